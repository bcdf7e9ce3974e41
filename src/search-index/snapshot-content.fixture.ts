import type { Chunk } from '../chunking/chunk.ts';
import { shortDigest } from '../common/digest.ts';
import { seededRandom } from '../common/seeded-random.ts';
import { LANGUAGES, type Language } from '../source/language.ts';
import type { SourceRecord } from '../source/source-record.ts';
import type { PassageAnalysis, WeightedTerm } from '../text/term-analyser.ts';
import { documentEntry, type DocumentEntry } from './document-entry.ts';
import { SNAPSHOT_FORMAT, type SnapshotCompatibility, type SnapshotManifest } from './snapshot-manifest.ts';
import type { IndexedChunk, SnapshotContent } from './snapshot-writer.ts';

/** What the made contents of these tests were "built with". */
export const madeCompatibility: SnapshotCompatibility = {
  embedderId: 'made-embedder',
  dimensions: 4,
  analyserId: 'made-analyser',
  chunkerId: 'made-chunker',
};

/** The one source of made contents. */
export const madeSource: SourceRecord = {
  id: 'made-source',
  authority: 'An authority made for tests',
  title: 'A text made for tests',
  date: '2024-01-31',
  consultedOn: '2024-02-01',
  level: 'official',
  status: 'verified',
  language: 'fr',
};

/** What every made document links to. */
const madeLink = 'made-document';

/** A chunk with this id (`<documentId>.<language>#<sectionId>`) and text; nothing in it is a fact. */
export function madeChunk(id: string, overrides: Partial<Chunk> = {}): Chunk {
  const [, documentId = id, language = 'fr', sectionId = 'facts'] = /^(.+)\.(fr|ar|en)#(.+)$/.exec(id) ?? [];
  const text = overrides.text ?? `Texte de ${id} — نص`;
  return {
    id,
    alignId: `${documentId}#${sectionId}`,
    documentId,
    kind: 'sheet',
    language: LANGUAGES.find((known) => known === language) ?? 'fr',
    title: `Titre de ${documentId}`,
    theme: 'importing',
    audience: ['importer'],
    sectionId,
    role: 'facts',
    headingPath: [],
    start: 0,
    end: text.length,
    text,
    statements: [],
    questions: [],
    validity: {},
    reviewedOn: '2024-02-01',
    sourceIds: [madeSource.id],
    digest: shortDigest(`${id}\n${text}`),
    ...overrides,
  };
}

/** An entry; the vector is brought to norm 1, terms are given as `{ term: weight }`, their sum is its length. */
export function madeEntry(
  id: string,
  vector: readonly number[],
  terms: Readonly<Record<string, number>> = {},
  overrides: Partial<Chunk> = {},
): IndexedChunk {
  const weighted = weightedTerms(terms);
  const chunk = madeChunk(id, overrides);
  const length = summedWeight(weighted);
  return { chunk, vector: unitVector(vector), terms: weighted, length, statements: [], questions: [] };
}

/** An analysed statement of so many words, with terms given as `{ term: weight }`. */
export function madeStatement(terms: Readonly<Record<string, number>>, length = 1): PassageAnalysis {
  return { terms: weightedTerms(terms), length };
}

/** The sum of the weights of some terms. */
export function summedWeight(terms: readonly WeightedTerm[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

/** The documents that chunks are of, each read again a year after it was reviewed. */
export function madeDocuments(chunks: readonly Chunk[]): DocumentEntry[] {
  const documents = new Map<string, Chunk[]>();
  for (const chunk of chunks) {
    const id = `${chunk.documentId}.${chunk.language}`;
    const passages = documents.get(id);
    if (passages === undefined) documents.set(id, [chunk]);
    else passages.push(chunk);
  }
  return [...documents].flatMap(
    ([id, passages]) =>
      documentEntry(passages, { reviewBy: '2025-02-01', file: `sheets/${id}.md`, links: [madeLink] }) ?? [],
  );
}

/** Content of these entries, its dimensions those of the first vector. */
export function madeContent(
  entries: readonly IndexedChunk[],
  overrides: Partial<SnapshotContent> = {},
): SnapshotContent {
  const dimensions = entries[0]?.vector.length ?? madeCompatibility.dimensions;
  const compatibility = { ...madeCompatibility, dimensions };
  const documents = madeDocuments(entries.map(({ chunk }) => chunk));
  return { compatibility, documents, entries, sources: [madeSource], ...overrides };
}

/** The manifest that a writer would give this content, without files. */
export function madeManifest(content: SnapshotContent): SnapshotManifest {
  const { compatibility, documents, entries } = content;
  const terms = new Set(entries.flatMap((entry) => entry.terms.map(({ term }) => term)));
  return {
    format: SNAPSHOT_FORMAT,
    snapshotId: '0'.repeat(32),
    createdAt: '2024-02-01T00:00:00.000Z',
    embedder: { id: compatibility.embedderId, dimensions: compatibility.dimensions },
    analyserId: compatibility.analyserId,
    chunkerId: compatibility.chunkerId,
    counts: { documents: documents.length, chunks: entries.length, terms: terms.size },
    hasHnsw: false,
    files: {},
  };
}

/** `{ term: weight }` as a list, in the order written. */
export function weightedTerms(terms: Readonly<Record<string, number>>): WeightedTerm[] {
  return Object.entries(terms).map(([term, weight]) => ({ term, weight }));
}

/** The vector divided by its norm, in single precision. */
export function unitVector(vector: readonly number[]): Float32Array {
  const norm = Math.hypot(...vector);
  return Float32Array.from(vector, (value) => value / norm);
}

/** Unit vectors in groups around random centres, as passages on a few subjects are; `spread` 0 gives the centres. */
export function clusteredVectors(
  count: number,
  dimensions: number,
  options: { seed: number; clusters?: number; spread?: number },
): Float32Array[] {
  const random = seededRandom(options.seed);
  const spread = options.spread ?? 0.5;
  const direction = (): number[] => Array.from({ length: dimensions }, () => normal(random));
  const centres = Array.from({ length: options.clusters ?? 20 }, direction);
  return Array.from({ length: count }, () => {
    const centre = centres[Math.floor(random() * centres.length)] ?? direction();
    return unitVector(centre.map((value) => value + spread * normal(random)));
  });
}

/**
 * Seeded content: clustered vectors, terms whose frequencies fall off as those of words do, and up to four statements
 * and questions that share the first of their chunk's terms, hold a few others of them and one that the chunk is not indexed under.
 */
export function seededContent(
  count: number,
  dimensions: number,
  seed: number,
  vocabulary = 60,
): SnapshotContent {
  const random = seededRandom(seed);
  const entries = clusteredVectors(count, dimensions, { seed: seed + 1 }).map((vector, place) => {
    const language: Language = LANGUAGES[place % 3] ?? 'fr';
    const terms = Array.from({ length: 12 }, () => {
      return { term: seededTerm(random, vocabulary), weight: 0.25 + random() };
    });
    const theme = place % 5 === 0 ? 'disputes' : 'importing';
    const chunk = madeChunk(`d${Math.floor(place / 3)}.${language}#facts`, { theme });
    const [statements, questions] = [seededSentences(terms, random), seededSentences(terms, random)];
    return { chunk, vector, terms, length: summedWeight(terms), statements, questions };
  });
  return madeContent(entries);
}

function seededSentences(terms: readonly WeightedTerm[], random: () => number): PassageAnalysis[] {
  const [heading = { term: 'w:0', weight: 1 }, ...others] = terms;
  return Array.from({ length: Math.floor(5 * random()) }, (_, i) => ({
    terms: [
      heading,
      ...others.slice(2 * i, 2 * i + 4),
      { term: `s:${Math.floor(9 * random())}`, weight: 0.02 },
    ],
    length: 1 + Math.floor(40 * random()),
  }));
}

/** A term of the seeded vocabulary, the first ones far more often than the last. */
export function seededTerm(random: () => number, vocabulary: number): string {
  return `w:${Math.floor(vocabulary * random() ** 3)}`;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
