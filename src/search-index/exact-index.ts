/* eslint-disable @typescript-eslint/require-await -- the port waits for adapters behind a network; here `async` turns a throw into a rejection */
import { LANGUAGES, type Language } from '../source/language.ts';
import type { WeightedTerm } from '../text/term-analyser.ts';
import {
  bm25Impact,
  inverseDocumentFrequency,
  lengthRatio,
  passageFrequencies,
  presence,
  sentenceImpact,
  sentenceSaturation,
  termFrequencies,
} from './bm25.ts';
import { facetsOf, referenceTo } from './chunk-facets.ts';
import { compareIds, orderedDocuments, orderedEntries } from './ordered-entries.ts';
import { checkK, checkQueryVector, closedError } from './search-checks.ts';
import type { ChunkReference, Hit, SearchIndex, SearchOptions, SentenceKind } from './search-index.ts';
import type { SnapshotManifest } from './snapshot-manifest.ts';
import type { IndexedChunk, SnapshotContent } from './snapshot-writer.ts';
import { dotProduct } from './unit-vector.ts';

interface Passage {
  readonly entry: IndexedChunk;
  readonly frequencies: ReadonlyMap<string, number>;
}

/**
 * The oracle: an index in memory that compares the query with every chunk, one after the other. Slow, and written so
 * that its rightness can be seen; the other adapters are held against it. Throws as `orderedEntries` does.
 */
export function createExactIndex(content: SnapshotContent, manifest: SnapshotManifest): SearchIndex {
  const passages = orderedEntries(content).map(toPassage);
  let closed = false;
  const open = (): readonly Passage[] => {
    if (closed) throw closedError();
    return passages;
  };
  return {
    manifest,
    sources: new Map(content.sources.map((source) => [source.id, source])),
    documents: orderedDocuments(content.documents),
    async dense(vector, options) {
      checkQueryVector(vector, manifest.embedder.dimensions);
      return best(open(), options, (passage) => dotProduct(vector, passage.entry.vector));
    },
    async lexical(terms, options) {
      return best(open(), options, bm25Scorer(open(), terms));
    },
    documentFrequency: (term) => holding(open(), term),
    async chunks(ids) {
      const passages = open();
      return ids.map((id) => find(passages, id)?.entry.chunk);
    },
    aligned: (alignId) => alignedChunks(open(), alignId),
    async sentenceScores(chunkIds, terms) {
      const passages = open();
      const query = [...termFrequencies(terms)];
      return chunkIds.map((id) => {
        const passage = find(passages, id);
        return {
          statements: sentenceScores('statements', passage, query),
          questions: sentenceScores('questions', passage, query),
        };
      });
    },
    async heldTerms(chunkIds, terms) {
      const passages = open();
      return chunkIds.map((id) => {
        const held = find(passages, id)?.frequencies;
        return new Set(terms.filter((term) => held?.has(term)));
      });
    },
    async close() {
      closed = true;
    },
  };
}

function toPassage(entry: IndexedChunk): Passage {
  return { entry, frequencies: passageFrequencies(entry.terms) };
}

function find(passages: readonly Passage[], id: string): Passage | undefined {
  return passages.find((passage) => passage.entry.chunk.id === id);
}

function sentenceScores(
  kind: SentenceKind,
  passage: Passage | undefined,
  query: readonly (readonly [term: string, weight: number])[],
): number[] {
  return (passage?.entry[kind] ?? []).map((sentence) => {
    const held = termFrequencies(sentence.terms);
    const saturation = sentenceSaturation(kind, sentence.length);
    return query.reduce((score, [term, weight]) => {
      const frequency = passage?.frequencies.has(term) === true ? (held.get(term) ?? 0) : 0;
      return score + weight * (frequency > 0 ? sentenceImpact(frequency, saturation) : 0);
    }, 0);
  });
}

type Scorer = (passage: Passage) => number | undefined;

function best(passages: readonly Passage[], options: SearchOptions, scorer: Scorer): Hit[] {
  checkK(options.k);
  const hits: Hit[] = [];
  for (const passage of passages) {
    const { chunk } = passage.entry;
    const score = scorer(passage);
    if (score === undefined || options.filter?.(facetsOf(chunk)) === false) continue;
    hits.push({ ...referenceTo(chunk), score });
  }
  return hits.sort((a, b) => b.score - a.score || compareIds(a.chunkId, b.chunkId)).slice(0, options.k);
}

function bm25Scorer(passages: readonly Passage[], terms: readonly WeightedTerm[]): Scorer {
  const query = [...termFrequencies(terms)];
  const scorers = new Map(LANGUAGES.map((language) => [language, languageScorer(passages, language, query)]));
  return (passage) => scorers.get(passage.entry.chunk.language)?.(passage);
}

function languageScorer(
  all: readonly Passage[],
  language: Language,
  query: readonly (readonly [term: string, weight: number])[],
): Scorer {
  const own = all.filter(({ entry }) => entry.chunk.language === language);
  const average = own.reduce((sum, { entry }) => sum + entry.length, 0) / own.length;
  const weighed = query.map(([term, weight]) => {
    const held = all.reduce((sum, { frequencies }) => sum + presence(frequencies.get(term) ?? 0), 0);
    return { term, weight, idf: inverseDocumentFrequency(all.length, held) };
  });
  return ({ entry, frequencies }) => {
    let score: number | undefined;
    for (const { term, weight, idf } of weighed) {
      const frequency = frequencies.get(term);
      if (frequency === undefined) continue;
      score = (score ?? 0) + weight * bm25Impact(frequency, lengthRatio(entry.length, average), idf);
    }
    return score;
  };
}

function holding(passages: readonly Passage[], term: string): number {
  return passages.filter((passage) => passage.frequencies.has(term)).length;
}

function alignedChunks(passages: readonly Passage[], alignId: string): ChunkReference[] {
  const chunks = passages.map((passage) => passage.entry.chunk).filter((chunk) => chunk.alignId === alignId);
  chunks.sort((a, b) => LANGUAGES.indexOf(a.language) - LANGUAGES.indexOf(b.language));
  return chunks.map(referenceTo);
}
