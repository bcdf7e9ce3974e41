import type { Segment } from './postings.ts';
import type { SegmentRows } from './term-rows.ts';

/**
 * Lowest impact of each list of a term: three quarters of the one before. Most postings of a frequent term are faint (a
 * translation of small probability), so the steps are closer where the postings are. Half as many lists read some 8 %
 * slower, half as many again no faster.
 */
const FLOORS = [192, 144, 108, 81, 61, 46, 34, 26, 19, 14, 1];
/** Postings below which a term has one list only: several would cost more to look up than they spare. */
const MIN_LAYERED = 128;

/** Impact → list. */
const LIST_OF = Uint8Array.from({ length: 256 }, (_, impact) => {
  const list = FLOORS.findIndex((floor) => impact >= floor);
  return list < 0 ? FLOORS.length - 1 : list;
});

/** Brings the postings of each term into lists of falling impact, and the frequency codes into the same order. */
export function layerSegment(
  rows: SegmentRows,
  impacts: Uint8Array,
  scales: Float32Array,
): { segment: Segment; codes: Uint16Array } {
  const { language, ordinals, starts } = rows;
  const layered = {
    places: new Uint16Array(impacts.length),
    impacts: new Uint8Array(impacts.length),
    codes: new Uint16Array(impacts.length),
  };
  const rowLists = new Uint32Array(starts.length);
  const lists = { starts: [0], maxima: new Array<number>() };
  for (let row = 0; row + 1 < starts.length; row += 1) {
    rowLists[row] = lists.maxima.length;
    const span = [starts[row] ?? 0, starts[row + 1] ?? 0] as const;
    if (span[1] - span[0] < MIN_LAYERED) copyRow(rows, impacts, span, layered, lists);
    else layerRow(rows, impacts, span, layered, lists);
  }
  rowLists[starts.length - 1] = lists.maxima.length;
  const { codes, ...postings } = layered;
  const [listStarts, listMaxima] = [Uint32Array.from(lists.starts), Uint8Array.from(lists.maxima)];
  return { segment: { language, ordinals, rowLists, listStarts, listMaxima, scales, ...postings }, codes };
}

type Layered = Pick<Segment, 'places' | 'impacts'> & { readonly codes: Uint16Array };

/** Lists as they are found: where each ends, after a 0 for where the first starts, and its highest impact. */
interface Lists {
  readonly starts: number[];
  readonly maxima: number[];
}

type Span = readonly [start: number, end: number];

/** Leaves the postings of a row in one list; none when there are none. */
function copyRow(
  rows: SegmentRows,
  impacts: Uint8Array,
  [start, end]: Span,
  layered: Layered,
  lists: Lists,
): void {
  if (start === end) return;
  let highest = 0;
  for (let at = start; at < end; at += 1) {
    const impact = impacts[at] ?? 0;
    if (impact > highest) highest = impact;
    layered.places[at] = rows.places[at] ?? 0;
    layered.impacts[at] = impact;
    layered.codes[at] = rows.codes[at] ?? 0;
  }
  lists.starts.push(end);
  lists.maxima.push(highest);
}

/** Counting sort of one row by list, which keeps places ascending within each. */
function layerRow(
  rows: SegmentRows,
  impacts: Uint8Array,
  [start, end]: Span,
  layered: Layered,
  lists: Lists,
): void {
  const [cursors, maxima] = [new Uint32Array(FLOORS.length + 1), new Uint8Array(FLOORS.length)];
  for (let at = start; at < end; at += 1) {
    const impact = impacts[at] ?? 0;
    const list = LIST_OF[impact] ?? 0;
    cursors[list + 1] = (cursors[list + 1] ?? 0) + 1;
    if (impact > (maxima[list] ?? 0)) maxima[list] = impact;
  }
  cursors[0] = start;
  for (const [list, highest] of maxima.entries()) {
    const next = (cursors[list + 1] ?? 0) + (cursors[list] ?? 0);
    cursors[list + 1] = next;
    if (highest === 0) continue;
    lists.starts.push(next);
    lists.maxima.push(highest);
  }
  for (let at = start; at < end; at += 1) {
    const impact = impacts[at] ?? 0;
    const list = LIST_OF[impact] ?? 0;
    const to = cursors[list] ?? 0;
    cursors[list] = to + 1;
    layered.places[to] = rows.places[at] ?? 0;
    layered.impacts[to] = impact;
    layered.codes[to] = rows.codes[at] ?? 0;
  }
}
