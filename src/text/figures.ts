import type { Figure, FoundFigure } from './figure.ts';
import { findCodes } from './figures-codes.ts';
import { findDates } from './figures-dates.ts';
import { findNumbers } from './figures-numbers.ts';
import { findNumberWords } from './figures-words.ts';
import { foldWithOffsets } from './normalise.ts';
import { rememberLast } from './remember-last.ts';

/** A question, whose figures a dozen finders read, and the statements that they read in between. */
const REMEMBERED_TEXTS = 64;

/**
 * The figures of a French, Arabic or English text, in order, not overlapping.
 *
 * Normal forms: numbers and amounts `200000`, `20000.5` (no grouping, point for decimals, no trailing zeros, scale
 * words multiplied out); percentages `0.25%`; dates `2026-02-01`, `2026-02`, `--02-01` (no year); references with
 * their own separators and without spaces (`6718/311`, `24-09`, `2-22-438`); tariff codes as digits only (`070200`);
 * phone numbers ten digits from `0`; other codes in capitals without points (`EUR1`).
 *
 * Where writing is ambiguous: three digits after a single separator are thousands (`1.250` = `1,250` = 1250), unless a
 * lone 0 stands before it (`0.125`); dddd.dd without percent or currency is a tariff code; day comes before month;
 * a-b with two digits after the dash is a law number unless a unit follows (`10-15 jours` are two numbers);
 * one digit with letters right after it is a Darija word (`3ndi`); `un`, `une`, `one`, `neuf` count only with a unit.
 * Signs are dropped: a fall is told by words. Never throws. The last texts are remembered: what is given is shared.
 */
export const extractFigures: (text: string) => readonly Figure[] = rememberLast(
  findFigures,
  REMEMBERED_TEXTS,
);

function findFigures(text: string): Figure[] {
  const { text: folded, offsets } = foldWithOffsets(text);
  let rest = folded;
  const found: FoundFigure[] = [];
  for (const find of [findDates, findCodes, findNumbers, findNumberWords]) {
    const figures = find(rest, (start, end) => text.slice(offsets[start], offsets[end]));
    rest = blank(rest, figures);
    found.push(...figures);
  }
  found.sort((a, b) => a.start - b.start);
  return found.map((figure) => readBack(figure, text, offsets));
}

/** The number of a percentage such as `17.5%`, without its sign. */
export function percentValue({ normal }: Pick<Figure, 'normal'>): string {
  return normal.replace('%', '');
}

/**
 * True when a claim's figure stands in the evidence's: the same normal form without a contradicting currency, or
 * evidence that is a finer date (the year, month or yearless day of a full date).
 */
export function supportsFigure(evidence: Figure, claim: Figure): boolean {
  if (evidence.normal === claim.normal) {
    return (
      evidence.currency === undefined || claim.currency === undefined || evidence.currency === claim.currency
    );
  }
  if (evidence.kind !== 'date') return false;
  if (claim.normal.startsWith('--')) return evidence.normal.endsWith(claim.normal.slice(1));
  return /^\d{4}(-\d\d)?$/.test(claim.normal) && evidence.normal.startsWith(`${claim.normal}-`);
}

/** What was found is hidden from the finders that come after; the length stays. */
function blank(text: string, figures: readonly FoundFigure[]): string {
  if (figures.length === 0) return text;
  let blanked = '';
  let from = 0;
  for (const { start, end } of figures) {
    blanked += text.slice(from, start) + '\0'.repeat(end - start);
    from = end;
  }
  return blanked + text.slice(from);
}

function readBack(figure: FoundFigure, text: string, offsets: Uint32Array): Figure {
  const start = offsets[figure.start] ?? 0;
  const end = (offsets[figure.end - 1] ?? start) + 1;
  return { ...figure, start, end, raw: text.slice(start, end) };
}
