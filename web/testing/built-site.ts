import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildPrograms, buildWeb } from '../../scripts/build.ts';
import { SKIP_BROWSER } from './launch-chromium.fixture.ts';

/** Of the browser tests alone, beside `dist/` and `data/`, so that a server running from there is left alone. */
const HOME = resolve(import.meta.dirname, '../../data/browser-tests');

/** Where a built site lies, and the index that its server opens; kept from run to run, so that only the first one is slow. */
export const BUILT_SITE = {
  server: join(HOME, 'dist/server.js'),
  webDir: join(HOME, 'dist/web'),
  dataDir: join(HOME, 'data'),
} as const;

/**
 * Builds the programs and the web files, and indexes what has changed of the document base: ~90 s where there is no index yet,
 * else a few seconds. Where there is none, that of `npm test` is copied. Throws with what the ingest printed.
 */
export async function buildSite(): Promise<void> {
  const dist = join(HOME, 'dist');
  await mkdir(dist, { recursive: true });
  const programs = { server: resolve('src/server.ts'), ingest: resolve('scripts/ingest.ts') };
  await Promise.all([buildPrograms(programs, dist), buildWeb(BUILT_SITE.webDir)]);
  const made = process.env['TIJARIA_INDEX'] ?? '';
  if (!existsSync(BUILT_SITE.dataDir) && existsSync(made))
    await cp(made, BUILT_SITE.dataDir, { recursive: true });
  await ingest(join(dist, 'ingest.js'));
}

/** Vitest calls it once before the files of the browser project. */
export async function setup(): Promise<void> {
  if (SKIP_BROWSER) process.stdout.write('browser tests skipped: TIJARIA_SKIP_BROWSER=1\n');
  else await buildSite();
}

async function ingest(program: string): Promise<void> {
  const child = spawn(process.execPath, ['--max-semi-space-size=32', program], {
    env: { PATH: process.env['PATH'] ?? '', DATA_DIR: BUILT_SITE.dataDir, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const output of [child.stdout, child.stderr])
    output.setEncoding('utf8').on('data', (text: string) => (printed += text));
  // `close` and not `exit`: only then has all output been read.
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0)
    throw new Error(
      `indexing for the browser tests: expected exit code 0, received ${code ?? 'a signal'}:\n${printed}`,
    );
}
