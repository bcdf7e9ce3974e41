import { describe, expect, it } from 'vitest';
import type { Reading, TermAnalyser } from '../text/term-analyser.ts';
import { coverage, NO_TERMS, PassageTerms, termShares } from './term-coverage.ts';

describe('termShares', () => {
  const frequencies: Readonly<Record<string, number>> = { rare: 0, known: 4, common: 99 };
  const frequencyOf = (term: string): number => frequencies[term] ?? 0;

  it('gives shares that sum to 1, the rarer term the larger one', () => {
    const { byTerm } = termShares(
      ['rare', 'known', 'common'].map((term) => ({ term, weight: 1 })),
      100,
      frequencyOf,
    );
    expect([...byTerm.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(byTerm.get('rare') ?? 0).toBeGreaterThan(byTerm.get('known') ?? 0);
    expect(byTerm.get('known') ?? 0).toBeGreaterThan(byTerm.get('common') ?? 0);
  });

  it('weighs each term by its idf, ln(1 + N / (df + 1)), times its weight', () => {
    // By hand: N = 9; df 0 → ln 10 = 2.302585, df 2 → ln 4 = 1.386294, the second one weighted by 2.
    const { mass, byTerm } = termShares(
      [
        { term: 'a', weight: 1 },
        { term: 'b', weight: 2 },
      ],
      9,
      (term) => (term === 'a' ? 0 : 2),
    );
    expect(mass).toBeCloseTo(2.302585 + 2 * 1.386294, 5);
    expect(byTerm.get('a')).toBeCloseTo(0.453696, 5);
  });

  it('counts a term that no passage holds in full: what is unknown lowers the coverage', () => {
    const shares = termShares(
      [
        { term: 'known', weight: 1 },
        { term: 'football', weight: 1 },
      ],
      100,
      frequencyOf,
    );
    expect(coverage(shares, new Set(['known']))).toBeLessThan(0.5);
  });

  it('has more mass for a longer question', () => {
    const one = termShares([{ term: 'rare', weight: 1 }], 100, frequencyOf);
    const two = termShares(
      ['rare', 'known'].map((term) => ({ term, weight: 1 })),
      100,
      frequencyOf,
    );
    expect(two.mass).toBeGreaterThan(one.mass);
  });

  it('is empty without terms, without passages, and when no term counts', () => {
    expect(termShares([], 100, frequencyOf)).toEqual(NO_TERMS);
    expect(termShares([{ term: 'rare', weight: 1 }], 0, frequencyOf)).toEqual(NO_TERMS);
    expect(termShares([{ term: 'rare', weight: 0 }], 100, frequencyOf)).toEqual(NO_TERMS);
  });

  it('asks for the frequency of each term once', () => {
    const asked: string[] = [];
    const terms = ['a', 'b', 'c'].map((term) => ({ term, weight: 1 }));
    termShares(terms, 10, (term) => {
      asked.push(term);
      return 1;
    });
    expect(asked).toEqual(['a', 'b', 'c']);
  });
});

describe('coverage', () => {
  const shares = termShares(
    ['a', 'b'].map((term) => ({ term, weight: 1 })),
    10,
    () => 1,
  );

  it('is 1 for all terms, 0 for none, and their sum between', () => {
    expect(coverage(shares, new Set(['a', 'b', 'x']))).toBeCloseTo(1, 12);
    expect(coverage(shares, new Set(['a']))).toBeCloseTo(0.5, 12);
    expect(coverage(shares, new Set(['x']))).toBe(0);
    expect(coverage(shares, new Set())).toBe(0);
  });

  it('is 0 for a question without terms, not a division by 0', () => {
    expect(coverage(NO_TERMS, new Set(['a']))).toBe(0);
  });
});

describe('PassageTerms', () => {
  /** Cuts at spaces, says under which reading, and counts how often it was asked. */
  function countingAnalyser(): { analyser: TermAnalyser; calls: [string, Reading][] } {
    const calls: [string, Reading][] = [];
    const expand = (): never => {
      throw new Error('expected coverage to be judged without translations');
    };
    const analyser: TermAnalyser = {
      id: 'spaces',
      analyse: (text, reading) => {
        calls.push([text, reading]);
        return text.split(/\s+/).map((term) => ({ term, weight: 1 }));
      },
      expandPassage: expand,
      expandStatement: expand,
      expandQuery: expand,
      correct: expand,
      words: (text) => text.split(/\s+/),
    };
    return { analyser, calls };
  }

  it('reads a statement in the language that it is given, and analyses it once', () => {
    const { analyser, calls } = countingAnalyser();
    const terms = new PassageTerms(analyser);
    const statement = { text: 'Le délai' };
    expect(terms.ofStatement(statement, { fr: 1 })).toEqual(new Set(['Le', 'délai']));
    expect(terms.ofStatement(statement, { fr: 1 })).toBe(terms.ofStatement(statement, { fr: 1 }));
    expect(calls).toEqual([['Le délai', { fr: 1 }]]);
  });

  it('does not take two statements with the same words for one', () => {
    const { analyser, calls } = countingAnalyser();
    const terms = new PassageTerms(analyser);
    terms.ofStatement({ text: 'un fait' }, { fr: 1 });
    terms.ofStatement({ text: 'un fait' }, { fr: 1 });
    expect(calls).toHaveLength(2);
  });
});
