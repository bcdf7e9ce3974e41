import type { FoundStatement, LibrarySection } from '../library-base.ts';
import type { DocumentEntry } from '../../search-index/document-entry.ts';

/** A date that a statement holds for from, or up to; `YYYY-MM-DD`. */
export interface StatementDate extends FoundStatement {
  readonly date: string;
  readonly what: 'begins' | 'ends';
}

/** A document and its sections. */
export interface ReadDocument {
  readonly document: DocumentEntry;
  readonly sections: readonly LibrarySection[];
}

/** How far from today a date may lie to be shown on a theme's page, in months. */
const MONTHS_AROUND = 12;

/**
 * Dates of the statements of some documents, those to come first, each group the closest to today first; at most `most`. A
 * statement that ends has its last day as its date.
 */
export function datesAround(
  documents: readonly ReadDocument[],
  today: string,
  most: number,
): StatementDate[] {
  const [first, last] = [monthsFrom(today, -MONTHS_AROUND), monthsFrom(today, MONTHS_AROUND)];
  const dates = documents.flatMap(datesOf).filter(({ date }) => first <= date && date <= last);
  const coming = dates.filter(({ date }) => date >= today).sort((a, b) => compare(a.date, b.date));
  const past = dates.filter(({ date }) => date < today).sort((a, b) => compare(b.date, a.date));
  return [...coming, ...past].slice(0, most);
}

function datesOf({ document, sections }: ReadDocument): StatementDate[] {
  return sections.flatMap(({ id: sectionId, statements }) =>
    statements.flatMap((statement) => {
      const { from, until } = statement.validity;
      const found = { document, sectionId, statement };
      return [
        ...(from === undefined ? [] : [{ ...found, date: from, what: 'begins' as const }]),
        ...(until === undefined ? [] : [{ ...found, date: until, what: 'ends' as const }]),
      ];
    }),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The same day some months on or back; a day that the month lacks runs into the next. */
function monthsFrom(date: string, months: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  return moved.toISOString().slice(0, 10);
}
