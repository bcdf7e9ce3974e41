import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../src/common/clock.ts';
import { checkCorpus } from '../src/source/check/check-corpus.ts';
import type { ForeignText } from '../src/source/check/check-wording.ts';
import { formatProblem, type CorpusProblem } from '../src/source/corpus-problem.ts';
import { readCorpus } from '../src/source/read-corpus.ts';
import { measureCoverage } from '../src/source/report/coverage.ts';
import { formatCoverage } from '../src/source/report/format-coverage.ts';
import { extractFigures } from '../src/text/figures.ts';
import { parseGlossary } from '../src/text/glossary.ts';
import { machineInstruction } from '../src/text/machine-instructions.ts';

/**
 * `npm run corpus:check [-- <corpus folder>] [--today YYYY-MM-DD] [--notes <folder>]…`: one line per fault of the
 * document base; exit code 1 on errors. `--notes` names texts (Markdown, text, JSON lines) that ours must not repeat.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    today: { type: 'string', default: systemClock.today() },
    notes: {
      type: 'string',
      multiple: true,
      default: ['../shared/domain', '../shared/data/retrieval/douane_faq_fr'],
    },
  },
});
const root = positionals[0] ?? 'corpus';
const corpus = await readCorpus(root);
/** Spelt-out numbers are left to the reader: languages differ in when they spell ("deux mois", "شهران"). */
const readFigures = (text: string): string[] =>
  extractFigures(text)
    .filter(({ kind }) => kind !== 'number-word')
    .map(({ normal }) => normal);
const glossary = parseGlossary(await readFile(join(root, 'glossary.yaml'), 'utf8'), 'glossary.yaml');
const foreignTexts = (await Promise.all(values.notes.map(readForeignTexts))).flat();
const coverage = formatCoverage(measureCoverage(corpus));
const problems = [
  ...(await staleReport(coverage)),
  ...corpus.problems,
  ...glossary.problems,
  ...checkCorpus(corpus, {
    today: values.today,
    readFigures,
    foreignTexts,
    findInstruction: machineInstruction,
  }),
];
for (const problem of problems) console.log(formatProblem(problem));
const errors = problems.filter((problem) => problem.severity === 'error').length;
const statements = corpus.sheets.flatMap((sheet) => sheet.sections.flatMap((section) => section.statements));
console.log(
  foreignTexts.length > 0
    ? `wording compared with ${foreignTexts.length} texts of ${values.notes.join(', ')}`
    : `wording: skipped, found no texts to compare with in ${values.notes.join(', ')} (they stand beside the project's own checkouts only)`,
);
console.log(
  `${corpus.sheets.length} sheets, ${statements.length} statements, ${corpus.documents.length} documents, ` +
    `${corpus.sources.size} sources, ${glossary.glossary.concepts.length} concepts: ${errors} errors, ${problems.length - errors} warnings`,
);
process.exitCode = errors > 0 ? 1 : 0;

/** The page that tells what the base holds is made from it: one that says something else is a fault. */
async function staleReport(current: string): Promise<CorpusProblem[]> {
  const file = 'COVERAGE.md';
  const written = await readFile(join(root, file), 'utf8').catch(() => undefined);
  if (written === undefined || written === current) return [];
  return [{ file, message: 'out of date: run npm run corpus:report -- --write', severity: 'error' }];
}

/** The text files below a folder; none when there is no such folder. */
async function readForeignTexts(folder: string): Promise<ForeignText[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const texts = names.filter((name) => /\.(md|txt|jsonl)$/.test(name)).sort();
  return Promise.all(texts.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}
