import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WeightedTerm } from '../../text/term-analyser.ts';
import { createExactIndex } from '../exact-index.ts';
import { madeContent, madeEntry, madeManifest, weightedTerms } from '../snapshot-content.fixture.ts';
import { decodePostings, encodePostings } from './postings-file.ts';
import { buildPostings, createLexicalSearch, type Postings } from './postings.ts';

const weight = fc.float({ min: Math.fround(0.01), max: 8, noNaN: true });
// Few terms, so that passages and queries share them; any text at all now and then.
const term = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g') },
  fc.string({ unit: 'binary' }),
);
const termList = fc.array(fc.record({ term, weight }), { maxLength: 8 });
const passageLists = fc.array(termList, { maxLength: 25 });

describe('postings', () => {
  it('rank as the exact index does, bit for bit, also after being written and read', async () => {
    const property = fc.asyncProperty(
      passageLists,
      termList,
      fc.integer({ min: 1, max: 30 }),
      fc.func(fc.boolean()),
      async (passages, query, k, accepts) => {
        const expected = await oracleRanking(passages, query, k, accepts);
        const built = buildPostings(passages);
        for (const postings of [built, decodePostings(encodePostings(built))]) {
          const lexical = createLexicalSearch(postings);
          lexical.search(query, k);
          const found = lexical.search(query, k, (ordinal) => accepts(idOf(ordinal)));
          expect(found.map(({ ordinal, score }) => ({ chunkId: idOf(ordinal), score }))).toEqual(expected);
        }
      },
    );
    await fc.assert(property, { seed: 2, numRuns: 300 });
  });

  it('are read back as they were written', () => {
    fc.assert(
      fc.property(passageLists, (passages) => {
        const postings = buildPostings(passages);
        expect(decodePostings(encodePostings(postings))).toEqual(postings);
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it('do not depend on the order of the terms in a passage', () => {
    const passage = weightedTerms({ 'w:a': 1, 'w:b': 2, 'w:c': 0.5 });
    const [forward, backward] = [buildPostings([passage]), buildPostings([[...passage].reverse()])];
    expect(encodePostings(forward).equals(encodePostings(backward))).toBe(true);
  });

  it('ask the filter only about passages good enough to be returned', () => {
    const passages = Array.from({ length: 100 }, (_, place) =>
      weightedTerms({ 'w:a': 100 - place, 'w:z': place + 1 }),
    );
    const asked: number[] = [];
    const found = createLexicalSearch(buildPostings(passages)).search(
      weightedTerms({ 'w:a': 1 }),
      3,
      (ordinal) => {
        asked.push(ordinal);
        return true;
      },
    );
    expect(found.map((hit) => hit.ordinal)).toEqual([0, 1, 2]);
    expect(asked).toEqual([0, 1, 2]);
  });
});

describe('a postings file', () => {
  const passages = [weightedTerms({ 'w:port': 2, 'w:dum': 1 }), weightedTerms({ 'w:port': 1 }), []];
  const bytes = encodePostings(buildPostings(passages));

  it('is read from an odd place in memory as well', () => {
    const shifted = Buffer.concat([Buffer.of(0), bytes]).subarray(1);
    expect(decodePostings(shifted)).toEqual(buildPostings(passages));
  });

  it('is refused when it is cut anywhere', () => {
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => decodePostings(bytes.subarray(0, length))).toThrow(RangeError);
    }
  });

  it('is refused, or searched without reading out of bounds, when any byte is altered', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 0x81;
      const postings = decodeOrRefuse(altered);
      if (postings === undefined) continue;
      const hits = createLexicalSearch(postings).search(weightedTerms({ 'w:port': 1, 'w:dum': 1 }), 5);
      expect(hits.every(({ ordinal, score }) => ordinal < 3 && Number.isFinite(score))).toBe(true);
    }
  });

  it.each([
    { what: 'another kind of file', word: 0, value: 7, message: /another kind of file/ },
    { what: 'another version', word: 1, value: 2, message: /version 2 instead of 1/ },
    {
      what: 'a row that ends before it starts',
      word: 7,
      value: 9,
      message: /row 0 that ends before it starts/,
    },
    { what: 'a passage that does not exist', word: 9, value: 3, message: /posting 0 out of order or bounds/ },
    {
      what: 'a frequency that is not a number',
      word: 12,
      value: 0x7fc00000,
      message: /frequency 0 that is not above 0/,
    },
  ])('is refused when it is, or holds, $what', ({ word, value, message }) => {
    const altered = Buffer.from(bytes);
    altered.writeUInt32LE(value, 4 * word);
    expect(() => decodePostings(altered)).toThrow(message);
  });
});

async function oracleRanking(
  passages: readonly (readonly WeightedTerm[])[],
  query: readonly WeightedTerm[],
  k: number,
  accepts: (id: string) => boolean,
): Promise<{ chunkId: string; score: number }[]> {
  const entries = passages.map((terms, ordinal) => ({ ...madeEntry(idOf(ordinal), [1, 0]), terms }));
  const content = madeContent(entries);
  const oracle = createExactIndex(content, madeManifest(content));
  return oracle.lexical(query, { k, filter: (chunk) => accepts(chunk.id) });
}

/** Ids in the order of ordinals. */
function idOf(ordinal: number): string {
  return `d${String(ordinal).padStart(3, '0')}.fr#facts`;
}

function decodeOrRefuse(bytes: Buffer): Postings | undefined {
  try {
    return decodePostings(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return undefined;
  }
}
