/**
 * When a rule holds. ISO dates (`YYYY-MM-DD`), both ends inclusive; a missing end is open.
 * `supersededBy` is the id of the sheet that replaces this one.
 */
export interface Validity {
  readonly from?: string;
  readonly until?: string;
  readonly supersededBy?: string;
}

/** True when the rule holds on `date` (`YYYY-MM-DD`). A rule without dates holds always. */
export function isInForce(validity: Validity, date: string): boolean {
  return (validity.from ?? '') <= date && (validity.until === undefined || date <= validity.until);
}

/** How a rule can stand on a day: it holds, it has ended, or it is still to come. */
export const STANDINGS = ['today', 'ended', 'coming'] as const;

/** One of {@link STANDINGS}. */
export type Standing = (typeof STANDINGS)[number];

/** How a rule stands on `today` (`YYYY-MM-DD`); both ends are inclusive, and one without dates holds. */
export function standingOf({ from, until }: Validity, today: string): Standing {
  if (until !== undefined && until < today) return 'ended';
  return from !== undefined && from > today ? 'coming' : 'today';
}

/** The overlap of two validities: a fact holds only while its sheet does. The narrower successor wins. */
export function intersectValidity(outer: Validity, inner: Validity): Validity {
  const from = latest(outer.from, inner.from);
  const until = earliest(outer.until, inner.until);
  const supersededBy = inner.supersededBy ?? outer.supersededBy;
  return {
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(supersededBy === undefined ? {} : { supersededBy }),
  };
}

function latest(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

function earliest(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
