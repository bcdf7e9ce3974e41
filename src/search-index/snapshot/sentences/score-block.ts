import type { WeightedTerm } from '../../../text/term-analyser.ts';
import { sentenceImpact, sentenceSaturation, termFrequencies } from '../../bm25.ts';
import { plainNumbers } from '../../plain-numbers.ts';
import type { SentenceKind, SentenceScores } from '../../search-index.ts';
import { COARSE_FREQUENCIES } from '../postings/frequency-code.ts';
import { ByteReader } from './byte-list.ts';
import { splitKinds } from './sentence-block.ts';

/** The terms of a query that a snapshot knows: their rows, ascending, and the weight of each. */
export interface AskedRows {
  readonly rows: Uint32Array;
  readonly weights: Float64Array;
}

/** Looks the terms of a query up, once for all blocks. Throws as `termFrequencies` does. */
export function askedRows(
  terms: readonly WeightedTerm[],
  rowOf: (term: string) => number | undefined,
): AskedRows {
  const known = [...termFrequencies(terms)]
    .flatMap(([term, weight]) => {
      const row = rowOf(term);
      return row === undefined ? [] : [{ row, weight }];
    })
    .sort((a, b) => a.row - b.row);
  return {
    rows: Uint32Array.from(known, ({ row }) => row),
    weights: Float64Array.from(known, ({ weight }) => weight),
  };
}

/** What the sentences of both kinds of a chunk score. */
export function scoreChunk(chunk: Uint8Array, asked: AskedRows): SentenceScores {
  const { statements, questions } = splitKinds(chunk);
  return {
    statements: scoreBlock(statements, 'statements', asked),
    questions: scoreBlock(questions, 'questions', asked),
  };
}

/**
 * What the sentences of a block score. The rows of block and query both ascend, and are gone through side by side; scores are summed as
 * terms are met, because what all sentences hold of all terms would be some ten thousand numbers for a question.
 */
export function scoreBlock(block: Uint8Array, kind: SentenceKind, { rows, weights }: AskedRows): number[] {
  const reader = new ByteReader(block);
  const count = reader.number();
  if (count > room.scores.length) room = roomFor(2 * count);
  const { scores, saturations } = room;
  for (let i = 0; i < count; i += 1) saturations[i] = sentenceSaturation(kind, reader.number());
  scores.fill(0, 0, count);
  let [row, at] = [-1, 0];
  for (let left = reader.number(); left > 0 && at < rows.length; left -= 1) {
    row += reader.number();
    const bytes = reader.number();
    const end = reader.position + bytes;
    while (at < rows.length && (rows[at] ?? 0) < row) at += 1;
    if (rows[at] === row) addTerm(reader, end, weights[at] ?? 0, count);
    reader.position = end;
  }
  return plainNumbers(scores, count);
}

/** Used again for every block: arrays of their own were a quarter of what a question left to the garbage collector. */
let room = roomFor(256);

function roomFor(sentences: number): { readonly scores: Float64Array; readonly saturations: Float64Array } {
  return { scores: new Float64Array(sentences), saturations: new Float64Array(sentences) };
}

/** Adds what one term, whose entries end at `end`, gives to each of `count` sentences that holds it. */
function addTerm(reader: ByteReader, end: number, weight: number, count: number): void {
  const { scores, saturations } = room;
  const isAlike = end - reader.position === 1;
  const code = isAlike ? reader.byte() : 0;
  for (let i = 0; isAlike ? i < count : reader.position < end; i += 1) {
    const sentence = isAlike ? i : reader.number();
    const frequency = COARSE_FREQUENCIES[isAlike ? code : reader.byte()] ?? 0;
    scores[sentence] =
      (scores[sentence] ?? 0) + weight * sentenceImpact(frequency, saturations[sentence] ?? 0);
  }
}
