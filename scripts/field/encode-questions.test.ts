import { describe, expect, it } from 'vitest';
import { LETTER_BUCKETS } from '../../src/answering/field/field-letters.ts';
import { LETTER_VALUE, QuestionEncoder } from './encode-questions.ts';

const question = (...terms: string[]): Parameters<QuestionEncoder['encode']>[0] => ({
  terms: terms.map((term) => ({ term, weight: 0.5 })),
  letters: new Map([[7, 2]]),
});

describe('QuestionEncoder', () => {
  it('numbers terms after the buckets of letters, in the order in which they are met', () => {
    const encoder = new QuestionEncoder();
    encoder.encode(question('p:a'));
    const { features, values } = encoder.encode(question('p:b', 'p:a'));
    expect([...features]).toEqual([LETTER_BUCKETS + 1, LETTER_BUCKETS, 7]);
    expect([...values]).toEqual([0.5, 0.5, 2 * LETTER_VALUE]);
    expect(encoder.size).toBe(LETTER_BUCKETS + 2);
    expect([...encoder.terms.keys()]).toEqual(['p:a', 'p:b']);
  });

  it('encodes the same question once, and one without anything as nothing', () => {
    const encoder = new QuestionEncoder();
    const asked = question('p:a');
    expect(encoder.encode(asked)).toBe(encoder.encode(asked));
    expect(encoder.encode({ terms: [], letters: new Map() }).features).toHaveLength(0);
    expect(encoder.size).toBe(LETTER_BUCKETS + 1);
  });
});
