import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inSmallest, readMeasures } from './measures.ts';

const told = (text: string): string[] =>
  readMeasures(text).map(({ amount, unit }) => `${amount.toFixed()} ${unit.name}`);

describe('readMeasures', () => {
  it.each([
    ['45 jours de retard', ['45 day']],
    ['overdue by 4 months', ['4 month']],
    ['عمرها سنتان ونصف', ['2.5 year']],
    ['شهرين', ['2 month']],
    ['800 litres de vin', ['800 litre']],
    ['15 هكتولتر ديال الجعة', ['15 hectolitre']],
    ['200 kg ou 3 tonnes', ['200 kg', '3 tonne']],
    ['b 20 youm', ['20 day']],
    ['fet 3 chhour', ['3 month']],
    ['pour 4 équipements', ['4 item']],
  ])('reads %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each(['1 250 DH', '20 %', 'article 45', '3 enfants', 'le 12 mai 2026', ''])(
    'finds none in %s',
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );

  it('turns units of one dimension into each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 900 }), (count) => {
        const [hectolitres] = readMeasures(`${count} hectolitres`);
        const [litres] = readMeasures(`${count}00 litres`);
        expect(hectolitres && inSmallest(hectolitres).toFixed()).toBe(litres && inSmallest(litres).toFixed());
      }),
    );
  });
});
