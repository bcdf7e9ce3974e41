import { describe, expect, it } from 'vitest';
import { clusteredVectors } from '../snapshot-content.fixture.ts';
import { decodeVectors, encodeVectors, packVectors, scanVectors, vectorAt } from './vectors.ts';

const vectors = clusteredVectors(50, 7, { seed: 3 });
const table = packVectors(vectors, 7);
const bytes = encodeVectors(table);

describe('a vectors file', () => {
  it('is read back as it was written, from an odd place in memory as well', () => {
    expect(decodeVectors(bytes)).toEqual(table);
    expect(decodeVectors(Buffer.concat([Buffer.of(0), bytes]).subarray(1))).toEqual(table);
    expect(vectorAt(decodeVectors(bytes), 31)).toEqual(vectors[31]);
  });

  it('may hold no vector', () => {
    expect(decodeVectors(encodeVectors(packVectors([], 7)))).toEqual(packVectors([], 7));
  });

  it('is refused when it is cut or longer than it says', () => {
    for (const cut of [0, 15, 16, bytes.length - 4, bytes.length - 1]) {
      expect(() => decodeVectors(bytes.subarray(0, cut))).toThrow(RangeError);
    }
    expect(() => decodeVectors(Buffer.concat([bytes, Buffer.alloc(4)]))).toThrow(
      /1420 bytes instead of 1416/,
    );
  });

  it.each([
    { what: 'kind', word: 0, message: /another kind of file/ },
    { what: 'version', word: 1, message: /version 99 instead of 1/ },
    { what: 'count', word: 2, message: /bytes instead of/ },
    { what: 'dimensions', word: 3, message: /bytes instead of/ },
  ])('is refused when it says another $what', ({ word, message }) => {
    const altered = Buffer.from(bytes);
    altered.writeUInt32LE(99, 4 * word);
    expect(() => decodeVectors(altered)).toThrow(message);
  });
});

describe('the exact scan', () => {
  const query = vectors[10] ?? new Float32Array(7);

  it('finds the vector itself first, with similarity 1', () => {
    const [first] = scanVectors(table, query, 3);
    expect(first?.ordinal).toBe(10);
    expect(first?.score).toBeCloseTo(1, 6);
  });

  it('gives every vector once when k is larger than the table', () => {
    const ordinals = scanVectors(table, query, 1000).map((hit) => hit.ordinal);
    expect(new Set(ordinals).size).toBe(50);
  });

  it('counts k after the filter', () => {
    const ordinals = scanVectors(table, query, 3, (ordinal) => ordinal > 40).map((hit) => hit.ordinal);
    expect(ordinals).toHaveLength(3);
    expect(Math.min(...ordinals)).toBeGreaterThan(40);
  });

  it('gives nothing when the filter refuses everything', () => {
    expect(scanVectors(table, query, 3, () => false)).toEqual([]);
  });
});
