import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '../src/common/clock.ts';
import { checkCorpus } from '../src/source/check-corpus.ts';
import { formatProblem } from '../src/source/corpus-problem.ts';
import { readCorpus } from '../src/source/read-corpus.ts';
import { extractFigures } from '../src/text/figures.ts';
import { parseGlossary } from '../src/text/glossary.ts';

/** `npm run corpus:check [-- <corpus folder>]`: one line per fault of the document base; exit code 1 on errors. */
const root = process.argv[2] ?? 'corpus';
const corpus = await readCorpus(root);
/** Spelt-out numbers are left to the reader: languages differ in when they spell ("deux mois", "شهران"). */
const readFigures = (text: string): string[] =>
  extractFigures(text)
    .filter(({ kind }) => kind !== 'number-word')
    .map(({ normal }) => normal);
const glossary = parseGlossary(await readFile(join(root, 'glossary.yaml'), 'utf8'), 'glossary.yaml');
const problems = [
  ...corpus.problems,
  ...glossary.problems,
  ...checkCorpus(corpus, systemClock.today(), readFigures),
];
for (const problem of problems) console.log(formatProblem(problem));
const errors = problems.filter((problem) => problem.severity === 'error').length;
const statements = corpus.sheets.flatMap((sheet) => sheet.sections.flatMap((section) => section.statements));
console.log(
  `${corpus.sheets.length} sheets, ${statements.length} statements, ${corpus.documents.length} documents, ` +
    `${corpus.sources.size} sources, ${glossary.glossary.concepts.length} concepts: ${errors} errors, ${problems.length - errors} warnings`,
);
process.exitCode = errors > 0 ? 1 : 0;
