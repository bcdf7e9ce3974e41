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
const PIECE_BYTES = 4 << 20;
/** Pieces that are being read or digested: several threads fill fresh memory, and it costs more than to digest it. */
const PIECES_AT_ONCE = 3;

/** What a file must be: its digest (SHA-256, hexadecimal) and, where it is known, its size in bytes. */
export interface ExpectedFile {
  readonly bytes?: number | undefined;
  readonly sha256: string;
}

/** A file of the size that was expected. It stays readable when it is removed or replaced. */
export interface CheckedFile {
  /** Bytes. */
  readonly size: number;
  /** Fills `bytes` from `start` on, unchecked; gives how many were read, fewer where the file ends. */
  readonly read: (bytes: Uint8Array, start: number) => number;
  /** Digests the file, holding no more of it than a few pieces. Throws `RangeError` for another digest than expected. */
  verify(): Promise<void>;
  /** All bytes, digested as `verify` does, in memory of their own. */
  readAll(): Promise<Buffer>;
  /** Lets go of the file, once what is being read of it has been; a second close does nothing. */
  close(): void;
}

/** Opens a file. Throws what the file system throws, and `RangeError` when it has another size than expected. */
export async function openChecked(path: string, expected: ExpectedFile): Promise<CheckedFile> {
  const descriptor = await open(path, 'r');
  try {
    const { size } = await stat(descriptor);
    if (size !== (expected.bytes ?? size))
      throw new RangeError(`${size} bytes instead of ${expected.bytes ?? size}`);
    return checkedFile(descriptor, size, expected.sha256);
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

function checkedFile(descriptor: number, size: number, sha256: string): CheckedFile {
  let isOpen = true;
  let reading = 0;
  const closeUnused = (): void => {
    if (!isOpen && reading === 0) closeSync(descriptor);
  };
  /** A descriptor must not be closed under a read: its number may be another file's by the time that it is used. */
  const whileOpen = async <T>(act: () => Promise<T>): Promise<T> => {
    if (!isOpen) throw new RangeError('a file that was closed');
    reading += 1;
    try {
      return await act();
    } finally {
      reading -= 1;
      closeUnused();
    }
  };
  return {
    size,
    read: (bytes, start) => readSync(descriptor, bytes, 0, bytes.length, start),
    verify: () =>
      whileOpen(async () => {
        checkDigest(await digest(descriptor, size), sha256);
      }),
    readAll: () =>
      whileOpen(async () => {
        const bytes = Buffer.allocUnsafeSlow(size);
        checkDigest(await digest(descriptor, size, bytes), sha256);
        return bytes;
      }),
    close() {
      if (!isOpen) return;
      isOpen = false;
      closeUnused();
    },
  };
}

/** Size and digest of a file, without holding it in memory. */
export async function describeFile(path: string): Promise<{ bytes: number; sha256: string }> {
  const descriptor = await open(path, 'r');
  try {
    const { size } = await stat(descriptor);
    return { bytes: size, sha256: await digest(descriptor, size) };
  } finally {
    closeSync(descriptor);
  }
}

/** Digests a file, and leaves it in `whole` if given. The next pieces are read while one is digested. */
async function digest(descriptor: number, size: number, whole?: Buffer): Promise<string> {
  const hash = createHash('sha256');
  const roomBytes = PIECES_AT_ONCE * PIECE_BYTES;
  const room = whole ?? Buffer.allocUnsafeSlow(Math.min(size, roomBytes));
  const begin = (at: number): Promise<Buffer> => {
    const start = whole === undefined ? at % roomBytes : at;
    const reading = readInto(descriptor, room.subarray(start, start + Math.min(PIECE_BYTES, size - at)), at);
    // Its failure is thrown where it is awaited; until then it must not count as unseen.
    reading.catch(() => undefined);
    return reading;
  };
  const begun: Promise<Buffer>[] = [];
  try {
    for (let at = 0, next = 0; at < size; at += PIECE_BYTES) {
      for (; next < size && begun.length < PIECES_AT_ONCE; next += PIECE_BYTES) begun.push(begin(next));
      const piece = await begun[0];
      if (piece !== undefined) hash.update(piece);
      void begun.shift();
    }
    return hash.digest('hex');
  } finally {
    // The descriptor must stay open until they are done, also when one has failed.
    await Promise.allSettled(begun);
  }
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
