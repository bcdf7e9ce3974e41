import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus } from '../src/source/read-corpus.ts';
import { measureCoverage } from '../src/source/report/coverage.ts';
import { formatCoverage } from '../src/source/report/format-coverage.ts';

/** `npm run corpus:report [-- <corpus folder>] [--write]`: what the base holds; `--write` puts it into COVERAGE.md. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false } },
});
const root = positionals[0] ?? 'corpus';
const report = formatCoverage(measureCoverage(await readCorpus(root)));
if (values.write) await writeFile(join(root, 'COVERAGE.md'), report);
else console.log(report);
