import { readCorpus } from '../src/source/read-corpus.ts';
import { checkQuestions } from './records/check-questions.ts';
import { QUESTIONS_DIR, readQuestions } from './records/question.ts';

/** `tsx eval/check-questions.ts [folder]`: names every question that no answer from this base could get right. */
const folder = process.argv[2] ?? QUESTIONS_DIR;
const [questions, corpus] = await Promise.all([readQuestions(folder), readCorpus('corpus')]);
const texts = new Map<string, Partial<Record<string, string>>>();
for (const { id, language, sections } of corpus.sheets) {
  const said = sections.flatMap(({ statements }) => statements.map(({ text }) => text)).join('\n');
  texts.set(id, { ...texts.get(id), [language]: said });
}
const others = new Set(corpus.documents.map(({ id }) => id));
const problems = checkQuestions(questions, texts, others);
for (const problem of problems) console.error(problem);
console.log(`${questions.length} questions of ${folder}, ${problems.length} faults`);
process.exitCode = problems.length === 0 ? 0 : 1;
