import { describe, expect, it } from 'vitest';
import {
  bm25Impact,
  inverseDocumentFrequency,
  lengthRatio,
  passageFrequencies,
  presence,
  termFrequencies,
} from './bm25.ts';

// Reference values worked out by hand from the formulas, not by this code.
describe('inverse document frequency', () => {
  it.each([
    { passages: 10, holding: 3, expected: 1.145132 }, // ln(1 + 7.5 / 3.5) = ln(22 / 7)
    { passages: 1, holding: 1, expected: 0.287682 }, // ln(1 + 0.5 / 1.5) = ln(4 / 3)
    { passages: 4, holding: 1, expected: 1.203973 }, // ln(1 + 3.5 / 1.5) = ln(10 / 3)
    { passages: 1000, holding: 1, expected: 6.50329 }, // ln(1 + 999.5 / 1.5) = ln(2002 / 3)
    { passages: 4, holding: 0.25, expected: 1.89712 }, // ln(1 + 4.25 / 0.75) = ln(20 / 3)
  ])('is $expected for $holding of $passages passages', ({ passages, holding, expected }) => {
    expect(inverseDocumentFrequency(passages, holding)).toBeCloseTo(expected, 5);
  });

  it('stays above 0 for a term that every passage holds', () => {
    expect(inverseDocumentFrequency(50_000, 50_000)).toBeGreaterThan(0);
  });
});

describe('the impact of a term', () => {
  it.each([
    { frequency: 1, lengthRatio: 1, idf: 1, expected: 0.454545 }, // 1 / (1 + 1.2)
    { frequency: 2, lengthRatio: 1.5, idf: 1, expected: 0.547945 }, // 2 / (2 + 1.2 · 1.375) = 2 / 3.65
    { frequency: 0.5, lengthRatio: 0.5, idf: 1, expected: 0.4 }, // 0.5 / (0.5 + 1.2 · 0.625) = 0.5 / 1.25
    { frequency: 3, lengthRatio: 2, idf: 2, expected: 1.176471 }, // 2 · 3 / (3 + 1.2 · 1.75) = 6 / 5.1
  ])('is $expected for tf $frequency, length ratio $lengthRatio, idf $idf', (row) => {
    expect(bm25Impact(row.frequency, row.lengthRatio, row.idf)).toBeCloseTo(row.expected, 5);
  });

  it('never reaches the idf, however often the term occurs', () => {
    expect(bm25Impact(1000, 1, 2)).toBeLessThan(2);
  });
});

describe('the length of a passage', () => {
  it('counts in relation to the average, and not at all where every passage is empty', () => {
    expect([lengthRatio(30, 20), lengthRatio(0, 20), lengthRatio(0, 0)]).toEqual([1.5, 0, 1]);
  });
});

describe('the presence of a term', () => {
  it('is whole from one occurrence on, and a share below', () => {
    expect([0.25, 1, 7].map(presence)).toEqual([0.25, 1, 1]);
  });
});

describe('term frequencies', () => {
  it('sums the weights of a term and keeps the order of first occurrence', () => {
    const sums = termFrequencies([
      { term: 'w:port', weight: 1 },
      { term: 'w:dum', weight: 0.5 },
      { term: 'w:port', weight: 0.25 },
    ]);
    expect([...sums]).toEqual([
      ['w:port', 1.25],
      ['w:dum', 0.5],
    ]);
  });

  it('leaves out a term whose weight counts nothing', () => {
    const terms = [0, -1, 1e-60].map((weight, at) => ({ term: `w:${at}`, weight }));
    expect(termFrequencies(terms).size).toBe(0);
  });

  it.each([Number.NaN, Infinity, 1e60])('refuses the weight %s and names the term', (weight) => {
    expect(() => termFrequencies([{ term: 'w:port', weight }])).toThrow(/"w:port": expected a finite weight/);
  });

  it('of a passage leave out what weighs under 0.03 in all, those of a query do not', () => {
    const terms = [
      { term: 'w:port', weight: 0.02 },
      { term: 'w:dum', weight: 0.0299 },
      { term: 'w:quota', weight: 0.03 },
      { term: 'w:port', weight: 0.02 },
    ];
    expect([...passageFrequencies(terms).keys()]).toEqual(['w:port', 'w:quota']);
    expect(termFrequencies(terms).size).toBe(3);
  });
});
