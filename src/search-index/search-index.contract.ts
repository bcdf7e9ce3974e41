import { afterEach, describe, expect } from 'vitest';
import { contractTest, type ContractSkip } from '../common/contract-test.fixture.ts';
import { seededRandom } from '../common/seeded-random.ts';
import { sentenceImpact, sentenceSaturation } from './bm25.ts';
import { createExactIndex } from './exact-index.ts';
import {
  NO_SENTENCES,
  SENTENCE_KINDS,
  type ChunkFacets,
  type Hit,
  type SearchIndex,
  type SentenceKind,
  type SentenceScores,
} from './search-index.ts';
import {
  clusteredVectors,
  madeContent,
  madeEntry,
  madeManifest,
  madeSource,
  madeStatement,
  seededContent,
  seededTerm,
  unitVector,
  weightedTerms,
} from './snapshot-content.fixture.ts';
import type { SnapshotContent } from './snapshot-writer.ts';

/** Publishes content the adapter's way and opens it. The suite closes what it opened. */
export type MakeSearchIndex = (content: SnapshotContent) => Promise<SearchIndex>;

/** What every `SearchIndex` keeps to, with the exact index as the oracle. */
export function describeSearchIndexContract(
  name: string,
  make: MakeSearchIndex,
  options: { skip?: readonly ContractSkip[] } = {},
): void {
  const test = contractTest(options.skip);

  describe(`${name} keeps the search index contract`, () => {
    const opened: SearchIndex[] = [];
    const open = async (content: SnapshotContent): Promise<SearchIndex> => {
      const index = await make(content);
      opened.push(index);
      return index;
    };
    afterEach(async () => {
      for (const index of opened.splice(0)) await index.close();
    });

    describe('dense', () => {
      const compass = madeContent([
        madeEntry('north.fr#facts', [0, 1], {}, { theme: 'disputes' }),
        madeEntry('east.fr#facts', [1, 0]),
        madeEntry('between.fr#facts', [1, 1]),
        madeEntry('south.fr#facts', [0, -1]),
      ]);

      test('ranks by cosine similarity, best first, the opposite direction last', async () => {
        const index = await open(compass);
        const hits = await index.dense(unitVector([0, 1]), { k: 10 });
        expect(ids(hits)).toEqual(['north.fr#facts', 'between.fr#facts', 'east.fr#facts', 'south.fr#facts']);
        const similarities = [1, Math.SQRT1_2, 0, -1];
        for (const [rank, hit] of hits.entries()) expect(hit.score).toBeCloseTo(similarities[rank] ?? NaN, 5);
      });

      test('gives at most k hits', async () => {
        const index = await open(compass);
        expect(ids(await index.dense(unitVector([0, 1]), { k: 2 }))).toEqual([
          'north.fr#facts',
          'between.fr#facts',
        ]);
      });

      test('breaks ties by chunk id, whatever the order of the content', async () => {
        const same = ['c', 'a', 'B', 'b'].map((letter) => madeEntry(`${letter}.fr#facts`, [1, 2]));
        const index = await open(madeContent(same));
        const hits = await index.dense(unitVector([1, 1]), { k: 3 });
        expect(ids(hits)).toEqual(['B.fr#facts', 'a.fr#facts', 'b.fr#facts']);
      });

      test('counts k after filtering', async () => {
        const index = await open(compass);
        const hits = await index.dense(unitVector([0, 1]), {
          k: 2,
          filter: ({ theme }) => theme !== 'disputes',
        });
        expect(ids(hits)).toEqual(['between.fr#facts', 'east.fr#facts']);
      });

      test('gives nothing when the filter refuses everything', async () => {
        const index = await open(compass);
        expect(await index.dense(unitVector([0, 1]), { k: 2, filter: () => false })).toEqual([]);
      });

      test('finds the few chunks that a very selective filter leaves', async () => {
        const seeded = seededContent(300, 8, 41);
        const entries = seeded.entries.map((entry) => {
          const isFew = ['d7', 'd93'].includes(entry.chunk.documentId);
          return isFew ? { ...entry, chunk: { ...entry.chunk, purpose: 'classification' as const } } : entry;
        });
        const index = await open({ ...seeded, entries });
        const filter = ({ purpose }: ChunkFacets): boolean => purpose === 'classification';
        const [query] = clusteredVectors(1, 8, { seed: 42 });
        const hits = await index.dense(query ?? new Float32Array(), { k: 10, filter });
        expect(ids(hits).sort()).toEqual(
          ['ar', 'en', 'fr'].flatMap((language) => [`d7.${language}#facts`, `d93.${language}#facts`]).sort(),
        );
      });

      test('refuses a vector of another length as incompatible', async () => {
        const index = await open(compass);
        const search = index.dense(unitVector([1, 1, 1]), { k: 1 });
        await expect(search).rejects.toMatchObject({ code: 'snapshot-incompatible' });
        await expect(search).rejects.toThrow(/expected 2 dimensions, received 3; run: npm run ingest/);
      });

      for (const [what, vector] of [
        ['not a number', [Number.NaN, 1]],
        ['infinite', [Infinity, 0]],
        ['zero', [0, 0]],
        ['not of norm 1', [3, 4]],
      ] as const) {
        test(`refuses a vector that is ${what}`, async () => {
          const index = await open(compass);
          await expect(index.dense(Float32Array.from(vector), { k: 1 })).rejects.toMatchObject({
            code: 'internal',
          });
        });
      }

      test('leaves the query vector as it was', async () => {
        const index = await open(compass);
        const query = unitVector([3, 4]);
        await index.dense(query, { k: 4 });
        expect(query).toEqual(unitVector([3, 4]));
      });
    });

    describe('lexical', () => {
      const port = madeContent([
        madeEntry('a.fr#facts', [1, 0], { 'w:port': 2, 'w:dum': 1 }, { theme: 'disputes' }),
        madeEntry('b.fr#facts', [1, 0], { 'w:port': 1, 'n:6718/311': 4 }),
        madeEntry('c.fr#facts', [1, 0], { 'w:quota': 4 }),
      ]);

      test('scores by BM25', async () => {
        const index = await open(port);
        const hits = await index.lexical(weightedTerms({ 'w:port': 1 }), { k: 10 });
        // By hand: idf ln(1 + 1.5 / 2.5) = 0.470004; average length 4. a: length 3, tf 2: 2 / (2 + 1.2 · 0.8125);
        // b: length 5, tf 1: 1 / (1 + 1.2 · 1.1875).
        expect(ids(hits)).toEqual(['a.fr#facts', 'b.fr#facts']);
        // An index may keep impacts in 8 bits.
        expect(hits[0]?.score).toBeCloseTo(0.31597, 2);
        expect(hits[1]?.score).toBeCloseTo(0.19382, 2);
      });

      test('takes the length of a chunk for what it is, and not for the weight of its terms', async () => {
        const [short, long] = ['a', 'b'].map((letter) =>
          madeEntry(`${letter}.fr#facts`, [1, 0], { 'w:port': 2 }),
        );
        if (short === undefined || long === undefined) throw new Error('fixture');
        const index = await open(
          madeContent([
            { ...short, length: 2 },
            { ...long, length: 6 },
          ]),
        );
        const hits = await index.lexical(weightedTerms({ 'w:port': 1 }), { k: 10 });
        // By hand: idf ln(1 + 0.5 / 2.5) = 0.182322; average length 4: 2 / (2 + 1.2 · 0.625) and 2 / (2 + 1.2 · 1.375).
        expect(hits[0]?.score).toBeCloseTo(0.1326, 3);
        expect(hits[1]?.score).toBeCloseTo(0.0999, 3);
      });

      test('counts a probable translation for less than a whole occurrence', async () => {
        const entries = [0.25, 0.02, 1].map((weight, i) =>
          madeEntry(`${i}.fr#facts`, [1, 0], { [i < 2 ? 'w:port' : 'w:dum']: weight }),
        );
        const index = await open(madeContent(entries.map((entry) => ({ ...entry, length: 1 }))));
        const hits = await index.lexical(weightedTerms({ 'w:port': 1 }), { k: 10 });
        // By hand: presence 0.25, so idf ln(1 + 3.25 / 0.75) = 1.673976; 0.25 / (0.25 + 1.2). 0.02 is not indexed.
        expect(hits).toMatchObject([{ chunkId: '0.fr#facts', score: expect.closeTo(0.28862, 3) as number }]);
        expect(index.documentFrequency('w:port')).toBe(1);
      });

      test('weighs a term by the chunks of all languages, a length by those of its own', async () => {
        const entries = [
          madeEntry('a.fr#facts', [1, 0], { 'w:port': 1 }),
          madeEntry('b.ar#facts', [1, 0], { 'w:port': 1, 'w:dum': 2 }),
          madeEntry('c.ar#facts', [1, 0], { 'w:quota': 9 }),
        ];
        const index = await open(madeContent(entries));
        const hits = await index.lexical(weightedTerms({ 'w:port': 1 }), { k: 10 });
        // By hand: idf ln(1 + 1.5 / 2.5) = 0.470004 for both languages, where French alone would give 0.287682. The
        // average length is 1 in French, 6 in Arabic: 1 / (1 + 1.2) and 1 / (1 + 1.2 · 0.625).
        expect(ids(hits)).toEqual(['b.ar#facts', 'a.fr#facts']);
        expect(hits[0]?.score).toBeCloseTo(0.26857, 2);
        expect(hits[1]?.score).toBeCloseTo(0.21364, 2);
        expect(index.documentFrequency('w:port')).toBe(2);
      });

      test('multiplies by the weight of the query term and adds the terms up', async () => {
        const index = await open(port);
        const [single] = await index.lexical(weightedTerms({ 'w:port': 1 }), { k: 1 });
        const [double] = await index.lexical(weightedTerms({ 'w:port': 2 }), { k: 1 });
        expect(double?.score).toBeCloseTo(2 * (single?.score ?? NaN), 5);
        // n:6718/311 for b: idf ln(1 + 2.5 / 1.5) = 0.980829, tf 4: 4 / (4 + 1.425) → 0.723192; with w:port 0.917.
        const [sum] = await index.lexical(weightedTerms({ 'w:port': 1, 'n:6718/311': 1 }), { k: 1 });
        expect(sum?.chunkId).toBe('b.fr#facts');
        expect(sum?.score).toBeCloseTo(0.917, 2);
      });

      test('returns only chunks that share a term', async () => {
        const index = await open(port);
        expect(ids(await index.lexical(weightedTerms({ 'w:quota': 1 }), { k: 10 }))).toEqual(['c.fr#facts']);
        expect(await index.lexical(weightedTerms({ 'w:unknown': 1 }), { k: 10 })).toEqual([]);
        expect(await index.lexical([], { k: 10 })).toEqual([]);
      });

      test('takes a query term of weight 0 for absent', async () => {
        const index = await open(port);
        expect(await index.lexical(weightedTerms({ 'w:quota': 0 }), { k: 10 })).toEqual([]);
      });

      test('breaks ties by chunk id', async () => {
        const same = ['c', 'a', 'B', 'b'].map((letter) =>
          madeEntry(`${letter}.fr#facts`, [1, 0], { 'w:port': 1 }),
        );
        const index = await open(madeContent(same));
        const hits = await index.lexical(weightedTerms({ 'w:port': 1 }), { k: 3 });
        expect(ids(hits)).toEqual(['B.fr#facts', 'a.fr#facts', 'b.fr#facts']);
      });

      test('applies the filter before it counts k', async () => {
        const index = await open(port);
        const filter = ({ theme }: ChunkFacets): boolean => theme !== 'disputes';
        expect(ids(await index.lexical(weightedTerms({ 'w:port': 1 }), { k: 1, filter }))).toEqual([
          'b.fr#facts',
        ]);
      });

      test('is not disturbed by an earlier query, nor by a filter that threw', async () => {
        const index = await open(port);
        const terms = weightedTerms({ 'w:port': 1, 'w:quota': 1 });
        const first = await index.lexical(terms, { k: 10 });
        const filter = (): boolean => {
          throw new Error('a faulty filter');
        };
        await expect(index.lexical(terms, { k: 10, filter })).rejects.toThrow('a faulty filter');
        expect(await index.lexical(terms, { k: 10 })).toEqual(first);
      });

      test('counts the chunks that hold a term', async () => {
        const index = await open(port);
        expect(['w:port', 'w:dum', 'w:unknown', ''].map((term) => index.documentFrequency(term))).toEqual([
          2, 1, 0, 0,
        ]);
      });

      test('refuses a term weight that is not a number', async () => {
        const index = await open(port);
        const search = index.lexical(weightedTerms({ 'w:port': Number.NaN }), { k: 1 });
        await expect(search).rejects.toMatchObject({ code: 'internal' });
      });
    });

    for (const k of [0, -1, 1.5, Number.NaN]) {
      test(`refuses k = ${k}`, async () => {
        const index = await open(madeContent([madeEntry('a.fr#facts', [1, 0], { 'w:port': 1 })]));
        await expect(index.dense(unitVector([1, 0]), { k })).rejects.toMatchObject({ code: 'internal' });
        await expect(index.lexical([], { k })).rejects.toMatchObject({ code: 'internal' });
      });
    }

    describe('chunks and sources', () => {
      const content = madeContent([
        madeEntry('a.en#facts', [1, 0]),
        madeEntry(
          'a.ar#facts',
          [1, 0],
          {},
          {
            text: 'نص فيه "علامات" \\ وسطر\nثان',
            page: 3,
            questions: [{ variety: 'ary-Latn', text: 'wach?' }],
          },
        ),
        madeEntry('a.fr#facts', [1, 0]),
        madeEntry('a.fr#steps', [1, 0]),
        madeEntry('annex "A"\\\n😀.fr#facts', [1, 0]),
      ]);

      test('gives back every chunk as it was put in', async () => {
        const index = await open(content);
        for (const { chunk } of content.entries) expect(await index.chunks([chunk.id])).toEqual([chunk]);
      });

      test('gives chunks in the order of the ids, nothing in the place of one that it does not hold', async () => {
        const index = await open(content);
        const asked = [
          'a.fr#steps',
          'a.fr#unknown',
          '',
          'a.en#facts',
          'a.fr#steps',
          'annex "A"\\\n😀.fr#facts',
        ];
        const found = await index.chunks(asked);
        expect(found.map((chunk) => chunk?.id)).toEqual([
          'a.fr#steps',
          undefined,
          undefined,
          'a.en#facts',
          'a.fr#steps',
          'annex "A"\\\n😀.fr#facts',
        ]);
        expect(await index.chunks([])).toEqual([]);
      });

      test('gives as many chunks at once as there are', async () => {
        const seeded = seededContent(400, 4, 43);
        const index = await open(seeded);
        const chunks = seeded.entries.map(({ chunk }) => chunk);
        expect(await index.chunks(chunks.map(({ id }) => id))).toEqual(chunks);
      });

      test('gives the chunks that say the same in French, Arabic, English order', async () => {
        const index = await open(content);
        const aligned = index.aligned('a#facts').map(({ chunkId }) => chunkId);
        expect(aligned).toEqual(['a.fr#facts', 'a.ar#facts', 'a.en#facts']);
        expect(index.aligned('b#facts')).toEqual([]);
      });

      test('names section and facets of what it finds and of what is aligned', async () => {
        const facets = { role: 'traps', theme: 'disputes', validity: { until: '2025-01-01' } } as const;
        const entry = madeEntry('a.ar#traps', [1, 0], { 'w:port': 1 }, facets);
        const index = await open(madeContent([entry, madeEntry('b.fr#facts', [0, 1], { 'w:dum': 1 })]));
        const reference = {
          chunkId: 'a.ar#traps',
          alignId: 'a#traps',
          facets: { language: 'ar', audience: ['importer'], ...facets },
        };
        const [lexical] = await index.lexical(weightedTerms({ 'w:port': 1 }), { k: 1 });
        expect(lexical).toEqual({ ...reference, score: lexical?.score });
        const [dense] = await index.dense(unitVector([1, 0]), { k: 1 });
        expect(dense).toEqual({ ...reference, score: dense?.score });
        expect(index.aligned('a#traps')).toEqual([reference]);
      });

      test('gives the source register and counts what it holds', async () => {
        const index = await open(content);
        expect([...index.sources]).toEqual([[madeSource.id, madeSource]]);
        expect(index.manifest.counts).toEqual({ documents: 4, chunks: 5, terms: 0 });
        expect(index.manifest.embedder).toEqual({ id: 'made-embedder', dimensions: 2 });
      });

      test('gives the documents by id, in French, Arabic, English order, with their chunks in reading order', async () => {
        const more = { validity: { from: '2024-01-01' }, purpose: 'classification' } as const;
        const entries = ['b.fr#steps', 'b.fr#facts', 'a.en#facts', 'a.fr#facts', 'a.ar#facts'].map((id) =>
          madeEntry(id, [1, 0], {}, id.startsWith('b') ? more : {}),
        );
        const made = madeContent(entries);
        const { documents } = await open(made);
        expect(documents.map(({ documentId, language }) => `${documentId}.${language}`)).toEqual([
          'a.fr',
          'a.ar',
          'a.en',
          'b.fr',
        ]);
        expect(documents[3]).toEqual(made.documents[0]);
        expect(documents[3]).toMatchObject({ ...more, chunkIds: ['b.fr#steps', 'b.fr#facts'] });
      });

      test('opens without any chunk and finds nothing', async () => {
        const index = await open(madeContent([]));
        expect(index.documents).toEqual([]);
        expect(await index.dense(unitVector([1, 0, 0, 0]), { k: 5 })).toEqual([]);
        expect(await index.lexical(weightedTerms({ 'w:port': 1 }), { k: 5 })).toEqual([]);
        expect(index.documentFrequency('w:port')).toBe(0);
      });
    });

    describe('statements and held terms', () => {
      const entry = madeEntry('a.fr#facts', [1, 0], {
        'w:port': 3,
        'w:dum': 1,
        'w:tax': 0.25,
        'w:faint': 0.02,
      });
      const content = madeContent([
        {
          ...entry,
          statements: [
            madeStatement({ 'w:port': 2, 'w:dum': 1 }, 7),
            madeStatement({}, 0),
            madeStatement({ 'w:port': 1, 'w:tax': 0.25, 'w:faint': 0.02, 'w:quota': 5 }, 12),
          ],
          questions: [madeStatement({ 'w:port': 1 }, 5)],
        },
        madeEntry('b.fr#facts', [1, 0], { 'w:quota': 1, 'w:faint': 1 }),
      ]);
      const asked = ['w:tax', 'w:unknown', 'w:port', 'w:quota', 'w:faint', 'w:port'];
      const scoresBy = async (index: SearchIndex, id: string, term: string): Promise<SentenceScores> => {
        const [scores = NO_SENTENCES] = await index.sentenceScores([id], [{ term, weight: 2 }]);
        return scores;
      };
      const impactOf = (kind: SentenceKind, frequency: number, length: number): number =>
        2 * sentenceImpact(frequency, sentenceSaturation(kind, length));

      test('score by the weight of a term, how often it stands there, and how long each is', async () => {
        const index = await open(content);
        const byPort = await scoresBy(index, 'a.fr#facts', 'w:port');
        expect(byPort.questions).toEqual([impactOf('questions', 1, 5)]);
        const inStatements = [impactOf('statements', 2, 7), 0, impactOf('statements', 1, 12)];
        expect(byPort.statements).toEqual(inStatements);
        const byTax = await scoresBy(index, 'a.fr#facts', 'w:tax');
        expect(byTax).toEqual({ questions: [0], statements: [0, 0, impactOf('statements', 0.25, 12)] });
        // Quota and the faint term are no terms of its chunk, though of another one.
        for (const term of ['w:quota', 'w:faint', 'w:unknown'])
          expect(await scoresBy(index, 'a.fr#facts', term)).toEqual({
            questions: [0],
            statements: [0, 0, 0],
          });
      });

      test('sum what the terms give, also of one that comes twice', async () => {
        const index = await open(content);
        const one = await scoresBy(index, 'a.fr#facts', 'w:port');
        const terms = asked.map((term) => ({ term, weight: 1 }));
        const [scores = NO_SENTENCES] = await index.sentenceScores(['a.fr#facts'], terms);
        const [first, , third = NaN] = scores.statements;
        expect(first).toBeCloseTo(one.statements[0] ?? NaN, 6);
        const tax = impactOf('statements', 0.25, 12) / 2;
        expect(third).toBeCloseTo((one.statements[2] ?? NaN) + tax, 6);
      });

      test('are told for the chunks in the order that they are asked about', async () => {
        const index = await open(content);
        const ids = ['b.fr#facts', 'a.fr#facts', 'c.fr#facts', 'a.fr#facts'];
        const terms = asked.map((term) => ({ term, weight: 1 }));
        const scores = await index.sentenceScores(ids, terms);
        expect(scores.map(({ statements }) => statements.length)).toEqual([0, 3, 0, 3]);
        expect(scores.map(({ questions }) => questions.length)).toEqual([0, 1, 0, 1]);
        expect(await index.heldTerms(ids, asked)).toEqual([
          new Set(['w:quota', 'w:faint']),
          new Set(['w:tax', 'w:port']),
          new Set(),
          new Set(['w:tax', 'w:port']),
        ]);
        expect(await index.sentenceScores([], terms)).toEqual([]);
        expect(await index.heldTerms([], asked)).toEqual([]);
      });

      test('are told without any term as well', async () => {
        const index = await open(content);
        const none = { statements: [0, 0, 0], questions: [0] };
        expect(await index.sentenceScores(['a.fr#facts'], [])).toEqual([none]);
        expect(await index.heldTerms(['a.fr#facts'], [])).toEqual([new Set()]);
      });

      test('refuse a weight that is no number', async () => {
        const index = await open(content);
        const scoring = index.sentenceScores(['a.fr#facts'], [{ term: 'w:port', weight: NaN }]);
        await expect(scoring).rejects.toMatchObject({ code: 'internal' });
      });
    });

    describe('against the oracle', () => {
      const content = seededContent(240, 16, 7);
      const oracle = createExactIndex(content, madeManifest(content));
      const random = seededRandom(8);
      const filters = [
        ({ language }: ChunkFacets): boolean => language === 'fr',
        ({ theme }: ChunkFacets): boolean => theme === 'importing',
      ];

      test('finds the same chunks by vector', async () => {
        const index = await open(content);
        for (const query of clusteredVectors(20, 16, { seed: 9 })) {
          for (const search of [{ k: 10 }, ...filters.map((filter) => ({ k: 10, filter }))]) {
            expectSame(await index.dense(query, search), await oracle.dense(query, search));
          }
        }
      });

      test('finds the same chunks by terms', async () => {
        const index = await open(content);
        for (let round = 0; round < 20; round += 1) {
          const terms = Array.from({ length: 5 }, () => ({
            term: seededTerm(random, 80),
            weight: 0.5 + random(),
          }));
          const weights = terms.reduce((sum, { weight }) => sum + weight, 0);
          for (const search of [{ k: 10 }, { k: 500 }, ...filters.map((filter) => ({ k: 10, filter }))]) {
            const all = await oracle.lexical(terms, { ...search, k: 500 });
            expectAsGood(
              await index.lexical(terms, search),
              all.slice(0, search.k),
              all,
              IMPACT_ERROR * weights,
            );
          }
        }
      });

      test('tells the same of statements and held terms', async () => {
        const index = await open(content);
        const ids = content.entries.map(({ chunk }) => chunk.id);
        const terms = [...Array.from({ length: 40 }, () => seededTerm(random, 80)), 's:1', 's:2', 'w:0'];
        expect(await index.heldTerms(ids, terms)).toEqual(await oracle.heldTerms(ids, terms));
        const weighed = terms.map((term) => ({ term, weight: 0.5 + random() }));
        const expected = await oracle.sentenceScores(ids, weighed);
        for (const [i, scores] of (await index.sentenceScores(ids, weighed)).entries())
          for (const kind of SENTENCE_KINDS) expectNear(scores[kind], expected[i]?.[kind] ?? []);
      });

      test('gives equal results to equal calls', async () => {
        const index = await open(content);
        const [query = new Float32Array()] = clusteredVectors(1, 16, { seed: 10 });
        expect(await index.dense(query, { k: 20 })).toEqual(await index.dense(query, { k: 20 }));
      });
    });

    test('refuses every call after close, and a second close does nothing', async () => {
      const index = await make(madeContent([madeEntry('a.fr#facts', [1, 0], { 'w:port': 1 })]));
      await index.close();
      await index.close();
      await expect(index.dense(unitVector([1, 0]), { k: 1 })).rejects.toMatchObject({ code: 'internal' });
      await expect(index.lexical([], { k: 1 })).rejects.toThrow(/expected an open index/);
      await expect(index.chunks(['a.fr#facts'])).rejects.toThrow(/expected an open index/);
      await expect(index.chunks([])).rejects.toThrow(/expected an open index/);
      expect(() => index.aligned('a#facts')).toThrow(/expected an open index/);
      expect(() => index.documentFrequency('w:port')).toThrow(/expected an open index/);
      await expect(index.sentenceScores(['a.fr#facts'], [])).rejects.toThrow(/expected an open index/);
      await expect(index.heldTerms(['a.fr#facts'], [])).rejects.toThrow(/expected an open index/);
    });
  });
}

function ids(hits: readonly Hit[]): string[] {
  return hits.map((hit) => hit.chunkId);
}

/** Scores equal as far as frequencies are, which may be off by 1 in 32; 0 where 0 is expected. */
function expectNear(scores: readonly number[], expected: readonly number[]): void {
  expect(scores).toHaveLength(expected.length);
  for (const [at, score] of scores.entries())
    expect(Math.abs(score - (expected[at] ?? NaN))).toBeLessThanOrEqual((expected[at] ?? 0) / 32);
}

/** Largest error of an impact kept in 8 bits of a highest impact below 5, as they are in the content made here. */
const IMPACT_ERROR = 5 / 255 / 2;

/** As many hits as expected, each with its score up to the error, and so in the right order up to the error. */
function expectAsGood(
  hits: readonly Hit[],
  expected: readonly Hit[],
  all: readonly Hit[],
  error: number,
): void {
  const scores = new Map(all.map(({ chunkId, score }) => [chunkId, score]));
  expect(hits).toHaveLength(expected.length);
  expect(new Set(ids(hits)).size).toBe(hits.length);
  for (const [rank, hit] of hits.entries()) {
    expect(Math.abs(hit.score - (scores.get(hit.chunkId) ?? NaN))).toBeLessThanOrEqual(error);
    expect(Math.abs(hit.score - (expected[rank]?.score ?? NaN))).toBeLessThanOrEqual(error);
    expect(hit.score).toBeLessThanOrEqual(hits[rank - 1]?.score ?? Infinity);
  }
}

/** Same chunks in the same order, scores equal up to single precision. */
function expectSame(hits: readonly Hit[], expected: readonly Hit[]): void {
  expect(ids(hits)).toEqual(ids(expected));
  for (const [rank, hit] of hits.entries()) expect(hit.score).toBeCloseTo(expected[rank]?.score ?? NaN, 5);
}
