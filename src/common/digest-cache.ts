import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { shortDigest } from './digest.ts';

/**
 * Results remembered from run to run under the digest of what they were made from. Values are JSON and are not to be
 * changed by whoever gets them. A cache only saves time: one that is missing, torn or not writable is done without.
 */
export interface DigestCache {
  /** What was put under the same inputs by the same program, or undefined. The caller knows its type. */
  get(...inputs: readonly (string | Uint8Array)[]): unknown;
  /** Remembers `value`, and gives it back. */
  put<T>(value: T, ...inputs: readonly (string | Uint8Array)[]): T;
  /**
   * Keeps what is new, and drops what was not asked for once that is the larger part; a run that asked for nothing
   * leaves everything. Never rejects.
   */
  save(): Promise<void>;
}

/** Remembers nothing. */
export const NO_CACHE: DigestCache = {
  get: () => undefined,
  put: (value) => value,
  save: () => Promise.resolve(),
};

/**
 * What `cache` holds for `inputs`, else what `make` gives, which is remembered. The same inputs must always stand for the same
 * type: name the kind of thing first.
 */
export function remember<T>(cache: DigestCache, inputs: readonly (string | Uint8Array)[], make: () => T): T {
  // Only this program's own values are found, put under the same inputs.
  const known = cache.get(...inputs) as T | undefined;
  return known ?? cache.put(make(), ...inputs);
}

/** Entries nobody asked for that are kept, so that a small base does not rewrite its file at every run. */
const SPARE_ENTRIES = 100;

/**
 * Opens the cache in `file`: one entry a line, `key<TAB>JSON`, new ones appended, so that a kill can only tear the last
 * line, which then does not parse and is not found. `program` stands for the code that makes the values: entries of
 * another one are not found.
 */
export async function openDigestCache(file: string, program: string): Promise<DigestCache> {
  // Decoded at once: reading as text decodes piece by piece, which costs these megabytes a fifth of a second.
  const text = await readFile(file).then(
    (bytes) => bytes.toString('utf8'),
    () => '',
  );
  const lines = new Map<string, string>();
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab > 0) lines.set(line.slice(0, tab), line.slice(tab + 1));
  }
  const used = new Map<string, string>();
  const added: string[] = [];
  const keyOf = (inputs: readonly (string | Uint8Array)[]): string =>
    shortDigest([program, ...inputs.map((input) => shortDigest(input))].join(' '));
  return {
    get: (...inputs) => {
      const key = keyOf(inputs);
      const json = lines.get(key) ?? used.get(key);
      const value = json === undefined ? undefined : parseOrNothing(json);
      if (json !== undefined && value !== undefined) used.set(key, json);
      return value;
    },
    put: (value, ...inputs) => {
      const key = keyOf(inputs);
      const json = JSON.stringify(value);
      used.set(key, json);
      added.push(`${key}\t${json}\n`);
      return value;
    },
    save: async () => {
      try {
        await mkdir(dirname(file), { recursive: true });
        const unused = lines.size + added.length - used.size;
        if (used.size > 0 && unused > used.size + SPARE_ENTRIES) {
          const kept = [...used].map(([key, json]) => `${key}\t${json}\n`);
          await writeFile(`${file}.new`, kept.join(''));
          await rename(`${file}.new`, file);
        } else if (added.length > 0) {
          // A torn line is ended first, or the first new entry would be lost with it.
          const end = text === '' || text.endsWith('\n') ? '' : '\n';
          await appendFile(file, end + added.join(''));
        }
        added.length = 0;
      } catch {
        // The next run makes everything anew.
      }
    },
  };
}

function parseOrNothing(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
