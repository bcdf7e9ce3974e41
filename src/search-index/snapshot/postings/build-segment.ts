import type { Language } from '../../../source/language.ts';
import type { CollectedTerms } from './collect-terms.ts';
import type { SegmentRows, TermRows } from './term-rows.ts';

/** In a map of ordinals, rows or places: gone, or of another segment. */
export const NOWHERE = -1;

/** A segment about to be built: its passages, ascending, and the number of terms of the whole snapshot. */
export interface SegmentPlan {
  readonly language: Language;
  readonly ordinals: Uint32Array;
  readonly terms: number;
}

/** What is taken over: ordinal before → ordinal now and term before → term now, {@link NOWHERE} for what is gone. */
export interface KeptRows {
  readonly before: TermRows;
  readonly moved: Int32Array;
  readonly rows: Int32Array;
}

/** What was analysed: the ordinals of its passages, ascending, and term of `fresh` → term now. */
export interface AddedRows {
  readonly fresh: CollectedTerms;
  readonly ordinals: readonly number[];
  readonly rows: Int32Array;
}

type Target = Pick<SegmentRows, 'places' | 'codes'>;

/**
 * Builds the rows of one segment by counting and then filling. A row is filled with what is taken over and then with
 * what was analysed: two ascending runs, which are merged at the end.
 */
export function buildSegment(plan: SegmentPlan, kept: KeptRows, added: AddedRows): SegmentRows {
  const placeOf = placesByOrdinal(plan);
  const counts = new Uint32Array(plan.terms);
  pourKept(plan, kept, placeOf, counts);
  pourAdded(added, placeOf, counts);
  const starts = startsOf(counts);
  const total = starts[plan.terms] ?? 0;
  const target = { places: new Uint16Array(total), codes: new Uint16Array(total) };
  const cursors = starts.slice(0, plan.terms);
  pourKept(plan, kept, placeOf, cursors, target);
  const seams = cursors.slice();
  pourAdded(added, placeOf, cursors, target);
  for (let row = 0; row < plan.terms; row += 1)
    mergeRuns(target, starts[row] ?? 0, seams[row] ?? 0, starts[row + 1] ?? 0);
  return { language: plan.language, ordinals: plan.ordinals, starts, ...target };
}

/** Ordinal → place in this segment, or NOWHERE; undefined past the last. */
function placesByOrdinal({ ordinals }: SegmentPlan): Int32Array {
  const places = new Int32Array((ordinals.at(-1) ?? 0) + 1).fill(NOWHERE);
  for (const [place, ordinal] of ordinals.entries()) places[ordinal] = place;
  return places;
}

/** Moves the cursor of each row on by what is taken over, and writes it where the cursor stood if there is a target. */
function pourKept(
  { language }: SegmentPlan,
  { before, moved, rows }: KeptRows,
  placeOf: Int32Array,
  cursors: Uint32Array,
  target?: Target,
): void {
  for (const segment of before.segments) {
    if (segment.language !== language) continue;
    const places = Int32Array.from(segment.ordinals, (ordinal) => {
      const now = moved[ordinal] ?? NOWHERE;
      return now === NOWHERE ? NOWHERE : (placeOf[now] ?? NOWHERE);
    });
    for (const [rowBefore, row] of rows.entries())
      if (row !== NOWHERE) pourRow(segment, rowBefore, places, row, cursors, target);
  }
}

function pourRow(
  segment: SegmentRows,
  rowBefore: number,
  places: Int32Array,
  row: number,
  cursors: Uint32Array,
  target: Target | undefined,
): void {
  const end = segment.starts[rowBefore + 1] ?? 0;
  let cursor = cursors[row] ?? 0;
  for (let at = segment.starts[rowBefore] ?? 0; at < end; at += 1) {
    const place = places[segment.places[at] ?? 0] ?? NOWHERE;
    if (place === NOWHERE) continue;
    if (target !== undefined) {
      target.places[cursor] = place;
      target.codes[cursor] = segment.codes[at] ?? 0;
    }
    cursor += 1;
  }
  cursors[row] = cursor;
}

/** As `pourKept`, with what was analysed. */
function pourAdded(
  { fresh, ordinals, rows }: AddedRows,
  placeOf: Int32Array,
  cursors: Uint32Array,
  target?: Target,
): void {
  for (const [i, ordinal] of ordinals.entries()) {
    const place = placeOf[ordinal] ?? NOWHERE;
    if (place === NOWHERE) continue;
    const end = fresh.ends[i] ?? 0;
    for (let at = i === 0 ? 0 : (fresh.ends[i - 1] ?? 0); at < end; at += 1) {
      const row = rows[fresh.ids[at] ?? 0] ?? 0;
      const cursor = cursors[row] ?? 0;
      if (target !== undefined) {
        target.places[cursor] = place;
        target.codes[cursor] = fresh.codes[at] ?? 0;
      }
      cursors[row] = cursor + 1;
    }
  }
}

function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let row = 0; row < counts.length; row += 1) starts[row + 1] = (starts[row] ?? 0) + (counts[row] ?? 0);
  return starts;
}

/** Merges two ascending runs that stand one after the other, from the back, with a copy of the second one only. */
function mergeRuns({ places, codes }: Target, start: number, seam: number, end: number): void {
  if (seam === start || seam === end || (places[seam - 1] ?? 0) < (places[seam] ?? 0)) return;
  const [addedPlaces, addedCodes] = [places.slice(seam, end), codes.slice(seam, end)];
  let [kept, added, at] = [seam - 1, addedPlaces.length - 1, end - 1];
  while (added >= 0) {
    const fromKept = kept >= start && (places[kept] ?? 0) > (addedPlaces[added] ?? 0);
    places[at] = (fromKept ? places[kept] : addedPlaces[added]) ?? 0;
    codes[at] = (fromKept ? codes[kept] : addedCodes[added]) ?? 0;
    at -= 1;
    if (fromKept) kept -= 1;
    else added -= 1;
  }
}
