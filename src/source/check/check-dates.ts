import type { CorpusProblem } from '../corpus-problem.ts';
import type { Corpus } from '../read-corpus.ts';
import type { Sheet } from '../sheet.ts';
import { intersectValidity } from '../validity.ts';
import { sheetProblem } from './sheet-problem.ts';

/** Dates that contradict each other, and reviews that are due on `today` (`YYYY-MM-DD`). */
export function checkDates({ sheets, documents }: Corpus, today: string): CorpusProblem[] {
  const ids = new Set([...sheets, ...documents].map(({ id }) => id));
  return [
    ...sheets.flatMap((sheet) => [
      ...checkValidity(sheet, ids).map((message) => sheetProblem(sheet, message)),
      ...checkStatements(sheet),
      ...checkReview(sheet, today).map((message) => sheetProblem(sheet, message)),
    ]),
    ...documents.flatMap((document): CorpusProblem[] =>
      [...checkValidity(document, ids), ...checkReview(document, today)].map((message) => ({
        file: `documents/${document.file}`,
        message,
        severity: 'error',
      })),
    ),
  ];
}

type Dated = Pick<Sheet, 'id' | 'validity' | 'reviewedOn' | 'reviewBy'>;

function checkValidity({ id, validity }: Dated, ids: ReadonlySet<string>): string[] {
  const { from, until, supersededBy } = validity;
  const faults: string[] = [];
  if (from !== undefined && until !== undefined && from > until)
    faults.push(`expected validFrom ≤ validUntil, received ${from} > ${until}`);
  if (supersededBy !== undefined && (supersededBy === id || !ids.has(supersededBy)))
    faults.push(`supersededBy "${supersededBy}": expected the id of another sheet or document`);
  if (supersededBy !== undefined && until === undefined)
    faults.push(`supersededBy "${supersededBy}": expected validUntil, the last day of what is replaced`);
  return faults;
}

/** A statement holds only while its sheet does: dates of its own must leave it a day. */
function checkStatements(sheet: Sheet): CorpusProblem[] {
  return sheet.sections.flatMap(({ statements }) =>
    statements.flatMap(({ id, validity, line }) => {
      const { from, until } = intersectValidity(sheet.validity, validity);
      if (from === undefined || until === undefined || from <= until) return [];
      const message = `dates of ${id} leave no day on which it holds within the sheet: from ${from}, until ${until}`;
      return [sheetProblem(sheet, message, line)];
    }),
  );
}

function checkReview({ reviewedOn, reviewBy }: Dated, today: string): string[] {
  const faults: string[] = [];
  if (reviewedOn > today) faults.push(`reviewedOn ${reviewedOn} is in the future`);
  if (reviewBy <= reviewedOn)
    faults.push(`expected reviewBy after reviewedOn, received ${reviewBy} and ${reviewedOn}`);
  else if (reviewBy < today)
    faults.push(
      `review was due on ${reviewBy}: read it against its sources again, then set reviewedOn and reviewBy`,
    );
  return faults;
}
