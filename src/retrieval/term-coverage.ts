import type { Reading, TermAnalyser, WeightedTerm } from '../text/term-analyser.ts';

/** How telling each term of a query is for one snapshot. */
export interface TermShares {
  /** Term → idf × weight as a part of the whole; sums to 1, empty for a query without terms. */
  readonly byTerm: ReadonlyMap<string, number>;
  /** The whole: Σ idf × weight. Long and telling questions have more of it. */
  readonly mass: number;
}

/** Shares of a query without terms: nothing covers any of it. */
export const NO_TERMS: TermShares = { byTerm: new Map(), mass: 0 };

/** Terms of a passage that holds none. */
export const NOTHING_HELD: ReadonlySet<string> = new Set();

/**
 * Shares of a query's terms. `documentFrequency` is asked once per term, `documents` is the number of chunks. A term
 * that no chunk holds counts fully: that the base knows nothing of "football" is what must lower the coverage.
 */
export function termShares(
  terms: readonly WeightedTerm[],
  documents: number,
  documentFrequency: (term: string) => number,
): TermShares {
  const weighted = terms.map(({ term, weight }) => {
    const idf = Math.log(1 + documents / (documentFrequency(term) + 1));
    return [term, weight * idf] as const;
  });
  const mass = weighted.reduce((sum, [, value]) => sum + value, 0);
  return mass > 0
    ? { byTerm: new Map(weighted.map(([term, value]) => [term, value / mass])), mass }
    : NO_TERMS;
}

/** The part (0 to 1) of the query that a set of terms holds. */
export function coverage(shares: TermShares, terms: ReadonlySet<string>): number {
  let sum = 0;
  for (const [term, share] of shares.byTerm) if (terms.has(term)) sum += share;
  return sum;
}

/**
 * Terms of statements, analysed once and kept as long as their chunk lives: chunks are immutable, so the answers that
 * follow need not analyse them again.
 */
export class PassageTerms {
  readonly #analyser: TermAnalyser;
  readonly #statements = new WeakMap<object, ReadonlySet<string>>();

  constructor(analyser: TermAnalyser) {
    this.#analyser = analyser;
  }

  /** Terms of one statement's own text, in the chunk's language. `statement` is the key: pass the same object. */
  ofStatement(statement: { readonly text: string }, reading: Reading): ReadonlySet<string> {
    const known = this.#statements.get(statement);
    if (known !== undefined) return known;
    const terms = new Set(this.#analyse(statement.text, reading));
    this.#statements.set(statement, terms);
    return terms;
  }

  #analyse(text: string, reading: Reading): string[] {
    return this.#analyser.analyse(text, reading).map(({ term }) => term);
  }
}
