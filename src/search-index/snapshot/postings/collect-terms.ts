import { TijariaError } from '../../../common/errors.ts';
import type { WeightedTerm } from '../../../text/term-analyser.ts';
import { passageFrequencies } from '../../bm25.ts';
import { encodeFrequency } from './frequency-code.ts';

/** What is read of a passage that is analysed: once, and nothing of it is kept. */
export interface PassageTerms {
  readonly terms: readonly WeightedTerm[];
  readonly length: number;
}

/**
 * The terms of passages one after the other: passage i has the places `ends[i − 1]` (0 for the first) to `ends[i]` of
 * `ids` and `codes`; `ids` are places in `terms`, which stand in the order of first occurrence.
 */
export interface CollectedTerms {
  readonly terms: readonly string[];
  readonly ends: Uint32Array;
  readonly ids: Uint32Array;
  readonly codes: Uint16Array;
  readonly lengths: Float32Array;
}

/**
 * Reads the terms of passages. Throws as `termFrequencies` does, and `internal` for a length that is not finite and ≥
 * 0.
 */
export function collectTerms(passages: readonly PassageTerms[]): CollectedTerms {
  const known = new Map<string, number>();
  const ends = new Uint32Array(passages.length);
  const lengths = new Float32Array(passages.length);
  let [ids, codes, count] = [new Uint32Array(1024), new Uint16Array(1024), 0];
  for (const [i, passage] of passages.entries()) {
    const frequencies = passageFrequencies(passage.terms);
    if (count + frequencies.size > ids.length) {
      const room = 2 * (count + frequencies.size);
      [ids, codes] = [grown(ids, new Uint32Array(room)), grown(codes, new Uint16Array(room))];
    }
    for (const [term, frequency] of frequencies) {
      const id = known.get(term) ?? known.size;
      if (id === known.size) known.set(term, id);
      ids[count] = id;
      codes[count++] = encodeFrequency(frequency);
    }
    ends[i] = count;
    lengths[i] = checkedLength(passage.length);
  }
  return {
    terms: [...known.keys()],
    ends,
    ids: ids.subarray(0, count),
    codes: codes.subarray(0, count),
    lengths,
  };
}

function grown<T extends Uint32Array | Uint16Array>(numbers: T, room: T): T {
  room.set(numbers);
  return room;
}

function checkedLength(length: number): number {
  if (length >= 0 && length < Infinity) return length;
  throw new TijariaError(
    'internal',
    `indexing a passage: expected a length of 0 words or more, received ${length}; repair the term analyser`,
  );
}
