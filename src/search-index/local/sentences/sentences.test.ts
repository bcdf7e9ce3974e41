import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PassageAnalysis } from '../../../text/term-analyser.ts';
import { madeStatement } from '../../snapshot-content.fixture.ts';
import { buildTermRows } from '../postings/build-term-rows.ts';
import type { Postings } from '../postings/postings.ts';
import { weighRows } from '../postings/weigh-rows.ts';
import { buildBlocks, type ToldPassage } from './build-blocks.ts';
import { ByteList, ByteReader } from './byte-list.ts';
import { askedRows, matchBlock } from './match-block.ts';
import { encodeBlock, remapBlock } from './sentence-block.ts';
import { encodeSentences, SentenceBlocks } from './sentences-file.ts';

const term = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'é', 'z');
const terms = fc.array(
  fc.record({ term, weight: fc.float({ min: Math.fround(0.01), max: 8, noNaN: true }) }),
  {
    maxLength: 6,
  },
);
const statement = fc.record({ terms, length: fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 2 ** 31 - 1 })) });
const statementLists = fc.array(statement, { maxLength: 5 });
const passage = fc.record({ terms, length: fc.nat({ max: 30 }), statements: statementLists });
type Passage = { readonly statements: readonly PassageAnalysis[] } & PassageAnalysis;

const DICTIONARY = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'z', 'é'];
const rowOf = (dictionary: readonly string[]) => (each: string) => {
  const row = dictionary.indexOf(each);
  return row < 0 ? undefined : row;
};
const match = (block: Uint8Array, asked: readonly string[], dictionary = DICTIONARY) =>
  matchBlock(block, askedRows(asked, rowOf(dictionary)));

function open(bytes: Buffer): SentenceBlocks {
  const read = (start: number, end: number): Buffer => bytes.subarray(start, end);
  return new SentenceBlocks({ size: bytes.length, read }, (received) => {
    throw new Error(`refused: ${received}`);
  });
}

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
      }),
      { seed: 1, numRuns: 50 },
    );
  });
});

describe('a block', () => {
  it('tells the frequency of any term in any statement, up to 1 in 32', () => {
    fc.assert(
      fc.property(statementLists, fc.array(fc.oneof(term, fc.constant('unknown'))), (statements, asked) => {
        const matches = match(encodeBlock(statements, rowOf(DICTIONARY)), asked);
        expect(matches.map(({ length }) => length)).toEqual(statements.map(({ length }) => length));
        for (const [i, { frequencies }] of matches.entries()) {
          for (const [at, each] of asked.entries()) {
            const own = statements[i]?.terms.filter((held) => held.term === each) ?? [];
            const sum = own.reduce((total, { weight }) => total + weight, 0);
            // Below 2⁻⁶ there is no code.
            const error = sum === 0 ? 0 : Math.max(sum / 32, 2 ** -6 - sum) + 1e-6;
            expect(Math.abs((frequencies[at] ?? NaN) - sum)).toBeLessThanOrEqual(error);
          }
        }
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('of many statements knows each of them', () => {
    const statements = Array.from({ length: 700 }, (_, i) =>
      madeStatement(i % 2 === 0 ? { a: 1 } : { b: 2 }, i),
    );
    const matches = match(encodeBlock(statements, rowOf(DICTIONARY)), ['b', 'a']);
    expect(matches.map(({ length, frequencies }) => [length, ...frequencies])).toEqual(
      statements.map((_, i) => [i, ...(i % 2 === 0 ? [0, 1] : [2, 0])]),
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
    expect(match(encodeBlock([], rowOf(DICTIONARY)), ['a'])).toEqual([]);
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

describe('a statements file', () => {
  const blocks = [
    [madeStatement({ a: 1 }, 3)],
    [],
    [madeStatement({ b: 2 }, 4), madeStatement({ a: 1, b: 1 }, 5)],
  ];
  const bytes = encodeSentences(blocks.map((statements) => encodeBlock(statements, rowOf(DICTIONARY))));

  it('gives back every block, and none past the last', () => {
    const read = open(bytes);
    expect(read.count).toBe(3);
    expect(blocks.map((_, ordinal) => match(read.at(ordinal), ['a']).length)).toEqual([1, 0, 2]);
    expect(() => read.at(3)).toThrow('no statements of chunk 3 among 3');
    expect(open(encodeSentences([])).count).toBe(0);
  });

  it('is refused when it is cut anywhere', () => {
    for (let length = 0; length < bytes.length; length += 1)
      expect(() => open(bytes.subarray(0, length))).toThrow(RangeError);
  });

  it('is refused, or its block when that is read, when any byte is altered', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 0x81;
      expect(() => {
        const read = open(altered);
        for (const ordinal of blocks.keys()) match(read.at(ordinal), ['a', 'b']);
        // What fills the table up to a multiple of 8 bytes says nothing.
        if (at >= 28 && at < 32) throw new RangeError('padding');
      }).toThrow(/./);
    }
  });
});

describe('the blocks of the next snapshot', () => {
  const change = fc.record({ at: fc.nat(), what: fc.constantFrom('drop', 'replace', 'insert'), passage });

  it('are the same bytes when unchanged ones are taken over, whose statements are not looked at', () => {
    fc.assert(
      fc.property(
        fc.array(passage, { maxLength: 12 }),
        fc.array(change, { maxLength: 5 }),
        (passages, changes) => {
          const first = passages.map((source): ToldPassage<'statements'> => ({ source }));
          const postings = postingsOf(passages);
          const before = {
            blocks: open(encodeSentences(buildBlocks('statements', first, postings))),
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
          const taken = encodeSentences(buildBlocks('statements', taking, now, before));
          expect(taken.equals(encodeSentences(buildBlocks('statements', anew, now)))).toBe(true);
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
};

function postingsOf(passages: readonly Passage[]): Postings {
  return weighRows(buildTermRows(passages.map((source) => ({ language: 'fr', source })))).postings;
}
