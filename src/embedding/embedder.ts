import type { Reading } from '../text/term-analyser.ts';

/** A text to embed. `reading` says which variety it probably is; adapters that do not care ignore it. */
export interface EmbedderInput {
  readonly text: string;
  readonly reading: Reading;
}

/**
 * Turns text into vectors.
 *
 * `embed` returns one vector per input, in input order, each of `dimensions` finite numbers with Euclidean norm 1
 * (so that a dot product is the cosine similarity), owned by the caller. No input gives an empty array. A text
 * without any known feature (empty, punctuation only) gets the fixed unit vector e₀ rather than zeros, because an
 * index accepts zero vectors silently and then answers nonsense.
 * Throws `TijariaError` `embedder-*`; when `signal` is aborted it rejects with the abort reason and starts no
 * further request.
 */
export interface Embedder {
  /** Changes whenever the same text could give another vector: model, version, dimensions, analyser. */
  readonly id: string;
  readonly dimensions: number;
  embed(inputs: readonly EmbedderInput[], options?: { signal?: AbortSignal }): Promise<Float32Array[]>;
}
