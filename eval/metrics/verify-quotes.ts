import type { AnswerRecord } from '../records/answer-record.ts';

/** How many things were checked, and those that did not hold. */
export interface Verification {
  readonly checked: number;
  readonly unverified: readonly string[];
}

/** Checks that each quote of each citation stands in its passage to the letter. An empty quote does not hold. */
export function verifyQuotes({ citations }: AnswerRecord): Verification {
  const quotes = citations.flatMap(({ quotes: own, passage }) => own.map((quote) => ({ quote, passage })));
  const unverified = quotes.filter(({ quote, passage }) => quote.trim() === '' || !passage.includes(quote));
  return { checked: quotes.length, unverified: unverified.map(({ quote }) => quote) };
}
