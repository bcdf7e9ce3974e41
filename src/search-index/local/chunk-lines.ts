import type { Chunk } from '../../chunking/chunk.ts';
import { LANGUAGES } from '../../source/language.ts';

const NEWLINE = 10;
/** Ids stand at the start of a line so that they can be read without parsing the passage. */
const IDS = /^\{"id":("(?:[^"\\]|\\.)*"),"alignId":("(?:[^"\\]|\\.)*")/;
/** Bytes of a line in which both ids are looked for; longer ones are found by parsing the whole line. */
const IDS_WITHIN = 512;
/** The digest stands at the end of a line, for the same reason. */
const DIGEST = /"digest":"([0-9a-f]{64})"\}$/;
const DIGEST_WITHIN = 80;

/**
 * The bytes of `chunks.jsonl`: one chunk a line, ids first and digest last, in the order given. Lines of chunks that
 * `before` holds with the same digest are taken over.
 */
export function encodeChunkLines(chunks: readonly Chunk[], before?: ChunkLines): Buffer {
  return Buffer.concat(
    chunks.map((chunk) => {
      const known = before?.ordinalOf(chunk.id);
      if (before !== undefined && known !== undefined && before.digestAt(known) === chunk.digest)
        return before.lineAt(known);
      const { id, alignId, digest, ...rest } = chunk;
      return Buffer.from(`${JSON.stringify({ id, alignId, ...rest, digest })}\n`, 'utf8');
    }),
  );
}

/**
 * The chunks of a snapshot, read from the bytes of `chunks.jsonl`. Ids are read at once, a chunk when it is first
 * asked for, and then kept: opening a large snapshot must not wait for passages that nobody asks about.
 * The constructor throws `RangeError` when a line is no chunk or the last one is torn.
 */
export class ChunkLines {
  /** Chunk ids by ordinal. */
  readonly ids: readonly string[];
  readonly #bytes: Buffer;
  readonly #lineEnds: readonly number[];
  readonly #ordinals: ReadonlyMap<string, number>;
  readonly #alignments: ReadonlyMap<string, readonly number[]>;
  readonly #parsed: (Chunk | undefined)[];

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#lineEnds = lineEndsOf(bytes);
    const pairs = this.#lineEnds.map((_, ordinal) => this.#readIds(ordinal));
    this.ids = pairs.map(([id]) => id);
    this.#ordinals = new Map(this.ids.map((id, ordinal) => [id, ordinal]));
    this.#alignments = alignmentsOf(pairs);
    this.#parsed = new Array<Chunk | undefined>(pairs.length);
  }

  get count(): number {
    return this.ids.length;
  }

  ordinalOf(id: string): number | undefined {
    return this.#ordinals.get(id);
  }

  /** Throws `RangeError` when there is no such ordinal. */
  at(ordinal: number): Chunk {
    return (this.#parsed[ordinal] ??= this.#parse(ordinal));
  }

  /** The digest of a chunk, without parsing the passage. Throws `RangeError` when there is no such ordinal. */
  digestAt(ordinal: number): string {
    const [start, end] = this.#span(ordinal);
    const tail = this.#bytes.toString('latin1', Math.max(start, end - DIGEST_WITHIN), end);
    return DIGEST.exec(tail)?.[1] ?? this.at(ordinal).digest;
  }

  /** The bytes of a line with its end: a view, not to be changed. Throws `RangeError` when there is no such ordinal. */
  lineAt(ordinal: number): Buffer {
    const [start, end] = this.#span(ordinal);
    return this.#bytes.subarray(start, end + 1);
  }

  /** Chunks with one align id, in the order of LANGUAGES; none when it is unknown. */
  aligned(alignId: string): Chunk[] {
    const chunks = (this.#alignments.get(alignId) ?? []).map((ordinal) => this.at(ordinal));
    return chunks.sort((a, b) => LANGUAGES.indexOf(a.language) - LANGUAGES.indexOf(b.language));
  }

  #parse(ordinal: number): Chunk {
    const [start, end] = this.#span(ordinal);
    try {
      // The checksum of the file says that this is what the writer wrote, and it writes chunks.
      return JSON.parse(this.#bytes.toString('utf8', start, end)) as Chunk;
    } catch (cause) {
      throw new RangeError(`a line ${ordinal + 1} that is no chunk`, { cause });
    }
  }

  #readIds(ordinal: number): IdPair {
    const [start, end] = this.#span(ordinal);
    const match = IDS.exec(this.#bytes.toString('utf8', start, Math.min(end, start + IDS_WITHIN)));
    if (match !== null) return [unquote(match[1]), unquote(match[2])];
    const { id, alignId } = this.#parse(ordinal);
    return [id, alignId];
  }

  #span(ordinal: number): [start: number, end: number] {
    const end = this.#lineEnds[ordinal];
    if (end === undefined) throw new RangeError(`no chunk ${ordinal} among ${this.#lineEnds.length}`);
    return [ordinal === 0 ? 0 : (this.#lineEnds[ordinal - 1] ?? 0) + 1, end];
  }
}

type IdPair = readonly [id: string, alignId: string];

function lineEndsOf(bytes: Buffer): number[] {
  const ends: number[] = [];
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, end + 1)) ends.push(end);
  if ((ends.at(-1) ?? -1) + 1 !== bytes.length) throw new RangeError('a last line without its end');
  return ends;
}

function alignmentsOf(pairs: readonly IdPair[]): Map<string, number[]> {
  const alignments = new Map<string, number[]>();
  for (const [ordinal, [, alignId]] of pairs.entries()) {
    const ordinals = alignments.get(alignId);
    if (ordinals === undefined) alignments.set(alignId, [ordinal]);
    else ordinals.push(ordinal);
  }
  return alignments;
}

function unquote(quoted = '""'): string {
  // The pattern matches JSON strings only, and few ids hold anything that had to be escaped.
  return quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
}
