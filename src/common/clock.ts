/** Where time comes from. Code under `src/` asks a clock and never the machine, so that tests can choose the day. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** The civil date in Casablanca, `YYYY-MM-DD`: the date that an answer holds for. */
  today(): string;
}

const casablancaDate = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Africa/Casablanca',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The machine's clock; `today` is the date in Casablanca. */
export const systemClock: Clock = {
  now: () => Date.now(),
  today: () => casablancaDate.format(Date.now()),
};

/** A clock that stands still at noon UTC of `date` (`YYYY-MM-DD`), for tests and evaluation. */
export function fixedClock(date: string): Clock {
  const now = Date.parse(`${date}T12:00:00Z`);
  return { now: () => now, today: () => date };
}
