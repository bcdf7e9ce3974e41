/** How far a norm may be from 1: single-precision rounding stays below 1e-6, a forgotten normalisation far above. */
const NORM_TOLERANCE = 1e-3;

/**
 * Dot product of `query` with the `query.length` numbers of `values` from `start` on, in double precision; the cosine
 * similarity when both have norm 1. The sum runs in four lanes, because one lane waits for itself at every step.
 */
export function dotProduct(query: Float32Array, values: Float32Array, start = 0): number {
  const length = query.length;
  const whole = length - (length % 4);
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let i = 0; i < whole; i += 4) {
    const at = start + i;
    a += (query[i] ?? 0) * (values[at] ?? 0);
    b += (query[i + 1] ?? 0) * (values[at + 1] ?? 0);
    c += (query[i + 2] ?? 0) * (values[at + 2] ?? 0);
    d += (query[i + 3] ?? 0) * (values[at + 3] ?? 0);
  }
  for (let i = whole; i < length; i += 1) a += (query[i] ?? 0) * (values[start + i] ?? 0);
  return a + b + (c + d);
}

/**
 * What keeps a vector from being compared by cosine, as the "received …" part of an error message, or undefined when
 * nothing does. Looks at its numbers only; the length is for the caller to check, who knows what it should be.
 */
export function unitVectorFault(vector: Float32Array): string | undefined {
  const norm = Math.sqrt(dotProduct(vector, vector));
  if (!Number.isFinite(norm)) return 'a number that is not finite';
  if (norm === 0) return 'only zeros';
  if (Math.abs(norm - 1) > NORM_TOLERANCE) return `norm ${norm.toPrecision(4)}`;
  return undefined;
}
