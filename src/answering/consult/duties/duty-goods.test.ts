import { beforeAll, describe, expect, it } from 'vitest';
import { corpusSources } from '../../understanding/understanding.fixture.ts';
import { dutyGoods } from './duty-goods.ts';

let tables: Awaited<ReturnType<typeof corpusSources>>['tables'];
beforeAll(async () => {
  ({ tables } = await corpusSources());
}, 60_000);

describe('dutyGoods', () => {
  it('takes the row that holds on the day', () => {
    const rowOn = (day: string): string | undefined =>
      dutyGoods('Des smartphones de Dubaï', day, tables)?.row;
    expect([rowOn('2026-11-23'), rowOn('2025-06-01'), rowOn('2020-01-01')]).toEqual([
      'phones-2026',
      'phones-2024-2025',
      undefined,
    ]);
  });

  it.each([
    ['fibre-optic cables', 'optical-fibre-cables'],
    ['زعفران من إسبانيا', 'saffron-2026'],
    ['an electric car from Japan, no EUR.1', 'cars-hybrid-electric'],
  ])('%s', (question, row) => {
    expect(dutyGoods(question, '2026-11-23', tables)).toEqual({ row });
  });

  it.each([
    'phone cases from China',
    'a used hybrid car',
    'an iPhone in a parcel from abroad',
    'phones at 900 DH each',
    'optical fibre cables with a certificate of origin',
    'phones and saffron',
    'shoes',
  ])('none: %s', (question) => {
    expect(dutyGoods(question, '2026-11-23', tables)).toBeUndefined();
  });
});
