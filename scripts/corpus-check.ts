import { systemClock } from '../src/common/clock.ts';
import { checkCorpus } from '../src/source/check-corpus.ts';
import { formatProblem } from '../src/source/corpus-problem.ts';
import { readCorpus } from '../src/source/read-corpus.ts';

/** `npm run corpus:check [-- <corpus folder>]`: one line per fault of the document base; exit code 1 on errors. */
const root = process.argv[2] ?? 'corpus';
const corpus = await readCorpus(root);
const digits = (text: string): string[] => text.match(/\d+/g) ?? [];
const problems = [...corpus.problems, ...checkCorpus(corpus, systemClock.today(), digits)];
for (const problem of problems) console.log(formatProblem(problem));
const errors = problems.filter((problem) => problem.severity === 'error').length;
const statements = corpus.sheets.flatMap((sheet) => sheet.sections.flatMap((section) => section.statements));
console.log(
  `${corpus.sheets.length} sheets, ${statements.length} statements, ${corpus.documents.length} documents, ` +
    `${corpus.sources.size} sources: ${errors} errors, ${problems.length - errors} warnings`,
);
process.exitCode = errors > 0 ? 1 : 0;
