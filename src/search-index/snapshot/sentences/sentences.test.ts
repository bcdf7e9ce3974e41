import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PassageAnalysis } from '../../../text/term-analyser.ts';
import { sentenceImpact, sentenceSaturation } from '../../bm25.ts';
import type { BySentenceKind } from '../../search-index.ts';
import { madeStatement } from '../../snapshot-content.fixture.ts';
import { buildTermRows } from '../postings/build-term-rows.ts';
import type { Postings } from '../postings/postings.ts';
import { weighRows } from '../postings/weigh-rows.ts';
import { buildBlocks } from './build-blocks.ts';
import { ByteList, ByteReader, sizeOfNumber } from './byte-list.ts';
import { askedRows, scoreBlock, scoreChunk } from './score-block.ts';
import { encodeBlock, joinKinds, remapBlock, splitKinds } from './sentence-block.ts';

const term = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'é', 'z');
const terms = fc.array(
  fc.record({ term, weight: fc.float({ min: Math.fround(0.01), max: 8, noNaN: true }) }),
  {
    maxLength: 6,
  },
);
const statement = fc.record({ terms, length: fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 2 ** 31 - 1 })) });
const statementLists = fc.array(statement, { maxLength: 5 });
const passage = fc.record({
  terms,
  length: fc.nat({ max: 30 }),
  statements: statementLists,
  questions: statementLists,
});
type Passage = BySentenceKind<readonly PassageAnalysis[]> & PassageAnalysis;

const DICTIONARY = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'z', 'é'];
const rowOf = (dictionary: readonly string[]) => (each: string) => {
  const row = dictionary.indexOf(each);
  return row < 0 ? undefined : row;
};
/** What each sentence scores by each of the terms alone, weight 1. */
const scoresOf = (block: Uint8Array, asked: readonly string[], dictionary = DICTIONARY): number[][] => {
  const byTerm = asked.map((each) =>
    scoreBlock(block, 'statements', askedRows([{ term: each, weight: 1 }], rowOf(dictionary))),
  );
  const sentences = scoreBlock(block, 'statements', askedRows([], rowOf(dictionary)));
  return sentences.map((_, i) => byTerm.map((scores) => scores[i] ?? NaN));
};
/** What a sentence of so many words scores that holds a term so often. */
const scoreOf = (frequency: number, length: number): number =>
  frequency === 0 ? 0 : sentenceImpact(frequency, sentenceSaturation('statements', length));

describe('numbers and bytes', () => {
  it('are read as they were written', () => {
    const numbers = fc.array(fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 2 ** 31 - 1 })), {
      maxLength: 3000,
    });
    fc.assert(
      fc.property(numbers, (written) => {
        const list = new ByteList();
        for (const value of written) list.number(value);
        const reader = new ByteReader(list.take());
        expect(written.map(() => reader.number())).toEqual(written);
        expect(reader.position).toBe(reader.bytes.length);
        expect(written.reduce((sum, value) => sum + sizeOfNumber(value), 0)).toBe(reader.bytes.length);
      }),
      { seed: 1, numRuns: 50 },
    );
  });
});

describe('a block', () => {
  it('scores any term in any statement by a frequency that is right up to 1 in 32', () => {
    fc.assert(
      fc.property(statementLists, fc.array(fc.oneof(term, fc.constant('unknown'))), (statements, asked) => {
        const scores = scoresOf(encodeBlock(statements, rowOf(DICTIONARY)), asked);
        expect(scores).toHaveLength(statements.length);
        for (const [i, { terms: held, length }] of statements.entries()) {
          for (const [at, each] of asked.entries()) {
            const own = held.filter((one) => one.term === each);
            const sum = own.reduce((total, { weight }) => total + weight, 0);
            // Below 2⁻⁶ there is no code.
            const error = sum === 0 ? 0 : Math.max(sum / 32, 2 ** -6 - sum) + 1e-6;
            const [least, most] = [Math.max(0, sum - error), sum + error].map((f) => scoreOf(f, length));
            expect(scores[i]?.[at]).toBeGreaterThanOrEqual(least ?? NaN);
            expect(scores[i]?.[at]).toBeLessThanOrEqual(most ?? NaN);
          }
        }
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('sums what several terms give, by their weights, however often each is asked for', () => {
    fc.assert(
      fc.property(statementLists, terms, (statements, asked) => {
        const block = encodeBlock(statements, rowOf(DICTIONARY));
        const alone = scoresOf(
          block,
          asked.map((each) => each.term),
        );
        const together = scoreBlock(block, 'statements', askedRows(asked, rowOf(DICTIONARY)));
        for (const [i, scores] of alone.entries()) {
          const sum = scores.reduce((total, score, at) => total + score * (asked[at]?.weight ?? NaN), 0);
          expect(together[i]).toBeCloseTo(sum, 4);
        }
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('of many statements knows each of them', () => {
    const statements = Array.from({ length: 700 }, (_, i) =>
      madeStatement(i % 2 === 0 ? { a: 1 } : { b: 2 }, i),
    );
    expect(scoresOf(encodeBlock(statements, rowOf(DICTIONARY)), ['b', 'a'])).toEqual(
      statements.map((_, i) => (i % 2 === 0 ? [0, scoreOf(1, i)] : [scoreOf(2, i), 0])),
    );
  });

  it('keeps a term that all statements hold alike once', () => {
    const alike = (count: number): number =>
      encodeBlock(
        Array.from({ length: count }, () => madeStatement({ a: 1 }, 3)),
        rowOf(DICTIONARY),
      ).length;
    expect(alike(9) - alike(8)).toBe(1);
  });

  it('leaves out a term without a row, and holds nothing without statements', () => {
    const block = encodeBlock([madeStatement({ a: 1, x: 1 }, 2)], rowOf(DICTIONARY));
    expect(block.equals(encodeBlock([madeStatement({ a: 1 }, 2)], rowOf(DICTIONARY)))).toBe(true);
    expect(scoresOf(encodeBlock([], rowOf(DICTIONARY)), ['a'])).toEqual([]);
  });

  it('is the same under another dictionary as if it were made with it', () => {
    const wider = ['0', 'a', 'aa', ...DICTIONARY.slice(1), 'éé'];
    const moved = Int32Array.from(DICTIONARY, (each) => wider.indexOf(each));
    fc.assert(
      fc.property(statementLists, (statements) => {
        const block = encodeBlock(statements, rowOf(DICTIONARY));
        expect(remapBlock(block, moved).equals(encodeBlock(statements, rowOf(wider)))).toBe(true);
      }),
      { seed: 3, numRuns: 200 },
    );
    const block = encodeBlock([madeStatement({ a: 1 })], rowOf(DICTIONARY));
    expect(() =>
      remapBlock(
        block,
        moved.map(() => -1),
      ),
    ).toThrow('a statement with the term 0, which is gone');
  });

  it.each([-1, 0.5, Number.NaN, Infinity, 2 ** 31])('refuses a statement of %s words', (length) => {
    expect(() => encodeBlock([madeStatement({}, length)], rowOf(DICTIONARY))).toThrow(
      `expected a whole number of words from 0 on, received ${length}`,
    );
  });

  it('refuses a weight that is no number', () => {
    expect(() => encodeBlock([madeStatement({ a: Number.NaN })], rowOf(DICTIONARY))).toThrow(
      'expected a finite weight',
    );
  });
});

describe('the blocks of both kinds', () => {
  it('are told from each other', () => {
    fc.assert(
      fc.property(statementLists, statementLists, (statements, questions) => {
        const [one, two] = [
          encodeBlock(statements, rowOf(DICTIONARY)),
          encodeBlock(questions, rowOf(DICTIONARY)),
        ];
        const chunk = joinKinds({ statements: one, questions: two });
        expect(splitKinds(chunk)).toEqual({ statements: one, questions: two });
        const asked = askedRows(
          [
            { term: 'a', weight: 1 },
            { term: 'z', weight: 2 },
          ],
          rowOf(DICTIONARY),
        );
        expect(scoreChunk(chunk, asked)).toEqual({
          statements: scoreBlock(one, 'statements', asked),
          questions: scoreBlock(two, 'questions', asked),
        });
      }),
      { seed: 5, numRuns: 100 },
    );
  });
});

describe('the blocks of the next snapshot', () => {
  const change = fc.record({ at: fc.nat(), what: fc.constantFrom('drop', 'replace', 'insert'), passage });

  it('are the same bytes when unchanged ones are taken over, whose sentences are not looked at', () => {
    fc.assert(
      fc.property(
        fc.array(passage, { maxLength: 12 }),
        fc.array(change, { maxLength: 5 }),
        (passages, changes) => {
          const postings = postingsOf(passages);
          const blocks = buildBlocks(
            passages.map((source) => ({ source })),
            postings,
          );
          const before = {
            blockOf: (ordinal: number) => blocks[ordinal] ?? Buffer.of(),
            terms: postings.terms,
          };
          const next = passages.map((source, known): { source: Passage; known?: number } => ({
            source,
            known,
          }));
          for (const { at, what, passage: added } of changes) {
            const place = next.length === 0 ? 0 : at % next.length;
            next.splice(place, what === 'insert' ? 0 : 1, ...(what === 'drop' ? [] : [{ source: added }]));
          }
          const now = postingsOf(next.map(({ source }) => source));
          const taking = next.map((each) => (each.known === undefined ? each : { ...each, source: UNREAD }));
          const anew = next.map(({ source }) => ({ source }));
          expect(buildBlocks(taking, now, before)).toEqual(buildBlocks(anew, now));
        },
      ),
      { seed: 4, numRuns: 300 },
    );
  });
});

const UNREAD = {
  get statements(): never {
    throw new Error('read');
  },
  get questions(): never {
    throw new Error('read');
  },
};

function postingsOf(passages: readonly Passage[]): Postings {
  return weighRows(buildTermRows(passages.map((source) => ({ language: 'fr', source })))).postings;
}
