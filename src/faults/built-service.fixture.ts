import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createFileLeadership } from '../operations/local/file-leadership.ts';

/** Sheets of two themes of the real document base, in three languages: an ingest of them takes seconds, not a minute. */
const SHEETS = [
  'exchange-and-payment/rapatriement-recettes-export',
  'exchange-and-payment/remise-documentaire',
  'exporting/premiers-pas-export',
  'exporting/documents-export',
];
/** A question that they answer, with a figure. */
export const QUESTION = "Quel est le délai pour rapatrier les recettes d'exportation ?";
export const ANSWER = '150';
/** The sheet that tests change when there has to be something new to publish, relative to a base. */
export const CHANGED_SHEET = 'sheets/exchange-and-payment/remise-documentaire.fr.md';

/** Below the project, so that the built programs find their packages. */
const CACHE = 'node_modules/.cache/tijaria-faults';
const BUILD_WAIT_MS = 250;
/** Another checkout that shares the packages may be at work with what it built. */
const IN_USE_MS = 3_600_000;

/** The programs as they are run in production, and a document base that was ingested with them. */
export interface BuiltService {
  readonly server: string;
  readonly ingest: string;
  /** Makes a folder of a test's own: `corpus`, and `data` with a published snapshot of it. */
  copy(): Promise<TestFolder>;
}

/** A place that a test may spoil. */
export interface TestFolder {
  readonly path: string;
  readonly corpus: string;
  readonly data: string;
  remove(): Promise<void>;
}

/**
 * Builds and ingests once for all test files and runs of the same source: whoever comes first does, the others wait. What
 * other sources left is removed after an hour.
 */
export async function builtService(): Promise<BuiltService> {
  const key = await digestOfSources();
  const made = join(CACHE, key);
  await mkdir(CACHE, { recursive: true });
  const leadership = createFileLeadership(CACHE);
  while (!(await exists(made))) {
    await leadership.alone('build', () => make(made));
    if (!(await exists(made))) await setTimeout(BUILD_WAIT_MS);
  }
  return {
    server: join(made, 'server.js'),
    ingest: join(made, 'ingest.js'),
    copy: () => copyOf(join(made, 'base')),
  };
}

async function make(target: string): Promise<void> {
  if (await exists(target)) return;
  await removeOld();
  const aside = `${target}.new`;
  const base = join(aside, 'base');
  await Promise.all([
    succeed(['--import', 'tsx', 'scripts/build.ts', aside], {}),
    copyBase(join(base, 'corpus')),
  ]);
  const env = { CORPUS_DIR: join(base, 'corpus'), DATA_DIR: join(base, 'data'), LOG_LEVEL: 'silent' };
  await succeed([join(aside, 'ingest.js')], env);
  await rename(aside, target);
}

async function removeOld(): Promise<void> {
  for (const name of await readdir(CACHE)) {
    if (!/^[0-9a-f]{16}(?:\.new)?$/.test(name)) continue;
    const path = join(CACHE, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > IN_USE_MS) await rm(path, { recursive: true });
  }
}

async function copyBase(corpus: string): Promise<void> {
  for (const part of ['sources', 'tables', 'glossary.yaml'])
    await cp(join('corpus', part), join(corpus, part), { recursive: true });
  for (const sheet of SHEETS)
    for (const end of ['fr.md', 'ar.md', 'en.md', 'questions.yaml'])
      await cp(join('corpus/sheets', `${sheet}.${end}`), join(corpus, 'sheets', `${sheet}.${end}`));
}

async function copyOf(base: string): Promise<TestFolder> {
  const path = await mkdtemp(join(tmpdir(), 'tijaria-faults-'));
  await cp(base, path, { recursive: true });
  return {
    path,
    corpus: join(path, 'corpus'),
    data: join(path, 'data'),
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

async function succeed(args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0)
    throw new Error(`running ${args.join(' ')}: expected exit code 0, received ${code ?? 'a signal'}`);
}

/** Everything that decides what is built and ingested; this file stands among it. */
async function digestOfSources(): Promise<string> {
  const files = ['package-lock.json', 'scripts/build.ts', 'scripts/ingest.ts'];
  for (const root of ['src', 'web', 'corpus/sources', 'corpus/tables'])
    for (const name of await readdir(root, { recursive: true }))
      if (/\.(?:ts|css|json|bin|yaml|csv)$/.test(name) && !/\.test\.ts$/.test(name))
        files.push(join(root, name));
  for (const sheet of SHEETS)
    for (const end of ['fr.md', 'ar.md', 'en.md', 'questions.yaml'])
      files.push(`corpus/sheets/${sheet}.${end}`);
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
