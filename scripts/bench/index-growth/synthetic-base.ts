import type { Chunk } from '../../../src/chunking/chunk.ts';
import { sha256 } from '../../../src/common/digest.ts';
import { seededRandom } from '../../../src/common/seeded-random.ts';
import type { SnapshotCompatibility } from '../../../src/search-index/snapshot-manifest.ts';
import type { IndexedChunk, SnapshotContent } from '../../../src/search-index/snapshot-writer.ts';
import { LANGUAGES } from '../../../src/source/language.ts';
import { THEMES } from '../../../src/source/sheet.ts';
import type { WeightedTerm } from '../../../src/text/term-analyser.ts';
import { madeDocuments } from '../../../src/search-index/snapshot-content.fixture.ts';
import { createSyntheticTerms, PASSAGE_WORDS } from './synthetic-terms.ts';

/** Dimensions of the vectors. */
export const DIMENSIONS = 256;
/** Subjects that passages and questions are about, and how far their vectors are from that of the subject. */
const SUBJECTS = 500;
const SPREAD = 1.2;
/** Words of a statement; a passage is made of whole statements. */
const STATEMENT_WORDS = 17;
/** One passage in so many has left force. */
const EXPIRED_EVERY = 20;
const SEED = 20_261_125;

const terms = createSyntheticTerms(SEED);
const subjects = Array.from({ length: SUBJECTS }, (_, i) => normalVector(seededRandom(SEED + i), DIMENSIONS));

/** What synthetic snapshots are built with. */
export const syntheticCompatibility: SnapshotCompatibility = {
  embedderId: 'synthetic',
  dimensions: DIMENSIONS,
  analyserId: 'synthetic',
  chunkerId: 'synthetic',
};

/** `count` chunks, a third in each language, with terms that are made anew each time they are asked for. */
export function syntheticContent(count: number): SnapshotContent {
  const entries = Array.from({ length: count }, (_, i): IndexedChunk => {
    const words = terms.words(SEED + i);
    return {
      chunk: syntheticChunk(
        i,
        Array.from(words, (word) => terms.name(word)),
      ),
      vector: syntheticVector(i),
      length: PASSAGE_WORDS,
      get terms() {
        return terms.ofPassage(words);
      },
      questions: [],
      get statements() {
        return statementsOf(words).map((own) => ({ terms: terms.ofPassage(own), length: own.length }));
      },
    };
  });
  return {
    compatibility: syntheticCompatibility,
    documents: madeDocuments(entries.map(({ chunk }) => chunk)),
    entries,
    sources: [],
  };
}

/** A question as it reaches the index. */
export interface SyntheticQuery {
  readonly terms: readonly WeightedTerm[];
  readonly vector: Float32Array;
}

/** Questions on the same subjects. */
export function syntheticQueries(count: number): SyntheticQuery[] {
  return Array.from({ length: count }, (_, i) => ({
    terms: terms.ofQuery(SEED - i),
    vector: syntheticVector(-1 - i),
  }));
}

function syntheticVector(i: number): Float32Array {
  const random = seededRandom(7 * SEED + i);
  const subject = subjects[Math.floor(random() * SUBJECTS)] ?? [];
  const vector = normalVector(random, DIMENSIONS).map((value, at) => SPREAD * value + (subject[at] ?? 0));
  const norm = Math.hypot(...vector);
  return Float32Array.from(vector, (value) => value / norm);
}

function normalVector(random: () => number, dimensions: number): number[] {
  return Array.from({ length: dimensions }, () => {
    return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  });
}

/** The words of a passage, statement by statement. */
function statementsOf<T extends { slice(start: number, end: number): T; readonly length: number }>(
  words: T,
): T[] {
  return Array.from({ length: Math.ceil(words.length / STATEMENT_WORDS) }, (_, at) =>
    words.slice(at * STATEMENT_WORDS, (at + 1) * STATEMENT_WORDS),
  );
}

function syntheticChunk(i: number, words: string[]): Chunk {
  const documentId = `d${String(Math.floor(i / 3)).padStart(6, '0')}`;
  const language = LANGUAGES[i % LANGUAGES.length] ?? 'fr';
  const statements = statementsOf(words).map((own) => own.join(' '));
  const text = statements.join('\n');
  const validity = i % EXPIRED_EVERY === 0 ? { until: '2020-12-31' } : {};
  return {
    id: `${documentId}.${language}#facts`,
    alignId: `${documentId}#facts`,
    documentId,
    kind: 'sheet',
    language,
    title: words.slice(0, 5).join(' '),
    theme: THEMES[Math.floor(i / 3) % THEMES.length] ?? 'importing',
    audience: i % 2 === 0 ? ['importer'] : ['exporter'],
    sectionId: 'facts',
    role: 'facts',
    headingPath: [],
    start: 0,
    end: text.length,
    text,
    statements: statements.map((statement, at) => ({
      id: `${documentId}.${language}#facts/${at}`,
      text: statement,
      kind: 'item',
      sourceIds: ['made'],
      validity,
    })),
    questions: [],
    validity,
    reviewedOn: '2026-01-01',
    sourceIds: ['made'],
    digest: sha256(text),
  };
}
