import { join } from 'node:path';
import { errorMessage, TijariaError } from '../../common/errors.ts';
import { openChecked, type CheckedFile, type ExpectedFile } from './checked-file.ts';

/**
 * The files of a snapshot, checked against what the manifest says of them. Whatever is wrong with one (missing, altered,
 * torn, or not what a decoder expects) is thrown as `snapshot-corrupt` with its path.
 */
export class SnapshotFolder {
  readonly #directory: string;
  readonly #expected: Readonly<Record<string, ExpectedFile>>;
  readonly #open: CheckedFile[] = [];

  /** `expected` goes by the names of the files. */
  constructor(directory: string, expected: Readonly<Record<string, ExpectedFile>>) {
    this.#directory = directory;
    this.#expected = expected;
  }

  path(file: string): string {
    return join(this.#directory, file);
  }

  /** Reads and digests a whole file and decodes it. */
  read<T>(file: string, decoder: (bytes: Buffer) => T): Promise<T> {
    return this.#named(file, async (path) => {
      const opened = await openChecked(path, this.#expectedOf(file));
      try {
        return decoder(await opened.readAll());
      } finally {
        opened.close();
      }
    });
  }

  /** Opens a file of the right size, to be read as it is needed; it stays open until `close`. */
  open(file: string): Promise<CheckedFile> {
    return this.#named(file, async (path) => {
      const opened = await openChecked(path, this.#expectedOf(file));
      this.#open.push(opened);
      return opened;
    });
  }

  /** Does something with a file that was opened before. */
  use<T>(file: string, act: () => T | Promise<T>): Promise<T> {
    return this.#named(file, async () => act());
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

  #expectedOf(file: string): ExpectedFile {
    const expected = this.#expected[file];
    if (expected === undefined) throw new RangeError(`no digest of ${file}`);
    return expected;
  }
}

function corruptError(path: string, received: string, cause?: unknown): TijariaError {
  return new TijariaError(
    'snapshot-corrupt',
    `opening ${path}: expected the file as it was published, received ${received}; run: npm run ingest`,
    { cause },
  );
}
