/** After so many days what was asked counts half: an answer that nobody misses any more can wait. */
export const HALF_LIFE_DAYS = 30;

const DAY_MS = 86_400_000;

/**
 * How much a need is asked for, seen from a day: Σ over the days on which it was asked of √(questions of that day) · ½^(age / 30 days).
 * The root, because twenty questions of one day may be one person's and one of each of twenty days are not. 0 for no
 * day; a day to come counts as today. Days are `YYYY-MM-DD`.
 */
export function demand(askedOn: readonly string[], today: string): number {
  const perDay = new Map<string, number>();
  for (const day of askedOn) perDay.set(day, (perDay.get(day) ?? 0) + 1);
  // In order of days, so that rounding does not depend on the order of questions.
  return [...perDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .reduce((sum, [day, count]) => {
      const ageDays = Math.max(0, (Date.parse(today) - Date.parse(day)) / DAY_MS);
      return sum + Math.sqrt(count) * 0.5 ** (ageDays / HALF_LIFE_DAYS);
    }, 0);
}
