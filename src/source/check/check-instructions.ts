import type { CorpusProblem } from '../corpus-problem.ts';
import type { Corpus } from '../read-corpus.ts';
import { sheetProblem } from './sheet-problem.ts';

/** Why a text looks like an instruction to a machine, or undefined; see `text/machine-instructions.ts`. */
export type InstructionFinder = (text: string) => string | undefined;

/** A warning for each title or statement of a sheet that speaks to the machine that reads it. */
export function checkInstructions(corpus: Corpus, findInstruction: InstructionFinder): CorpusProblem[] {
  return corpus.sheets.flatMap((sheet) => {
    const texts = [{ text: sheet.title, line: 1 }, ...sheet.sections.flatMap(({ statements }) => statements)];
    return texts.flatMap(({ text, line }): CorpusProblem[] => {
      const reason = findInstruction(text);
      if (reason === undefined) return [];
      const message = `${reason}: "${text.slice(0, 80)}"; say it to people, or take it out`;
      return [{ ...sheetProblem(sheet, message, line), severity: 'warning' }];
    });
  });
}
