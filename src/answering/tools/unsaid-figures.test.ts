import { describe, expect, it } from 'vitest';
import { unsaidFigures } from './unsaid-figures.ts';

const QUESTION = 'J’importe pour 100 000 € de CIF, droit 17,5 %, déclaré le 1er mars, code 8517.13.';
const unsaid = (given: object, said: readonly string[] = [QUESTION]): string[] =>
  unsaidFigures(JSON.stringify(given), said);

describe('unsaidFigures takes what was said', () => {
  it.each([
    { price: '100000' },
    { price: 100000, dutyPercent: 17.5 },
    { start: '2026-03-01' },
    { hs: '8517.13' },
    { hs: '851713' },
    { hs: '8517' },
    { goods: 'huile d’olive', limit: 'repatriation-goods' },
    {},
  ])('%j', (given) => {
    expect(unsaid(given)).toEqual([]);
  });

  it('in any of the texts and languages', () => {
    expect(unsaid({ price: 150 }, ['', 'الثمن ١٥٠ درهم'])).toEqual([]);
    expect(unsaid({ price: '2000000' }, ['2 millions de dirhams'])).toEqual([]);
  });
});

describe('unsaidFigures names what nobody said', () => {
  it.each([
    [{ price: '100001' }, '100001'],
    [{ dutyPercent: 2.5 }, '2.5'],
    [{ start: '2026-03-02' }, '2026-03-02'],
    [{ hs: '8518.13' }, '8518.13'],
    [{ hs: '8517130000' }, '8517130000'],
    [{ goods: 'pneus à 37 %' }, '37 %'],
    [{ nested: [{ price: '9' }] }, '9'],
  ])('%j', (given, figure) => {
    expect(unsaid(given)).toEqual([figure]);
  });

  it('and has nothing to say of what is no JSON', () => {
    expect(unsaidFigures('{"price": 12', [QUESTION])).toEqual([]);
  });
});
