import { join } from 'node:path';
import { errorMessage, TijariaError } from '../../common/errors.ts';
import { openChecked, readChecked, type CheckedFile } from './checked-file.ts';

/**
 * The files of a snapshot, checked against their digests. Whatever is wrong with one (missing, altered, torn, or not
 * what a decoder expects) is thrown as `snapshot-corrupt` with its path.
 */
export class SnapshotFolder {
  readonly #directory: string;
  readonly #digests: Readonly<Record<string, string>>;
  readonly #open: CheckedFile[] = [];

  /** `digests` are file name → SHA-256 in hexadecimal. */
  constructor(directory: string, digests: Readonly<Record<string, string>>) {
    this.#directory = directory;
    this.#digests = digests;
  }

  path(file: string): string {
    return join(this.#directory, file);
  }

  /** Reads a whole file and decodes it. */
  read<T>(file: string, decoder: (bytes: Buffer) => T): Promise<T> {
    return this.#named(file, async (path) => decoder(await readChecked(path, this.#digestOf(file))));
  }

  /** Opens a file, to be read as it is needed; it stays open until `close`. */
  async open<T>(file: string, use: (opened: CheckedFile) => T): Promise<T> {
    return this.#named(file, async (path) => {
      const opened = await openChecked(path, this.#digestOf(file));
      this.#open.push(opened);
      return use(opened);
    });
  }

  /** Checks a file that somebody else will read. */
  async check(file: string): Promise<void> {
    await this.#named(file, async (path) => (await openChecked(path, this.#digestOf(file))).close());
  }

  /** Reads and decodes a file that was opened before. */
  readOpened<T>(file: string, opened: CheckedFile, decoder: (bytes: Buffer) => T): Promise<T> {
    return this.#named(file, async () => decoder(await opened.readAll()));
  }

  /** Says that a file, sound in itself, does not belong to the others. */
  refuse(file: string, received: string): never {
    throw corruptError(this.path(file), received);
  }

  /** Closes every file; a second close does nothing. */
  close(): void {
    for (const file of this.#open) file.close();
  }

  async #named<T>(file: string, act: (path: string) => Promise<T>): Promise<T> {
    const path = this.path(file);
    try {
      return await act(path);
    } catch (cause) {
      if (cause instanceof TijariaError) throw cause;
      throw corruptError(path, errorMessage(cause), cause);
    }
  }

  #digestOf(file: string): string {
    const digest = this.#digests[file];
    if (digest === undefined) throw new RangeError(`no digest of ${file}`);
    return digest;
  }
}

function corruptError(path: string, received: string, cause?: unknown): TijariaError {
  return new TijariaError(
    'snapshot-corrupt',
    `opening ${path}: expected the file as it was published, received ${received}; run: npm run ingest`,
    { cause },
  );
}
