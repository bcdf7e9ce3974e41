import type { CorpusProblem } from '../corpus-problem.ts';
import type { Corpus } from '../read-corpus.ts';
import { UNWRITTEN } from '../unwritten.ts';
import { sheetProblem } from './sheet-problem.ts';

/** Parts of sheets that somebody began and did not finish: drafts of `review/draft-sheet.ts` are full of them. */
export function checkUnwritten({ sheets }: Pick<Corpus, 'sheets'>): CorpusProblem[] {
  return sheets.flatMap((sheet) => [
    ...(sheet.title.includes(UNWRITTEN) ? [sheetProblem(sheet, 'title: still to be written')] : []),
    ...sheet.sections.flatMap(({ id, heading, statements }) => [
      ...(heading.includes(UNWRITTEN) ? [sheetProblem(sheet, `heading of ${id}: still to be written`)] : []),
      ...statements
        .filter(({ text }) => text.includes(UNWRITTEN))
        .map((statement) => sheetProblem(sheet, `${statement.id}: still to be written`, statement.line)),
    ]),
  ]);
}
