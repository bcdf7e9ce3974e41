import { describe, expect, it } from 'vitest';
import { weighAsides, weighTerms } from './weigh-terms.ts';

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

describe('weighAsides', () => {
  it('lets what only the aside says count half, and what the question says besides keep the rest', () => {
    const terms = [
      { term: 'p:agadir', weight: 1 },
      { term: 'p:port', weight: 2 },
      { term: 'p:fish', weight: 1 },
    ];
    const aside = [
      { term: 'p:agadir', weight: 1 },
      { term: 'p:port', weight: 0.4 },
      { term: 'p:argan', weight: 1 },
    ];
    expect(weighAsides(terms, aside)).toEqual([
      { term: 'p:agadir', weight: 0.5 },
      { term: 'p:port', weight: 1.8 },
      { term: 'p:fish', weight: 1 },
    ]);
  });

  it('never takes more than half of a term, and changes nothing without an aside', () => {
    expect(weighAsides([{ term: 'p:rabat', weight: 0.3 }], [{ term: 'p:rabat', weight: 5 }])).toEqual([
      { term: 'p:rabat', weight: 0.15 },
    ]);
    expect(weighAsides([{ term: 'p:rabat', weight: 0.3 }], [])).toEqual([{ term: 'p:rabat', weight: 0.3 }]);
  });
});
