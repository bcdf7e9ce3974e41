import { TijariaError } from '../common/errors.ts';
import { unitVectorFault } from './unit-vector.ts';

/** Throws `internal` unless `k` is a whole number ≥ 1. */
export function checkK(k: number): void {
  if (Number.isInteger(k) && k >= 1) return;
  throw new TijariaError(
    'internal',
    `searching: expected k to be a whole number from 1 on, received ${k}; repair the caller`,
  );
}

/**
 * Throws `snapshot-incompatible` when the query vector has not the snapshot's dimensions, `internal` when it is not
 * finite or not of norm 1.
 */
export function checkQueryVector(vector: Float32Array, dimensions: number): void {
  if (vector.length !== dimensions) {
    throw new TijariaError(
      'snapshot-incompatible',
      `searching by vector: expected ${dimensions} dimensions, received ${vector.length}; run: npm run ingest`,
    );
  }
  const fault = unitVectorFault(vector);
  if (fault === undefined) return;
  throw new TijariaError(
    'internal',
    `searching by vector: expected finite numbers of norm 1, received ${fault}; repair the embedder`,
  );
}

/** The error of a call to an index after `close`. */
export function closedError(): TijariaError {
  return new TijariaError(
    'internal',
    'searching: expected an open index, received a closed one; open the snapshot again',
  );
}
