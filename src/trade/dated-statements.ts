import type { Sheet, Theme } from '../source/sheet.ts';
import { intersectValidity, isInForce, type Validity } from '../source/validity.ts';
import { shiftDay } from './calendar.ts';
import type { StatementReference } from './trade-tables.ts';

/** A statement of a sheet or table that holds for a time. */
export interface DatedStatement {
  readonly reference: StatementReference;
  readonly theme: Theme;
  /** Within the dates of its sheet. At least one end is set. */
  readonly validity: Validity;
}

/** Which statements are meant; what is left out does not count. */
export interface StatementFilter {
  readonly theme?: Theme;
  readonly documentId?: string;
}

/**
 * The statements of sheets and of tables told as sheets that carry a date of their own or of their sheet. Translations say
 * the same, so one language is read: French.
 */
export function datedStatements(sheets: Iterable<Sheet>): DatedStatement[] {
  return [...sheets]
    .filter(({ language }) => language === 'fr')
    .flatMap((sheet) =>
      sheet.sections.flatMap(({ statements }) =>
        statements.map((statement) => ({
          reference: { documentId: sheet.id, statementId: statement.id },
          theme: sheet.theme,
          validity: intersectValidity(sheet.validity, statement.validity),
        })),
      ),
    )
    .filter(({ validity: { from, until } }) => from !== undefined || until !== undefined);
}

/** What holds on a day. */
export interface InForce<T> {
  readonly statements: readonly T[];
  readonly asOf: string;
}

/** The dated statements that hold on `date` (`YYYY-MM-DD`), in the order given. Throws on a date that does not exist. */
export function inForceOn<T extends DatedStatement>(
  date: string,
  statements: Iterable<T>,
  filter: StatementFilter = {},
): InForce<T> {
  const asOf = shiftDay(date, 0);
  return {
    statements: [...statements].filter((each) => isMeant(each, filter) && isInForce(each.validity, asOf)),
    asOf,
  };
}

/** What changed over some days, both ends included. */
export interface Changes<T> {
  readonly from: string;
  readonly to: string;
  /** Began to hold on one of the days, earliest first. */
  readonly began: readonly T[];
  /** No longer hold since one of the days: their last day is the day before. Earliest first. */
  readonly ended: readonly T[];
}

/**
 * What began and what ended from `from` to `to`. What held on the day before `from`, with what began and without what ended,
 * is what holds on `to`. A statement that did both stands in both. Days the wrong way round give nothing.
 */
export function changesBetween<T extends DatedStatement>(
  from: string,
  to: string,
  statements: Iterable<T>,
  filter: StatementFilter = {},
): Changes<T> {
  const days = { from: shiftDay(from, 0), to: shiftDay(to, 0) };
  const meant = [...statements].filter((each) => isMeant(each, filter));
  const isWithin = (day: string | undefined): boolean => day !== undefined && from <= day && day <= to;
  const began = meant.filter(({ validity }) => isWithin(validity.from));
  const ended = meant.filter(({ validity }) => isWithin(dayAfterLast(validity)));
  return {
    ...days,
    began: began.toSorted((a, b) => compare(a.validity.from, b.validity.from)),
    ended: ended.toSorted((a, b) => compare(a.validity.until, b.validity.until)),
  };
}

function dayAfterLast({ until }: Validity): string | undefined {
  return until === undefined ? undefined : shiftDay(until, 1);
}

function isMeant({ theme, reference }: DatedStatement, filter: StatementFilter): boolean {
  return (
    (filter.theme === undefined || filter.theme === theme) &&
    (filter.documentId === undefined || filter.documentId === reference.documentId)
  );
}

function compare(a = '', b = ''): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
