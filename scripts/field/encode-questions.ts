import { LETTER_BUCKETS } from '../../src/answering/field/field-letters.ts';
import type { FieldQuestion } from '../../src/answering/field/field-model.ts';

/**
 * What one occurrence of a sequence of letters counts beside a term that is alone in its question. Some 150 stand in a
 * question: so they weigh together what the terms do. Of .02 to .08, the best on the dev halves, learned in five parts.
 */
export const LETTER_VALUE = 0.03;

/** A question as numbered features and how much each of them counts; letters come first, by bucket, then terms. */
export interface EncodedQuestion {
  readonly features: Int32Array;
  readonly values: Float64Array;
}

/** Numbers the terms of questions in the order in which they are met. */
export class QuestionEncoder {
  readonly #numbers = new Map<string, number>();
  readonly #encoded = new Map<FieldQuestion, EncodedQuestion>();

  /** The same question is encoded once. */
  encode(question: FieldQuestion): EncodedQuestion {
    const before = this.#encoded.get(question);
    if (before !== undefined) return before;
    const { terms, letters } = question;
    const encoded = {
      features: Int32Array.from([...terms.map(({ term }) => this.#numberOf(term)), ...letters.keys()]),
      values: Float64Array.from([
        ...terms.map(({ weight }) => weight),
        ...Array.from(letters.values(), (count) => count * LETTER_VALUE),
      ]),
    };
    this.#encoded.set(question, encoded);
    return encoded;
  }

  /** Features there are so far, letters that were not met included. */
  get size(): number {
    return LETTER_BUCKETS + this.#numbers.size;
  }

  /** Each term with the number of its feature. */
  get terms(): ReadonlyMap<string, number> {
    return this.#numbers;
  }

  #numberOf(term: string): number {
    const number = this.#numbers.get(term) ?? this.size;
    this.#numbers.set(term, number);
    return number;
  }
}
