import type { Segment } from './postings.ts';
import { stepInUnits } from './query-unit.ts';

/** A query term that the snapshot knows, with its weight, which is above 0. */
export interface QueryRow {
  readonly row: number;
  readonly weight: number;
}

/**
 * The terms of a query in one segment, each with the lists that have not been read yet. Numbers in arrays and used
 * again for every segment and query: as objects they would be most of what a query leaves to the garbage collector.
 */
export class ClauseList {
  count = 0;
  /** Sum of all `bounds`: most that what is unread can add to a passage. Exact, as all scores are. */
  bound = 0;
  rows = new Uint32Array();
  /** What one step of impact adds, in units. */
  steps = new Int32Array();
  /** First list not read yet, and the end of the term's lists. */
  next = new Uint32Array();
  ends = new Uint32Array();
  /** Most that the unread lists can add to a passage: it stands in one of them at most. */
  bounds = new Float64Array();
  /** What the next list takes off the bound for each posting that it holds; 0 when all are read. */
  worths = new Float64Array();
  #segment: Segment | undefined;

  /** Starts over with the terms that a segment holds. */
  fill(segment: Segment, query: readonly QueryRow[], unit: number): void {
    this.#segment = segment;
    this.#reserve(query.length);
    [this.count, this.bound] = [0, 0];
    for (const { row, weight } of query) {
      const [next, end] = [segment.rowLists[row] ?? 0, segment.rowLists[row + 1] ?? 0];
      if (next === end) continue;
      const at = this.count++;
      this.rows[at] = row;
      this.steps[at] = stepInUnits(weight, segment.scales[row] ?? 0, unit);
      this.next[at] = next;
      this.ends[at] = end;
      this.bounds[at] = this.#boundOf(at, next);
      this.worths[at] = this.#worthOf(at, next);
      this.bound += this.bounds[at] ?? 0;
    }
  }

  /** Goes on to the next list of a clause. */
  advance(at: number): void {
    this.#goOnTo(at, (this.next[at] ?? 0) + 1);
  }

  /** Goes past the last list of a clause. */
  finish(at: number): void {
    this.#goOnTo(at, this.ends[at] ?? 0);
  }

  /** The clauses with unread lists, those that can add most first. */
  unread(): number[] {
    const unread: number[] = [];
    for (let at = 0; at < this.count; at += 1) if ((this.bounds[at] ?? 0) > 0) unread.push(at);
    return unread.sort((a, b) => (this.bounds[b] ?? 0) - (this.bounds[a] ?? 0));
  }

  /** What the worthiest next list is worth; 0 when everything is read. */
  highestWorth(): number {
    let highest = 0;
    for (let at = 0; at < this.count; at += 1) highest = Math.max(highest, this.worths[at] ?? 0);
    return highest;
  }

  #goOnTo(at: number, next: number): void {
    this.next[at] = next;
    const bound = this.#boundOf(at, next);
    this.bound -= (this.bounds[at] ?? 0) - bound;
    this.bounds[at] = bound;
    this.worths[at] = this.#worthOf(at, next);
  }

  #boundOf(at: number, list: number): number {
    return list < (this.ends[at] ?? 0) ? (this.steps[at] ?? 0) * (this.#segment?.listMaxima[list] ?? 0) : 0;
  }

  #worthOf(at: number, list: number): number {
    if (list >= (this.ends[at] ?? 0)) return 0;
    const starts = this.#segment?.listStarts;
    const postings = (starts?.[list + 1] ?? 0) - (starts?.[list] ?? 0);
    return (this.#boundOf(at, list) - this.#boundOf(at, list + 1)) / postings;
  }

  #reserve(count: number): void {
    if (count <= this.rows.length) return;
    this.rows = new Uint32Array(count);
    this.steps = new Int32Array(count);
    this.next = new Uint32Array(count);
    this.ends = new Uint32Array(count);
    this.bounds = new Float64Array(count);
    this.worths = new Float64Array(count);
  }
}
