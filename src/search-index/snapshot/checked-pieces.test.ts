import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CheckedPieces, layPieces, type PieceTable } from './checked-pieces.ts';

/** The pieces of bytes in memory, and how often they were read. */
function open(table: PieceTable, bytes: Buffer, keep = 0): { pieces: CheckedPieces; reads: () => number } {
  let reads = 0;
  const file = {
    size: bytes.length,
    read: (into: Uint8Array, start: number): number => {
      reads += 1;
      return bytes.copy(into, 0, start, start + into.length);
    },
  };
  const refuse = (received: string): never => {
    throw new Error(`refused: ${received}`);
  };
  return { pieces: new CheckedPieces(table, file, refuse, keep), reads: () => reads };
}

describe('pieces of a file', () => {
  const anyPieces = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 12 });

  it('are given back one by one and many at once, in the order they were asked for', () => {
    fc.assert(
      fc.property(anyPieces, fc.array(fc.nat(), { maxLength: 20 }), (written, asked) => {
        const { bytes, table } = layPieces(written);
        const { pieces } = open(table, bytes);
        const places = asked.map((place) => place % written.length);
        const expected = places.map((place) => Buffer.from(written[place] ?? []));
        expect(pieces.count).toBe(written.length);
        expect(places.map((place) => pieces.take(place))).toEqual(expected);
        expect(pieces.lookEach(places, (piece) => Buffer.from(piece))).toEqual(expected);
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  const written = Array.from({ length: 10 }, (_, i) => Buffer.alloc(i, i));
  const { bytes, table } = layPieces(written);

  it('that lie together are read together, and what lies between is not checked', () => {
    const altered = Buffer.from(bytes);
    altered[table.ends[5] ?? 0] = 99;
    const { pieces, reads } = open(table, altered);
    const lengths = pieces.lookEach([7, 1, 5, 3, 9, 5], (piece) => piece.length);
    expect([lengths, reads()]).toEqual([[7, 1, 5, 3, 9, 5], 1]);
    pieces.lookEach([1, 4], (piece) => piece.length);
    expect(reads()).toBe(3);
    expect(() => pieces.lookEach([5, 6], (piece) => piece.length)).toThrow('refused: other bytes in place 6');
    expect(() => pieces.look(6)).toThrow('refused: other bytes in place 6');
  });

  it('that were asked for last are not read again, as far as they are kept', () => {
    const { pieces, reads } = open(table, bytes, 3);
    const look = (...places: number[]): Buffer[] => pieces.lookEach(places, (piece) => Buffer.from(piece));
    const expected = (...places: number[]): Buffer[] => places.map((place) => Buffer.alloc(place, place));
    expect([look(1, 5, 9), reads()]).toEqual([expected(1, 5, 9), 3]);
    expect([look(9, 1, 5, 1), reads()]).toEqual([expected(9, 1, 5, 1), 3]);
    expect([look(3, 1), reads()]).toEqual([expected(3, 1), 4]);
    // Of the three before, the one that was not asked for since went.
    expect([look(9), reads()]).toEqual([expected(9), 5]);
  });

  it('are copied when they are taken, and overwritten by the next look when they are not', () => {
    const { pieces } = open(table, bytes);
    const [looked, taken] = [pieces.look(8), pieces.take(8)];
    pieces.look(9);
    expect([looked[0], taken[0]]).toEqual([9, 8]);
  });

  it('that are not there are refused, and a table of another file', () => {
    const { pieces } = open(table, bytes);
    expect(() => pieces.look(10)).toThrow('no chunk 10 among 10');
    expect(() => pieces.lookEach([2, 10], (piece) => piece)).toThrow('no chunk 10 among 10');
    expect(() => open(table, bytes.subarray(1))).toThrow('44 bytes instead of 45');
    const ends = Uint32Array.from(table.ends).reverse();
    ends[9] = bytes.length;
    expect(() => open({ ...table, ends }, bytes)).toThrow('pieces out of order');
  });
});
