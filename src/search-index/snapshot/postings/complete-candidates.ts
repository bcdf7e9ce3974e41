import { addLists, type ListSpan } from './add-lists.ts';
import type { ClauseList } from './clause-list.ts';
import { rowSpan, type Segment } from './postings.ts';

/** A term that one in so many passages holds is looked up in a table by place, made when it is first needed. */
const TABLE_SHARE = 8;
/** Postings that are read in the time of looking one candidate up in the lists of a term; 32 is as fast, 8 slower. */
const READ_PER_LOOKUP = 16;

/** In the place of a score: the passage is out, and nothing that is added brings it back, as no score reaches 2³¹. */
export const TAKEN = -(2 ** 31);

/**
 * Adds what is unread to candidates, places of a segment, the lists that can add most first, and takes each out as soon
 * as it cannot reach `floor` any more. Gives how many are left, in the order they had; their scores are then whole. Lists
 * that are short beside the number of candidates are read for all passages instead, and count as read from then on.
 */
export type CompleteCandidates = (candidates: Uint16Array, count: number, floor: number) => number;

/** Prepares completing for a segment, the scores by place of its searches and their clauses. */
export function createCompletion(
  segment: Segment,
  scores: Int32Array,
  clauses: ClauseList,
): CompleteCandidates {
  const tables = new Map<number, Uint8Array>();
  return (candidates, count, floor) => {
    let bound = clauses.bound;
    let kept = count;
    for (const at of clauses.unread()) {
      kept = keep(scores, candidates, kept, floor - bound);
      if (kept === 0) break;
      bound -= clauses.bounds[at] ?? 0;
      const clause = {
        next: clauses.next[at] ?? 0,
        end: clauses.ends[at] ?? 0,
        step: clauses.steps[at] ?? 0,
      };
      const unread = (segment.listStarts[clause.end] ?? 0) - (segment.listStarts[clause.next] ?? 0);
      const table = tableOf(segment, clauses.rows[at] ?? 0, tables);
      if (table !== undefined) addByTable(segment, clause, table, scores, candidates, kept);
      else if (unread > READ_PER_LOOKUP * kept) addBySearch(segment, clause, scores, candidates, kept);
      else {
        addLists(segment, clause, scores);
        clauses.finish(at);
      }
    }
    return keep(scores, candidates, kept, floor - bound);
  };
}

/** Takes the candidates out that have less than `least`; gives how many are left. */
function keep(scores: Int32Array, candidates: Uint16Array, count: number, least: number): number {
  let kept = 0;
  for (let i = 0; i < count; i += 1) {
    const place = candidates[i] ?? 0;
    if ((scores[place] ?? 0) >= least) candidates[kept++] = place;
    else scores[place] = TAKEN;
  }
  return kept;
}

/** The impacts of a frequent term by place, 0 where it is not held; undefined for a term that is not frequent. */
function tableOf(segment: Segment, row: number, tables: Map<number, Uint8Array>): Uint8Array | undefined {
  const known = tables.get(row);
  if (known !== undefined) return known;
  const [start, end] = rowSpan(segment, row);
  if ((end - start) * TABLE_SHARE < segment.ordinals.length) return undefined;
  const table = new Uint8Array(segment.ordinals.length);
  for (let at = start; at < end; at += 1) table[segment.places[at] ?? 0] = segment.impacts[at] ?? 0;
  tables.set(row, table);
  return table;
}

function addByTable(
  { listMaxima }: Segment,
  { next, step }: ListSpan,
  table: Uint8Array,
  scores: Int32Array,
  candidates: Uint16Array,
  count: number,
): void {
  const unreadUpTo = listMaxima[next] ?? 0;
  for (let i = 0; i < count; i += 1) {
    const place = candidates[i] ?? 0;
    const impact = table[place] ?? 0;
    if (impact <= unreadUpTo) scores[place] = ((scores[place] ?? 0) + Math.imul(step, impact)) | 0;
  }
}

function addBySearch(
  segment: Segment,
  { next, end, step }: ListSpan,
  scores: Int32Array,
  candidates: Uint16Array,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) {
    const place = candidates[i] ?? 0;
    scores[place] = ((scores[place] ?? 0) + Math.imul(step, impactIn(segment, next, end, place))) | 0;
  }
}

/** The impact of a place in the lists `list` to `end` of a term, 0 where it stands in none. */
export function impactIn(
  { listStarts, places, impacts }: Segment,
  list: number,
  end: number,
  place: number,
): number {
  for (let at = list; at < end; at += 1) {
    const last = listStarts[at + 1] ?? 0;
    let [low, high] = [listStarts[at] ?? 0, last];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((places[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    if (low < last && places[low] === place) return impacts[low] ?? 0;
  }
  return 0;
}
