import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { errorMessage, TijariaError } from '../common/errors.ts';

/**
 * Embeddings that were paid for once, found again by embedder and text, so that a second ingest asks only for what
 * changed. Everything is held in memory: one vector of 1,536 numbers takes 6 KiB.
 */
export interface EmbeddingCache {
  /** A copy of the stored vector, owned by the caller; undefined when there is none. */
  get(embedderId: string, text: string): Float32Array | undefined;
  /** Stores the vectors; once it resolves, they outlive the process. The last vector of a text wins. */
  put(embedderId: string, entries: Iterable<readonly [text: string, vector: Float32Array]>): Promise<void>;
}

/** The number is the version of the record format: another format gets another file. */
const FILE_NAME = 'embeddings-1.log';
/*
 * One record, little-endian: 4 bytes mark · 4 bytes CRC-32 of the rest · 4 bytes dimensions · 32 bytes SHA-256 of
 * embedder and text · 4 bytes for each number, as the machine stores it (Node runs on one big-endian machine; carry
 * no cache to or from it). Records are only ever appended. A kill leaves at worst half a record at the end; a reader
 * that meets anything but a sound record goes on at the next mark.
 */
const MARK = Buffer.from('TjE1');
const CRC_AT = 4;
const DIMENSIONS_AT = 8;
const KEY_AT = 12;
const VECTOR_AT = 44;

/**
 * Opens the cache in folder `dir`, which is made when missing. Damaged records are passed over, so their texts are
 * embedded again. Several processes may use the folder at a time: each sees what was stored before it opened.
 *
 * @throws TijariaError `internal` when the folder cannot be read or written (then and in `put`).
 */
export async function createEmbeddingCache(dir: string): Promise<EmbeddingCache> {
  const file = join(dir, FILE_NAME);
  await orExplain(file, mkdir(dir, { recursive: true }));
  const vectors = readRecords(await orExplain(file, readFile(file).catch(emptyIfMissing)));
  let lastWrite = Promise.resolve();
  return {
    get: (embedderId, text) => vectors.get(keyOf(embedderId, text).toString('latin1'))?.slice(),
    put: (embedderId, entries) => {
      const records: Buffer[] = [];
      for (const [text, vector] of entries) {
        const key = keyOf(embedderId, text);
        vectors.set(key.toString('latin1'), vector.slice());
        records.push(encodeRecord(key, vector));
      }
      // One write after the other, or a long one could be torn apart by the next.
      const write = lastWrite.then(() => orExplain(file, appendFile(file, Buffer.concat(records))));
      lastWrite = write.catch(() => undefined);
      return write;
    },
  };
}

function keyOf(embedderId: string, text: string): Buffer {
  // The length keeps ("a", "bc") and ("ab", "c") apart.
  return createHash('sha256').update(`${embedderId.length}:${embedderId}${text}`).digest();
}

function encodeRecord(key: Buffer, vector: Float32Array): Buffer {
  const record = Buffer.alloc(VECTOR_AT + vector.length * 4);
  MARK.copy(record);
  record.writeUInt32LE(vector.length, DIMENSIONS_AT);
  key.copy(record, KEY_AT);
  record.set(new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength), VECTOR_AT);
  record.writeUInt32LE(crc32(record.subarray(DIMENSIONS_AT)), CRC_AT);
  return record;
}

function readRecords(log: Buffer): Map<string, Float32Array> {
  const vectors = new Map<string, Float32Array>();
  for (let at = log.indexOf(MARK); at !== -1;) {
    const end = soundEnd(log, at);
    if (end !== undefined) {
      vectors.set(log.toString('latin1', at + KEY_AT, at + VECTOR_AT), readVector(log, at + VECTOR_AT, end));
    }
    at = log.indexOf(MARK, end ?? at + 1);
  }
  return vectors;
}

/** Where the record that begins at `at` ends; undefined when it is cut short or damaged. */
function soundEnd(log: Buffer, at: number): number | undefined {
  if (at + VECTOR_AT > log.length) return undefined;
  const end = at + VECTOR_AT + log.readUInt32LE(at + DIMENSIONS_AT) * 4;
  if (end > log.length) return undefined;
  return crc32(log.subarray(at + DIMENSIONS_AT, end)) === log.readUInt32LE(at + CRC_AT) ? end : undefined;
}

function readVector(log: Buffer, from: number, end: number): Float32Array {
  // A copy of its own: the log may lie at an address that numbers may not have.
  return new Float32Array(Uint8Array.from(log.subarray(from, end)).buffer);
}

function emptyIfMissing(error: unknown): Buffer {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
  throw error;
}

async function orExplain<Result>(file: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw new TijariaError(
      'internal',
      `using the embedding cache ${file}: expected to read and append to it, received ${errorMessage(error)}; check rights and free space, or remove the folder`,
      { cause: error },
    );
  }
}
