import { VARIETIES } from '../language.ts';
import type { CorpusProblem } from '../corpus-problem.ts';
import type { Corpus } from '../read-corpus.ts';
import type { SectionRole, Sheet } from '../sheet.ts';
import { sheetProblem } from './sheet-problem.ts';

/** What a reader finds in every sheet: the answer, the facts, what to do next, where to read on. */
const REQUIRED_ROLES: readonly SectionRole[] = ['summary', 'facts', 'next', 'see-also'];

/**
 * Sections that every sheet has, in each language, and questions that every section has, in each variety: they lead to it
 * those who lack its terms, and name statements that it has. Reference tables have their own schema.
 */
export function checkParts({ sheets, questions }: Pick<Corpus, 'sheets' | 'questions'>): CorpusProblem[] {
  const written = sheets.filter(({ kind }) => kind === 'sheet');
  const first = new Map([...written].reverse().map((sheet) => [sheet.id, sheet]));
  return [
    ...written.flatMap((sheet) => missingSections(sheet)),
    ...[...first.values()].flatMap((sheet) => missingQuestions(sheet, questions)),
    ...[...questions.keys()].filter((id) => !first.has(id)).map(strayQuestions),
  ];
}

function missingSections(sheet: Sheet): CorpusProblem[] {
  const roles = new Set(sheet.sections.map(({ role }) => role));
  const missing = REQUIRED_ROLES.filter((role) => !roles.has(role));
  return missing.map((role) => sheetProblem(sheet, `expected a section "${role}", found none`));
}

function missingQuestions(sheet: Sheet, questions: Corpus['questions']): CorpusProblem[] {
  const asked = questions.get(sheet.id) ?? {};
  const sections = sheet.sections.filter(({ role }) => role !== 'see-also').map(({ id }) => id);
  const problem = (message: string): CorpusProblem =>
    sheetProblem(sheet, `${sheet.id}.questions.yaml: ${message}`);
  const lacking = sections.flatMap((id) => {
    const missing = VARIETIES.filter((variety) => !asked[id]?.some((forms) => forms[variety] !== undefined));
    return missing.length === 0
      ? []
      : [problem(`${id}: expected a question in each variety, found none in ${missing.join(', ')}`)];
  });
  const astray = Object.entries(asked).flatMap(([id, forms]) => {
    const count = sheet.sections.find((section) => section.id === id)?.statements.length ?? 0;
    const beyond = forms.flatMap(({ at = [] }) => at).filter((position) => position > count);
    return beyond.length === 0
      ? []
      : [problem(`${id}: expected "at" up to ${count} statements, received ${beyond.join(', ')}`)];
  });
  const unknown = Object.keys(asked).filter((id) => !sections.includes(id));
  return [...lacking, ...astray, ...unknown.map((id) => problem(`${id}: no section has that id`))];
}

function strayQuestions(id: string): CorpusProblem {
  const message = `${id}.questions.yaml: expected a sheet "${id}" beside it, found none`;
  return { file: 'sheets', message, severity: 'error' };
}
