import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildScale, type BuildTimes } from './build-scale.ts';
import { formatScale } from './format-scale.ts';
import { searchScale, type SearchTimes } from './search-scale.ts';

/**
 * `npx tsx scripts/bench/scale.ts [chunks…]`: how the index grows, as Markdown, over synthetic bases of these sizes.
 * Building and searching run in processes of their own, one after the other.
 */
const SIZES = [1000, 3000, 10_000, 30_000, 100_000];

const [mode, ...args] = process.argv.slice(2);
if (mode === '--build') send(await buildScale(Number(args[0]), args[1] ?? ''));
else if (mode === '--search') send(await searchScale(args[0] ?? ''));
else await measure(process.argv.length > 2 ? process.argv.slice(2).map(Number) : SIZES);

async function measure(sizes: readonly number[]): Promise<void> {
  if (!sizes.every((size) => Number.isInteger(size) && size > 0))
    throw new Error(`measuring: expected numbers of chunks, received ${process.argv.slice(2).join(' ')}`);
  console.log(
    `${cpus()[0]?.model ?? ''} × ${cpus().length}, Node.js ${process.version}, load ${load()} at the start`,
  );
  const measured: { build: BuildTimes; search: SearchTimes }[] = [];
  for (const size of sizes) {
    const dataDir = await mkdtemp(join(tmpdir(), 'tijaria-scale-'));
    try {
      const build = (await inChild(['--build', String(size), dataDir])) as BuildTimes;
      const search = (await inChild(['--search', dataDir])) as SearchTimes;
      measured.push({ build, search });
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  }
  console.log(formatScale(measured));
  console.log(`\nLoad ${load()} at the end.`);
}

/** What this program gives when it is run with other arguments. */
async function inChild(options: readonly string[]): Promise<unknown> {
  const child = fork(process.argv[1] ?? '', options);
  let sent: unknown;
  child.once('message', (message) => (sent = message));
  await once(child, 'exit');
  if (sent !== undefined) return sent;
  throw new Error(`measuring ${options.join(' ')}: expected times, received none; see what it printed`);
}

function send(result: BuildTimes | SearchTimes): void {
  if (process.send === undefined) {
    console.log(JSON.stringify(result));
    return;
  }
  process.send(result);
  process.disconnect();
}

function load(): string {
  return loadavg()[0]?.toFixed(1) ?? 'unknown';
}
