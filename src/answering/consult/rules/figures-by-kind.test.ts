import { describe, expect, it } from 'vitest';
import { askedFigures, currencyOf, figuresByKind } from './figures-by-kind.ts';

describe('figuresByKind', () => {
  it('tells sums and shares apart, in their order, and keeps all figures', () => {
    const { all, amounts, percents } = figuresByKind('3 colis, 20 % de 500 DH puis 2,5 % de 80 EUR');
    expect(amounts.map(({ normal }) => normal)).toEqual(['500', '80']);
    expect(percents.map(({ normal }) => normal)).toEqual(['20%', '2.5%']);
    expect(all).toHaveLength(5);
  });

  it('finds none where there are none', () => {
    expect(figuresByKind('Où déposer la demande ?')).toEqual({ all: [], amounts: [], percents: [] });
  });
});

describe('askedFigures', () => {
  it('reads a question once for all who ask, and another anew', () => {
    expect(askedFigures('500 DH')).toBe(askedFigures('500 DH'));
    expect(askedFigures('600 DH').amounts[0]?.normal).toBe('600');
  });
});

describe('currencyOf', () => {
  it('is what the figure says, and dirhams where it says none', () => {
    expect(currencyOf({ currency: 'EUR' })).toBe('EUR');
    expect(currencyOf({})).toBe('MAD');
  });
});
