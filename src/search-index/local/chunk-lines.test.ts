import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeChunk } from '../snapshot-content.fixture.ts';
import { ChunkLines, encodeChunkLines } from './chunk-lines.ts';

describe('chunk lines', () => {
  it('give back any chunk as it was written, whatever its ids and text hold', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constant('long '.repeat(120)));
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText, anyText), { maxLength: 8 }), (rows) => {
        const chunks = rows.map(([id, alignId, text]) => madeChunk(id, { alignId, text }));
        const lines = new ChunkLines(encodeChunkLines(chunks));
        expect(lines.ids).toEqual(chunks.map((chunk) => chunk.id));
        expect(chunks.map((_, ordinal) => lines.at(ordinal))).toEqual(chunks);
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it('know a chunk by its id and by what it is aligned with', () => {
    const chunks = ['a.ar#facts', 'a.fr#facts', 'b.fr#facts'].map((id) => madeChunk(id));
    const lines = new ChunkLines(encodeChunkLines(chunks));
    expect(lines.ordinalOf('b.fr#facts')).toBe(2);
    expect(lines.ordinalOf('c.fr#facts')).toBeUndefined();
    expect(lines.aligned('a#facts').map((chunk) => chunk.id)).toEqual(['a.fr#facts', 'a.ar#facts']);
    expect(lines.aligned('c#facts')).toEqual([]);
  });

  it('give a digest without parsing the line, and also one that does not stand where it should', () => {
    const sealed = madeChunk('a.fr#facts', { digest: 'ab'.repeat(32) });
    const other = madeChunk('b.fr#facts', { digest: 'no digest' });
    const lines = new ChunkLines(encodeChunkLines([sealed, other]));
    expect([lines.digestAt(0), lines.digestAt(1)]).toEqual([sealed.digest, other.digest]);
    expect(() => lines.digestAt(2)).toThrow(/no chunk 2 among 2/);
  });

  it('take over the lines of chunks that did not change, and no others', () => {
    const [kept, changed] = ['a', 'b'].map((id) => madeChunk(id, { digest: id.repeat(64), text: 'old' }));
    if (kept === undefined || changed === undefined) throw new Error('fixture');
    const before = new ChunkLines(encodeChunkLines([kept, changed]));
    const now = [
      madeChunk('0', { digest: '0'.repeat(64) }),
      // The digest says that nothing changed, so the text is not looked at.
      { ...kept, text: 'never written' },
      { ...changed, digest: 'c'.repeat(64), text: 'new' },
    ];
    const lines = new ChunkLines(encodeChunkLines(now, before));
    expect(lines.ids).toEqual(['0', 'a', 'b']);
    expect([lines.at(1).text, lines.at(2).text]).toEqual(['old', 'new']);
  });

  it('refuse a last line that is torn', () => {
    const bytes = encodeChunkLines([madeChunk('a.fr#facts'), madeChunk('b.fr#facts')]);
    expect(() => new ChunkLines(bytes.subarray(0, -1))).toThrow(/last line without its end/);
  });

  it('refuse a line that is no chunk, and a chunk that is not there', () => {
    expect(() => new ChunkLines(Buffer.from('{"id":\n'))).toThrow(/line 1 that is no chunk/);
    expect(() => new ChunkLines(Buffer.alloc(0)).at(0)).toThrow(/no chunk 0 among 0/);
  });
});
