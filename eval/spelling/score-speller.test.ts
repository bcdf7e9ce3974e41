import { describe, expect, it } from 'vitest';
import { falseRepairRate, isInflection, scoreRepairs, type Proposer } from './score-speller.ts';

const PROPOSALS: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  facutre: [
    ['factures', 0.6],
    ['fracture', 0.2],
  ],
  dowane: [
    ['banane', 0.5],
    ['douane', 0.3],
  ],
  codedouane: [['code douane', 0.9]],
};
const propose: Proposer = (word) =>
  (PROPOSALS[word] ?? []).map(([words, weight]) => ({ words: words.split(' '), weight }));

describe('scoreRepairs', () => {
  it('counts right, late, wrong and missing repairs', () => {
    const score = scoreRepairs(
      [
        { typed: 'facutre', intended: ['facture'] },
        { typed: 'dowane', intended: ['douane', 'diwana'] },
        { typed: 'codedouane', intended: ['code douane'] },
        { typed: 'licance', intended: ['licence'] },
      ],
      propose,
    );
    expect(score).toMatchObject({ cases: 4, top1: 0.5, top3: 0.75, firmlyWrong: 0.25 });
    expect(score.meanWeight).toBeCloseTo((0.6 + 0.3 + 0.9) / 4);
  });

  it('is zero for no cases', () => {
    expect(scoreRepairs([], propose)).toEqual({ cases: 0, top1: 0, top3: 0, firmlyWrong: 0, meanWeight: 0 });
  });
});

describe('falseRepairRate', () => {
  it('is the share of words with a proposal of that weight', () => {
    expect(falseRepairRate(['facutre', 'dowane', 'xuzhou', 'ningbo'], propose)).toBe(0.5);
    expect(falseRepairRate(['facutre', 'dowane'], propose, 0.6)).toBe(0.5);
    expect(falseRepairRate([], propose)).toBe(0);
  });
});

describe('isInflection', () => {
  it('wants every word of the term, in any form', () => {
    expect(isInflection('code douane', ['codes', 'de', 'douanes'])).toBe(true);
    expect(isInflection('code douane', ['douane'])).toBe(false);
    expect(isInflection('importation', ['import'])).toBe(false);
  });
});
