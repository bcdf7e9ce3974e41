import { remember, type DigestCache } from '../common/digest-cache.ts';
import type { Chunk } from '../chunking/chunk.ts';
import type { PassageAnalysis, Reading, TermAnalyser } from '../text/term-analyser.ts';
import { wordingTerm } from '../text/wording-term.ts';

/** How much title and headings count beside the passage: they name the subject, once is enough. */
const TITLE_WEIGHT = 1;
/** How much the questions people ask count: each is a whole sentence that points at this passage. */
const QUESTION_WEIGHT = 1;
/** Share of the document's own language in the reading of a passage with its questions. */
const OWN_LANGUAGE_SHARE = 0.6;

/**
 * What a chunk is indexed under, a term at most once, and its length. The passage is analysed in its own language, each
 * question in the variety it is written in, and as it is worded.
 */
export function indexTerms(chunk: Chunk, analyser: TermAnalyser): PassageAnalysis {
  const own: Reading = { [chunk.language]: 1 };
  const sums = new Map<string, number>();
  let words = 0;
  const add = (text: string, reading: Reading, factor: number): void => {
    const { terms, length } = analyser.expandPassage(text, reading);
    words += length;
    for (const { term, weight } of terms) sums.set(term, (sums.get(term) ?? 0) + weight * factor);
  };
  add(chunk.text, own, 1);
  add([chunk.title, ...chunk.headingPath].join('\n'), own, TITLE_WEIGHT);
  for (const { text, variety } of chunk.questions) {
    add(text, { [variety]: 1 }, QUESTION_WEIGHT);
    const wording = wordingTerm(text);
    if (wording !== undefined) sums.set(wording, QUESTION_WEIGHT);
  }
  return { terms: Array.from(sums, ([term, weight]) => ({ term, weight })), length: words };
}

/** {@link indexTerms}, remembered: a chunk's digest and the analyser's id stand for all that they depend on. */
export function rememberedTerms(chunk: Chunk, analyser: TermAnalyser, cache: DigestCache): PassageAnalysis {
  const [length, pairs] = remember(cache, ['terms', chunk.digest, analyser.id], () => {
    const analysed = indexTerms(chunk, analyser);
    return [analysed.length, analysed.terms.map(({ term, weight }) => [term, weight] as const)] as const;
  });
  return { terms: pairs.map(([term, weight]) => ({ term, weight })), length };
}

/** The reading under which a chunk and its questions are embedded together: probabilities that sum to 1. */
export function embeddingReading(chunk: Chunk): Reading {
  if (chunk.questions.length === 0) return { [chunk.language]: 1 };
  const reading = new Map<string, number>([[chunk.language, OWN_LANGUAGE_SHARE]]);
  for (const { variety } of chunk.questions) {
    const share = (1 - OWN_LANGUAGE_SHARE) / chunk.questions.length;
    reading.set(variety, (reading.get(variety) ?? 0) + share);
  }
  return Object.fromEntries(reading);
}
