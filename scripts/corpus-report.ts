import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus } from '../src/source/read-corpus.ts';
import { measureCoverage } from '../src/source/report/coverage.ts';
import { drawFacts } from '../src/source/report/draw-facts.ts';
import { formatCoverage } from '../src/source/report/format-coverage.ts';

/**
 * `npm run corpus:report [-- <corpus folder>]`: what the base holds; `--write` puts it into COVERAGE.md.
 * `--draw 50 [--seed 1]` prints facts drawn at random instead, with their sources, for a second reader.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean', default: false },
    draw: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const root = positionals[0] ?? 'corpus';
const corpus = await readCorpus(root);
if (values.draw !== undefined) {
  for (const { id, statement, sources } of drawFacts(corpus, Number(values.draw), Number(values.seed))) {
    console.log(`${id} ${JSON.stringify(statement.validity)}\n  ${statement.text}`);
    for (const { id: source, authority, title, date, level, status, url = 'no address' } of sources)
      console.log(`  - ${source}: ${authority}, ${title} (${date}; ${level}, ${status}) ${url}`);
  }
} else {
  const report = formatCoverage(measureCoverage(corpus));
  if (values.write) await writeFile(join(root, 'COVERAGE.md'), report);
  else console.log(report);
}
