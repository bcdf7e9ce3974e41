import { remember, type DigestCache } from '../common/digest-cache.ts';
import type { Chunk } from '../chunking/chunk.ts';
import { detectVariety } from '../text/detect-variety.ts';
import type { Reading, TermAnalyser, WeightedTerm } from '../text/term-analyser.ts';

/** How much title and headings count beside the passage: they name the subject, once is enough. */
const TITLE_WEIGHT = 1;
/** How much the questions people ask count: each is a whole sentence that points at this passage. */
const QUESTION_WEIGHT = 1;
/** Share of the document's own language in the reading of a passage with its questions. */
const OWN_LANGUAGE_SHARE = 0.6;

/**
 * Index terms of a chunk, a term at most once. The passage is analysed in its own language, each question in the
 * variety it is written in.
 */
export function indexTerms(chunk: Chunk, analyser: TermAnalyser): WeightedTerm[] {
  const own: Reading = { [chunk.language]: 1 };
  const sums = new Map<string, number>();
  const add = (text: string, reading: Reading, factor: number): void => {
    for (const { term, weight } of analyser.analyse(text, reading))
      sums.set(term, (sums.get(term) ?? 0) + weight * factor);
  };
  add(chunk.text, own, 1);
  add([chunk.title, ...chunk.headingPath].join('\n'), own, TITLE_WEIGHT);
  for (const question of chunk.questions) add(question, detectVariety(question), QUESTION_WEIGHT);
  return [...sums].map(([term, weight]) => ({ term, weight }));
}

/** {@link indexTerms}, remembered: a chunk's digest and the analyser's id stand for all that they depend on. */
export function rememberedTerms(chunk: Chunk, analyser: TermAnalyser, cache: DigestCache): WeightedTerm[] {
  const pairs = remember(cache, ['terms', chunk.digest, analyser.id], () =>
    indexTerms(chunk, analyser).map(({ term, weight }) => [term, weight] as const),
  );
  return pairs.map(([term, weight]) => ({ term, weight }));
}

/** The reading under which a chunk and its questions are embedded together: probabilities that sum to 1. */
export function embeddingReading(chunk: Chunk): Reading {
  if (chunk.questions.length === 0) return { [chunk.language]: 1 };
  const reading = new Map<string, number>([[chunk.language, OWN_LANGUAGE_SHARE]]);
  for (const question of chunk.questions) {
    for (const [variety, probability] of Object.entries(detectVariety(question))) {
      const share = (probability * (1 - OWN_LANGUAGE_SHARE)) / chunk.questions.length;
      reading.set(variety, (reading.get(variety) ?? 0) + share);
    }
  }
  return Object.fromEntries(reading);
}
