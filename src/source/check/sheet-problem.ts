import type { CorpusProblem } from '../corpus-problem.ts';
import type { Sheet } from '../sheet.ts';

/** An error in a sheet; `line` where it has one. */
export function sheetProblem(sheet: Sheet, message: string, line?: number): CorpusProblem {
  return { file: sheet.file, ...(line === undefined ? {} : { line }), message, severity: 'error' };
}
