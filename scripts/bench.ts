import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { format } from 'prettier';
import { formatRun, type BenchRun } from './bench/format-results.ts';
import { describeMachine, loadNow } from './bench/machine.ts';
import { readOptions } from './bench/options.ts';
import { mergeParts, readKept } from './bench/kept-results.ts';
import { runPart } from './bench/parts.ts';
import { drawGrowth } from './bench/plot/draw-growth.ts';
import { buildBenchPrograms } from './bench/programs.ts';

/**
 * `npm run bench [-- --only lexical,dense --sizes 1000,10000 --minutes 30]`: how fast this checkout is on this machine, beside named
 * alternatives in the same run. Prints Markdown, and writes it after every part. A run at all sizes takes the place of those parts in
 * `data/bench/results.json`, `scripts/bench/RESULTS.md` and `scripts/bench/plots/*.svg`, of which the last two are kept in the
 * repository; any other is written to `data/bench/tried`.
 */
const ROOT = resolve('data/bench');

const options = readOptions(process.argv.slice(2));
const machine = await describeMachine();
const programs = await buildBenchPrograms(join(ROOT, 'programs'));
const [results, folder] = options.isKept
  ? [join(ROOT, 'results.json'), resolve('scripts/bench')]
  : [join(ROOT, 'tried', 'results.json'), join(ROOT, 'tried')];
await mkdir(join(folder, 'plots'), { recursive: true });
let run: BenchRun = {
  machine,
  parts: options.isKept ? ((await readKept(results, machine))?.parts ?? []) : [],
};
for (const part of options.parts) {
  const [startedAt, started, loadAtStart] = [new Date().toISOString(), performance.now(), loadNow()];
  const result = await runPart(part, { options, programs, root: ROOT });
  const seconds = (performance.now() - started) / 1000;
  console.error(`${part}: ${seconds.toFixed(0)} s`);
  const measured = { ...result, startedAt, seconds, load: [loadAtStart, loadNow()] as const };
  run = { machine, parts: mergeParts(run.parts, [measured]) };
  await writeFile(results, `${JSON.stringify(run, undefined, 2)}\n`);
  await writeFile(join(folder, 'RESULTS.md'), await markdownOf(run));
  for (const plot of result.plots ?? []) await writeFile(join(folder, 'plots', plot.file), drawGrowth(plot));
}
console.log(await markdownOf(run));

/** As the repository's other Markdown, which its lint holds to. */
function markdownOf(of: BenchRun): Promise<string> {
  return format(formatRun(of), { parser: 'markdown' });
}
