import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { format } from 'prettier';
import { formatRun, type BenchRun } from './bench/format-results.ts';
import { describeMachine, loadNow } from './bench/machine.ts';
import { readOptions } from './bench/options.ts';
import { runPart } from './bench/parts.ts';
import { drawGrowth } from './bench/plot/draw-growth.ts';
import { buildBenchPrograms } from './bench/programs.ts';
import type { PartResult } from './bench/result.ts';

/**
 * `npm run bench [-- --only lexical,dense --sizes 1000,10000 --minutes 30]`: how fast this checkout is on this machine, beside named
 * alternatives in the same run. Prints Markdown; writes `data/bench/results.json`. A run of all parts at all sizes also writes
 * `scripts/bench/RESULTS.md` and `scripts/bench/plots/*.svg`, which are kept in the repository; any other writes them beside the JSON.
 */
const ROOT = resolve('data/bench');

const options = readOptions(process.argv.slice(2));
const startedAt = new Date().toISOString();
const [machine, loadAtStart] = [await describeMachine(), loadNow()];
const programs = await buildBenchPrograms(join(ROOT, 'programs'));
const parts: PartResult[] = [];
for (const part of options.parts) {
  const started = performance.now();
  const result = await runPart(part, { options, programs, root: ROOT });
  const seconds = (performance.now() - started) / 1000;
  console.error(`${part}: ${seconds.toFixed(0)} s`);
  parts.push({ ...result, seconds });
}
const run: BenchRun = {
  startedAt,
  endedAt: new Date().toISOString(),
  machine,
  load: [loadAtStart, loadNow()],
  parts,
};
// As the repository's other Markdown, which its lint holds to.
const markdown = await format(formatRun(run), { parser: 'markdown' });
const kept = options.isWhole ? resolve('scripts/bench') : ROOT;
await mkdir(join(kept, 'plots'), { recursive: true });
await writeFile(join(ROOT, 'results.json'), `${JSON.stringify(run, undefined, 2)}\n`);
await writeFile(join(kept, 'RESULTS.md'), markdown);
for (const plot of parts.flatMap(({ plots = [] }) => plots))
  await writeFile(join(kept, 'plots', plot.file), drawGrowth(plot));
console.log(markdown);
