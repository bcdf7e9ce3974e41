import { createHash } from 'node:crypto';
import { closeSync, fstat, open as openFile, read as readFile, readSync } from 'node:fs';
import { promisify } from 'node:util';

// Plain descriptors, because a `FileHandle` that nobody closes is closed, with a warning, while it is still wanted.
const open = promisify(openFile);
const stat = promisify(fstat);
const read = promisify(readFile);

/**
 * Bytes that are read and digested at a time. The same memory is used again and again: fresh memory costs more than to
 * read into it and to digest it.
 */
const PIECE_BYTES = 1 << 20;

/** A file whose bytes had the digest that was expected. It stays readable when it is removed or replaced. */
export interface CheckedFile {
  /** Bytes. */
  readonly size: number;
  /** Bytes from `start` to `end` (half-open), in memory of their own; fewer where the file ends. */
  readonly read: (start: number, end: number) => Buffer;
  /** All bytes, in memory of their own. */
  readAll(): Promise<Buffer>;
  /** Lets go of the file; a second close does nothing. */
  close(): void;
}

/**
 * Opens a file and digests it (SHA-256, hexadecimal), holding no more of it than a few pieces. Throws what the file
 * system throws, and `RangeError` when the digest is another one.
 */
export async function openChecked(path: string, expected: string): Promise<CheckedFile> {
  const descriptor = await open(path, 'r');
  try {
    const { size } = await stat(descriptor);
    checkDigest(await digest(descriptor, size), expected);
    return checkedFile(descriptor, size);
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/** As {@link openChecked}, for a file that is wanted in memory as a whole: read once and not kept open. */
export async function readChecked(path: string, expected: string): Promise<Buffer> {
  const descriptor = await open(path, 'r');
  try {
    const { size } = await stat(descriptor);
    const bytes = Buffer.allocUnsafeSlow(size);
    checkDigest(await digest(descriptor, size, bytes), expected);
    return bytes;
  } finally {
    closeSync(descriptor);
  }
}

function checkedFile(descriptor: number, size: number): CheckedFile {
  let isOpen = true;
  return {
    size,
    read(start, end) {
      const bytes = Buffer.allocUnsafe(end - start);
      return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, start));
    },
    async readAll() {
      const bytes = Buffer.allocUnsafeSlow(size);
      return readInto(descriptor, bytes, 0);
    },
    close() {
      if (isOpen) closeSync(descriptor);
      isOpen = false;
    },
  };
}

/** SHA-256 of a file, hexadecimal, without holding it in memory. */
export async function fileDigest(path: string): Promise<string> {
  const descriptor = await open(path, 'r');
  try {
    return await digest(descriptor, (await stat(descriptor)).size);
  } finally {
    closeSync(descriptor);
  }
}

/** Digests a file, and leaves it in `whole` if given. The next piece is read while one is digested. */
async function digest(descriptor: number, size: number, whole?: Buffer): Promise<string> {
  const hash = createHash('sha256');
  const room = whole ?? Buffer.allocUnsafeSlow(Math.min(size, 2 * PIECE_BYTES));
  const begin = (at: number): Promise<Buffer> => {
    const start = whole === undefined ? at % (2 * PIECE_BYTES) : at;
    return readInto(descriptor, room.subarray(start, start + Math.min(PIECE_BYTES, size - at)), at);
  };
  let next = begin(0);
  for (let at = 0; at < size; at += PIECE_BYTES) {
    const piece = await next;
    if (at + PIECE_BYTES < size) next = begin(at + PIECE_BYTES);
    hash.update(piece);
  }
  await next;
  return hash.digest('hex');
}

function checkDigest(actual: string, expected: string): void {
  if (actual !== expected) throw new RangeError('other bytes than were published');
}

/** Fills `bytes` from a place of the file on; throws `RangeError` when the file ends before. */
async function readInto(descriptor: number, bytes: Buffer, position: number): Promise<Buffer> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await read(descriptor, bytes, done, bytes.length - done, position + done);
    if (bytesRead === 0) throw new RangeError('fewer bytes than were published');
    done += bytesRead;
  }
  return bytes;
}
