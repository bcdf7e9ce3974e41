import { describe, expect, it } from 'vitest';
import { weighTerms } from './weigh-terms.ts';

const weights = (text: string, ...terms: string[]): number[] =>
  weighTerms(
    terms.map((term) => ({ term, weight: 1 })),
    text,
    0.2,
  ).map(({ weight }) => weight);

describe('weighTerms', () => {
  it('lets amounts of money count less than other figures, in whatever language they are given', () => {
    expect(weights('a dress for 900 dirhams', 'n:900', 'p:dress')).toEqual([0.3, 1]);
    expect(weights('صباط ب 220 درهم', 'n:220')).toEqual([0.3]);
    expect(weights('150 jours pour 40 kg, loi 24-09', 'n:150', 'n:40', 'n:24-09')).toEqual([1, 1, 1]);
  });

  it('weighs concepts as told, and keeps the weight that a term has', () => {
    expect(weights('', 'g:duty', 'c:tomato', 'w:dut')).toEqual([0.2, 0.2, 1]);
    expect(weighTerms([{ term: 'n:900', weight: 0.5 }], '900 DH', 1)).toEqual([
      { term: 'n:900', weight: 0.15 },
    ]);
  });

  it('gives nothing for nothing', () => {
    expect(weighTerms([], '900 DH', 1)).toEqual([]);
  });
});
