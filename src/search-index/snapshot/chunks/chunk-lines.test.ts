import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chunk } from '../../../chunking/chunk.ts';
import { compareIds } from '../../ordered-entries.ts';
import { madeChunk } from '../../snapshot-content.fixture.ts';
import { CheckedPieces, layPieces } from '../checked-pieces.ts';
import { ChunkLines, encodeChunkLines, KEPT_CHUNKS } from './chunk-lines.ts';
import { alignOrder, ChunkTable, encodeChunkTable } from './chunk-table.ts';

/** The lines of chunks in the order of their ids, through both files. */
function linesOf(chunks: readonly Chunk[], before?: ChunkLines): ChunkLines {
  const { table, bytes } = encode(chunks, before);
  return read(table, bytes);
}

function encode(chunks: readonly Chunk[], before?: ChunkLines): { table: Buffer; bytes: Buffer } {
  const lines = layPieces(encodeChunkLines(chunks, before));
  const blocks = layPieces(chunks.map(() => Buffer.of()));
  return {
    table: encodeChunkTable(chunks, alignOrder(chunks), { lines: lines.table, blocks: blocks.table }),
    bytes: lines.bytes,
  };
}

function read(table: Buffer, bytes: Buffer, onRead: () => void = () => undefined): ChunkLines {
  const decoded = new ChunkTable(table);
  const file = {
    size: bytes.length,
    read: (into: Uint8Array, start: number): number => {
      onRead();
      return bytes.copy(into, 0, start, start + into.length);
    },
  };
  return new ChunkLines(decoded, new CheckedPieces(decoded.pieces.lines, file, refuse));
}

function refuse(received: string): never {
  throw new RangeError(`refused: ${received}`);
}

function idsOf({ count, table }: ChunkLines): string[] {
  return Array.from({ length: count }, (_, ordinal) => table.idAt(ordinal));
}

function alignedIds({ table }: ChunkLines, alignId: string): string[] {
  return table.alignedOrdinals(alignId).map((ordinal) => table.referenceTo(ordinal).chunkId);
}

describe('chunk lines', () => {
  it('give back any chunk as it was written, whatever its ids and text hold', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constant('long '.repeat(120)));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(anyText, anyText, anyText), { maxLength: 8, selector: ([id]) => id }),
        (rows) => {
          const chunks = rows.map(([id, alignId, text]) => madeChunk(id, { alignId, text }));
          chunks.sort((a, b) => compareIds(a.id, b.id));
          const lines = linesOf(chunks);
          expect(idsOf(lines)).toEqual(chunks.map((chunk) => chunk.id));
          expect(chunks.map(({ id }) => lines.table.ordinalOf(id))).toEqual([...chunks.keys()]);
          expect(chunks.map((_, ordinal) => lines.at(ordinal))).toEqual(chunks);
          for (const { id, alignId } of chunks) expect(alignedIds(lines, alignId)).toContain(id);
        },
      ),
      { seed: 5, numRuns: 100 },
    );
  });

  it('know a chunk by its id and by what it is aligned with', () => {
    const lines = linesOf(['a.ar#facts', 'a.fr#facts', 'b.fr#facts'].map((id) => madeChunk(id)));
    expect(lines.table.ordinalOf('b.fr#facts')).toBe(2);
    expect(lines.table.ordinalOf('c.fr#facts')).toBeUndefined();
    expect(alignedIds(lines, 'a#facts')).toEqual(['a.fr#facts', 'a.ar#facts']);
    expect(alignedIds(lines, 'c#facts')).toEqual([]);
  });

  it('refer to a chunk by the same object each time, and to none that is not there', () => {
    const { table } = linesOf(['a.fr#facts', 'b.fr#facts'].map((id) => madeChunk(id)));
    expect(table.ordinalOf('b.fr#facts')).toBe(1);
    const reference = table.referenceTo(1);
    expect(reference).toMatchObject({ chunkId: 'b.fr#facts', alignId: 'b#facts' });
    expect(table.referenceTo(1)).toBe(reference);
    expect(['a.fr#facts', 'b.fr#facts', 'c.fr#facts'].map((id) => table.ordinalOf(id))).toEqual([
      0,
      1,
      undefined,
    ]);
    expect(() => table.referenceTo(2)).toThrow('no chunk 2 among 2');
  });

  it('give a digest without parsing the line, and also one that does not stand where it should', () => {
    const sealed = madeChunk('a.fr#facts', { digest: 'ab'.repeat(32) });
    const other = madeChunk('b.fr#facts', { digest: 'no digest' });
    const lines = linesOf([sealed, other]);
    expect([lines.digestAt(0), lines.digestAt(1), lines.digestAt(0)]).toEqual([
      sealed.digest,
      other.digest,
      sealed.digest,
    ]);
    expect(() => lines.digestAt(2)).toThrow(/no chunk 2 among 2/);
  });

  it('take over the lines of chunks that did not change, and no others', () => {
    const [kept, changed] = ['a', 'b'].map((id) => madeChunk(id, { digest: id.repeat(64), text: 'old' }));
    if (kept === undefined || changed === undefined) throw new Error('fixture');
    const now = [
      madeChunk('0', { digest: '0'.repeat(64) }),
      // The digest says that nothing changed, so the text is not looked at.
      { ...kept, text: 'never written' },
      { ...changed, digest: 'c'.repeat(64), text: 'new' },
    ];
    const lines = linesOf(now, linesOf([kept, changed]));
    expect(idsOf(lines)).toEqual(['0', 'a', 'b']);
    expect([lines.at(1).text, lines.at(2).text]).toEqual(['old', 'new']);
  });

  it('keep what was asked for last, and read the rest again', () => {
    const count = KEPT_CHUNKS + 104;
    const chunks = Array.from({ length: count }, (_, i) =>
      madeChunk(`d${String(i).padStart(4, '0')}.fr#facts`),
    );
    const { table, bytes } = encode(chunks);
    let reads = 0;
    const lines = read(table, bytes, () => (reads += 1));
    for (const ordinal of chunks.keys()) lines.at(ordinal);
    for (const ordinal of [...chunks.keys()].reverse())
      expect(lines.at(ordinal).id).toBe(chunks[ordinal]?.id);
    expect(reads).toBe(count + count - KEPT_CHUNKS);
  });

  const chunks = [madeChunk('a.fr#facts'), madeChunk('b.fr#facts')];
  const { table, bytes } = encode(chunks);

  it('refuse a last line that is torn, and a chunk that is not there', () => {
    expect(() => read(table, bytes.subarray(0, -1))).toThrow(/\d+ bytes instead of/);
    expect(() => linesOf([]).at(0)).toThrow(/no chunk 0 among 0/);
  });

  it('refuse a line of which any byte was altered, and give the others', () => {
    const middle = linesOf(chunks).lineAt(0).length;
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 1;
      const [damaged, whole] = at < middle ? [0, 1] : [1, 0];
      const lines = read(table, altered);
      expect(() => lines.at(damaged)).toThrow(`refused: other bytes in place ${damaged}`);
      expect(() => lines.digestAt(damaged)).toThrow(`refused: other bytes in place ${damaged}`);
      expect(lines.at(whole)).toEqual(chunks[whole]);
    }
  });

  it('refuse a table that is cut anywhere, and never give a chunk that is not there for one that is altered', () => {
    for (let length = 0; length < table.length; length += 1)
      expect(() => read(table.subarray(0, length), bytes)).toThrow(RangeError);
    for (let at = 0; at < table.length; at += 1) {
      const altered = Buffer.from(table);
      altered[at] = (altered[at] ?? 0) ^ 0x81;
      try {
        const lines = read(altered, bytes);
        for (const { facets, ofOrdinal } of [lines.table.facets])
          expect([...ofOrdinal].every((id) => id < facets.length)).toBe(true);
        expect(lines.table.alignedOrdinals('a#facts').every((ordinal) => ordinal < 2)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }
  });
});
