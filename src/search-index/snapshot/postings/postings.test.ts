import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../common/seeded-random.ts';
import { LANGUAGES, type Language } from '../../../source/language.ts';
import type { WeightedTerm } from '../../../text/term-analyser.ts';
import { seededTerm, summedWeight, weightedTerms } from '../../snapshot-content.fixture.ts';
import type { FacetMask } from '../chunks/facet-mask.ts';
import { buildTermRows, type RowPassage } from './build-term-rows.ts';
import { searchExhaustively } from './exhaustive-search.fixture.ts';
import { decodeFrequencies, encodeFrequencies } from './frequencies-file.ts';
import { createLexicalSearch } from './lexical-search.ts';
import { decodePostings, encodePostings } from './postings-file.ts';
import type { Postings } from './postings.ts';
import { restoreRows } from './restore-rows.ts';
import { weighRows } from './weigh-rows.ts';

const weight = fc.float({ min: Math.fround(0.01), max: 8, noNaN: true });
// Few terms, so that passages and queries share them; any text at all now and then.
const term = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g') },
  fc.string({ unit: 'binary' }),
);
const termList = fc.array(fc.record({ term, weight }), { maxLength: 8 });
const passage = fc
  .record({ terms: termList, length: fc.nat({ max: 30 }), language: fc.constantFrom(...LANGUAGES) })
  .map(toPassage);
const passageLists = fc.array(passage, { maxLength: 25 });

function toPassage({ language, ...source }: WithLanguage): RowPassage {
  return { language, source };
}
interface WithLanguage {
  readonly language: Language;
  readonly terms: readonly WeightedTerm[];
  readonly length: number;
}

function postingsOf(passages: readonly RowPassage[]): Postings {
  return weighRows(buildTermRows(passages)).postings;
}

/** Many passages with terms as frequent as words are, so that the lists of a term are several and some stay unread. */
function seededPassages(count: number, seed: number): RowPassage[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, place) => {
    const terms = Array.from({ length: 20 }, () => ({
      term: seededTerm(random, 120),
      weight: 4 * random() ** 3,
    }));
    return toPassage({ language: LANGUAGES[place % 3] ?? 'fr', terms, length: Math.floor(40 * random()) });
  });
}

describe('the pruned search', () => {
  const exhaustively = (
    postings: Postings,
    query: readonly WeightedTerm[],
    k: number,
    mask?: FacetMask,
  ): unknown => {
    const rows = new Map(postings.terms.map((each, row) => [each, row]));
    return searchExhaustively(postings, rows, new Int32Array(postings.passages), query, k, mask);
  };

  it('finds what adding up every posting finds, in any small index', () => {
    const anyMask = fc.option(fc.array(fc.nat({ max: 1 }), { minLength: 4, maxLength: 4 }), {
      nil: undefined,
    });
    const property = fc.property(
      passageLists,
      termList,
      fc.integer({ min: 1, max: 30 }),
      anyMask,
      (passages, query, k, accepted) => {
        const mask = accepted && maskOver(passages.length, accepted);
        const built = postingsOf(passages);
        for (const postings of [built, decodePostings(encodePostings(built))]) {
          const lexical = createLexicalSearch(postings);
          lexical.search(query, k);
          expect(lexical.search(query, k, mask)).toEqual(exhaustively(postings, query, k, mask));
        }
      },
    );
    fc.assert(property, { seed: 2, numRuns: 300 });
  });

  it('finds it in an index where it leaves most postings unread', () => {
    const postings = postingsOf(seededPassages(6000, 3));
    const mostLists = postings.segments.map(({ rowLists }) =>
      Math.max(...rowLists.map((start, row) => (rowLists[row + 1] ?? start) - start)),
    );
    expect(Math.min(...mostLists)).toBeGreaterThan(4);
    const lexical = createLexicalSearch(postings);
    const queryTerm = fc.record({ term: fc.nat({ max: 130 }).map((at) => `w:${at}`), weight });
    const property = fc.property(
      fc.array(queryTerm, { minLength: 1, maxLength: 80 }),
      fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constant(7000)),
      fc.option(fc.array(fc.nat({ max: 1 }), { minLength: 7, maxLength: 7 }), { nil: undefined }),
      (query, k, accepted) => {
        const mask = accepted && maskOver(postings.passages, accepted);
        expect(lexical.search(query, k, mask)).toEqual(exhaustively(postings, query, k, mask));
      },
    );
    fc.assert(property, { seed: 4, numRuns: 150 });
  });

  it('breaks ties by ordinal across languages', () => {
    const terms = weightedTerms({ 'w:a': 1 });
    const passages = Array.from({ length: 30 }, (_, place) =>
      toPassage({ language: LANGUAGES[place % 3] ?? 'fr', terms, length: 1 }),
    );
    const hits = createLexicalSearch(postingsOf(passages)).search(terms, 5);
    expect(hits.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3, 4]);
  });

  describe('over several languages', () => {
    const all = seededPassages(300, 5);
    const query = weightedTerms({ 'w:0': 1, 'w:3': 0.4, 'w:17': 2 });
    const frenchScores = (passages: readonly RowPassage[], terms = query): number[] =>
      createLexicalSearch(postingsOf(passages))
        .search(terms, 1000)
        .filter(({ ordinal }) => passages[ordinal]?.language === 'fr')
        .map(({ score }) => score);
    const changeOthers = (change: (source: RowPassage['source']) => RowPassage['source']): RowPassage[] =>
      all.map(({ language, source }) => ({ language, source: language === 'fr' ? source : change(source) }));

    it('holds the length of a passage against its own language alone', () => {
      const longer = changeOthers(({ terms, length }) => ({ terms, length: 7 * length + 1 }));
      expect(frenchScores(longer)).toEqual(frenchScores(all));
    });

    it('counts over all of them how telling a term is', () => {
      const one = weightedTerms({ 'w:3': 1 });
      const everywhere = changeOthers(({ terms, length }) => ({ terms: [...terms, ...one], length }));
      const [before, after] = [frenchScores(all, one), frenchScores(everywhere, one)];
      expect(after).toHaveLength(before.length);
      for (const [rank, score] of after.entries()) expect(score).toBeLessThan(before[rank] ?? NaN);
    });
  });
});

describe('postings', () => {
  it('are the same bytes when unchanged passages are taken over', () => {
    const change = fc.record({ at: fc.nat(), what: fc.constantFrom('drop', 'replace', 'insert'), passage });
    const property = fc.property(passageLists, fc.array(change, { maxLength: 6 }), (passages, changes) => {
      expectSameBytes(passages, changes);
    });
    fc.assert(property, { seed: 6, numRuns: 300 });
  });

  it('are the same bytes also where terms have several lists', () => {
    const passages = seededPassages(3000, 7);
    const [replaced, inserted, last] = seededPassages(3, 8);
    if (!replaced || !inserted || !last) throw new Error('fixture');
    expectSameBytes(passages, [
      { at: 1500, what: 'replace', passage: replaced },
      { at: 0, what: 'insert', passage: inserted },
      { at: 700, what: 'drop', passage: last },
      { at: 2999, what: 'insert', passage: last },
    ]);
  });

  it('are read back as they were written, and so are the rows that they were made from', () => {
    fc.assert(
      fc.property(passageLists, (passages) => {
        const rows = buildTermRows(passages);
        const { postings, codes } = weighRows(rows);
        const read = decodePostings(encodePostings(postings));
        expect(read).toEqual(postings);
        const frequencies = decodeFrequencies(encodeFrequencies({ codes, lengths: rows.lengths }), read);
        expect(restoreRows(read, frequencies.codes, frequencies.lengths)).toEqual(rows);
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it('do not depend on the order of the terms in a passage', () => {
    const terms = weightedTerms({ 'w:a': 1, 'w:b': 2, 'w:c': 0.5 });
    const [forward, backward] = [terms, [...terms].reverse()].map((list) =>
      encodePostings(postingsOf([toPassage({ language: 'fr', terms: list, length: 3 })])),
    );
    expect(backward && forward?.equals(backward)).toBe(true);
  });

  it('leave out a term of less than 0.03', () => {
    const terms = weightedTerms({ 'w:a': 0.029, 'w:b': 0.03 });
    expect(postingsOf([toPassage({ language: 'fr', terms, length: 3 })]).terms).toEqual(['w:b']);
  });

  it.each([-1, Number.NaN, Infinity])('refuse a passage of %s words', (length) => {
    expect(() => postingsOf([toPassage({ language: 'fr', terms: [], length })])).toThrow(
      `expected a length of 0 words or more, received ${length}`,
    );
  });
});

describe('a postings file', () => {
  const passages = [weightedTerms({ 'w:port': 2, 'w:dum': 1 }), weightedTerms({ 'w:port': 1 }), []].map(
    (terms) => toPassage({ language: 'fr', terms, length: summedWeight(terms) }),
  );
  const rows = buildTermRows(passages);
  const { postings, codes } = weighRows(rows);
  const bytes = encodePostings(postings);
  const frequencies = encodeFrequencies({ codes, lengths: rows.lengths });

  it('is read from an odd place in memory as well', () => {
    const shifted = Buffer.concat([Buffer.of(0), bytes]).subarray(1);
    expect(decodePostings(shifted)).toEqual(postings);
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
      const decoded = decodeOrRefuse(altered);
      if (decoded === undefined) continue;
      const hits = createLexicalSearch(decoded).search(weightedTerms({ 'w:port': 1, 'w:dum': 1 }), 5);
      expect(hits.every(({ ordinal, score }) => ordinal < 3 && Number.isFinite(score))).toBe(true);
    }
  });

  it.each([
    { what: 'another kind of file', word: 0, value: 7, message: /another kind of file/ },
    { what: 'another version', word: 1, value: 1, message: /version 1 instead of 2/ },
    { what: 'a language that is none', word: 6, value: 9, message: /a segment of language 9/ },
    { what: 'a segment without passages', word: 7, value: 0, message: /a segment of 0 passages/ },
    { what: 'a passage that does not exist', word: 12, value: 3, message: /ordinals out of order or bounds/ },
    {
      what: 'a row that ends before it starts',
      word: 15,
      value: 9,
      message: /row 1 that ends before it starts/,
    },
    {
      what: 'a list that ends before it starts',
      word: 19,
      value: 0,
      message: /a list that ends before it starts/,
    },
    {
      what: 'a scale that is no number',
      word: 22,
      value: 0x7fc00000,
      message: /a scale 0 below 0 or not finite/,
    },
    { what: 'a place out of bounds', word: 27, value: 9, message: /list 1 out of bounds/ },
  ])('is refused when it is, or holds, $what', ({ word, value, message }) => {
    const altered = Buffer.from(bytes);
    altered.writeUInt32LE(value, 4 * word);
    expect(() => decodePostings(altered)).toThrow(message);
  });

  it('of frequencies is refused when it is cut, or does not belong to the postings', () => {
    for (let length = 0; length < frequencies.length; length += 1) {
      expect(() => decodeFrequencies(frequencies.subarray(0, length), postings)).toThrow(RangeError);
    }
    const others = postingsOf(passages.slice(1));
    expect(() => decodeFrequencies(frequencies, others)).toThrow(
      /3 passages in 1 segments instead of 2 in 1/,
    );
  });
});

interface Change {
  readonly at: number;
  readonly what: string;
  readonly passage: RowPassage;
}

/** Builds the changed passages anew and from the rows read back of the others, whose terms must not be looked at. */
function expectSameBytes(passages: readonly RowPassage[], changes: readonly Change[]): void {
  const built = weighRows(buildTermRows(passages));
  const read = decodePostings(encodePostings(built.postings));
  const lengths = buildTermRows(passages).lengths;
  const before = restoreRows(read, built.codes, lengths);
  const next = passages.map(({ language, source }, known): RowPassage => ({ language, source, known }));
  for (const { at, what, passage: added } of changes) {
    const place = next.length === 0 ? 0 : at % next.length;
    next.splice(place, what === 'insert' ? 0 : 1, ...(what === 'drop' ? [] : [added]));
  }
  const anew = weighRows(buildTermRows(next.map(({ language, source }) => ({ language, source }))));
  const unread = {
    get terms(): never {
      throw new Error('read');
    },
    get length(): never {
      throw new Error('read');
    },
  };
  const taking = next.map((each) => (each.known === undefined ? each : { ...each, source: unread }));
  const taken = weighRows(buildTermRows(taking, before));
  expect(encodePostings(taken.postings).equals(encodePostings(anew.postings))).toBe(true);
  expect(taken.codes).toEqual(anew.codes);
}

/** A mask of as many combinations as are given, which the passages have in turn. */
function maskOver(passages: number, accepted: readonly number[]): FacetMask {
  const ofOrdinal = Uint32Array.from({ length: passages }, (_, ordinal) => ordinal % accepted.length);
  return { accepted: Uint8Array.from(accepted), ofOrdinal, count: -1 };
}

function decodeOrRefuse(bytes: Buffer): Postings | undefined {
  try {
    return decodePostings(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return undefined;
  }
}
