import type { CorpusProblem } from '../corpus-problem.ts';
import type { SectionRole, Sheet } from '../sheet.ts';
import { sheetProblem } from './sheet-problem.ts';

/** What a reader finds in every sheet: the answer, the facts, what to do next, where to read on. */
const REQUIRED_ROLES: readonly SectionRole[] = ['summary', 'facts', 'next', 'see-also'];
/** Fewest questions in people's own words in each language: they lead to the sheet those who lack its terms. */
const MIN_QUESTIONS = 3;

/** Sections and questions that every sheet has, in each language. Reference tables have neither. */
export function checkParts(sheets: readonly Sheet[]): CorpusProblem[] {
  return sheets
    .filter(({ kind }) => kind === 'sheet')
    .flatMap((sheet) => {
      const roles = new Set(sheet.sections.map(({ role }) => role));
      const missing = REQUIRED_ROLES.filter((role) => !roles.has(role));
      const questions = Object.values(sheet.questions).flat().length;
      return [
        ...missing.map((role) => sheetProblem(sheet, `expected a section "${role}", found none`)),
        ...(questions >= MIN_QUESTIONS
          ? []
          : [sheetProblem(sheet, `expected at least ${MIN_QUESTIONS} questions, received ${questions}`)]),
      ];
    });
}
