import type { SentenceKind } from '../search-index/search-index.ts';
import { remember, type DigestCache } from '../common/digest-cache.ts';
import type { Chunk } from '../chunking/chunk.ts';
import type { PassageAnalysis, TermAnalyser } from '../text/term-analyser.ts';
import { wordingTerm } from '../text/wording-term.ts';

/**
 * What each sentence of a chunk is compared by, in their order: a statement by its text and the headings above it, a
 * question by its own text, in the variety it is written in, and as it is worded.
 */
export function sentenceTerms(
  chunk: Chunk,
  analyser: TermAnalyser,
): Readonly<Record<SentenceKind, readonly PassageAnalysis[]>> {
  return {
    statements: termsOf('statements', chunk, analyser),
    questions: termsOf('questions', chunk, analyser),
  };
}

function termsOf(kind: SentenceKind, chunk: Chunk, analyser: TermAnalyser): PassageAnalysis[] {
  if (kind === 'questions')
    return chunk.questions.map(({ text, variety }) => {
      const { terms, length } = analyser.expandStatement(text, { [variety]: 1 });
      const wording = wordingTerm(text);
      return { terms: wording === undefined ? terms : [...terms, { term: wording, weight: 1 }], length };
    });
  return chunk.statements.map(({ text }) =>
    analyser.expandStatement([...chunk.headingPath, text].join('\n'), { [chunk.language]: 1 }),
  );
}

/** Weights are remembered to so many parts of 1: twenty times finer than a snapshot keeps the least of them. */
const WEIGHT_PARTS = 10_000;

/** Terms of a chunk, each once, and for each sentence its length and then the place and weight of each of its terms. */
type Remembered = readonly [terms: readonly string[], sentences: readonly (readonly number[])[]];

/**
 * {@link sentenceTerms}, remembered as `rememberedTerms` are, with weights in ten-thousandths, whether they were
 * remembered or not: sentences share terms, and in full they would be the larger part of all that is remembered.
 */
export function rememberedSentences(
  kind: SentenceKind,
  chunk: Chunk,
  analyser: TermAnalyser,
  cache: DigestCache,
): PassageAnalysis[] {
  const [terms, sentences] = remember(cache, [kind, chunk.digest, analyser.id], () =>
    pack(termsOf(kind, chunk, analyser)),
  );
  return sentences.map(([length = 0, ...pairs]) => ({
    length,
    terms: Array.from({ length: pairs.length / 2 }, (_, i) => ({
      term: terms[pairs[2 * i] ?? 0] ?? '',
      weight: (pairs[2 * i + 1] ?? 0) / WEIGHT_PARTS,
    })),
  }));
}

function pack(sentences: readonly PassageAnalysis[]): Remembered {
  const places = new Map<string, number>();
  const placeOf = (term: string): number => {
    const place = places.get(term) ?? places.size;
    if (place === places.size) places.set(term, place);
    return place;
  };
  const packed = sentences.map(({ terms, length }) => [
    length,
    ...terms.flatMap(({ term, weight }) => [placeOf(term), Math.round(weight * WEIGHT_PARTS)]),
  ]);
  return [[...places.keys()], packed];
}
