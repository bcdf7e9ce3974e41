import { isAccepted, type FacetMask } from '../chunks/facet-mask.ts';
import type { TopK } from '../top-k.ts';
import { addLists } from './add-lists.ts';
import { ClauseList, type QueryRow } from './clause-list.ts';
import { createCompletion, TAKEN, type CompleteCandidates } from './complete-candidates.ts';
import type { Segment } from './postings.ts';

/**
 * One segment in a search, and what has been read of its scores, which are whole numbers of the query's unit. A search
 * is `start`, then `read`, `sample` and `offer` in any order, then `end`.
 */
export class SegmentSearch {
  readonly #segment: Segment;
  /** By place; all 0 between two searches. */
  readonly #scores: Int32Array;
  readonly #candidates: Uint16Array;
  readonly #clauses = new ClauseList();
  readonly #complete: CompleteCandidates;

  /** `candidates` has room for all passages of the segment; segments that are searched in turn may share it. */
  constructor(segment: Segment, candidates: Uint16Array) {
    this.#segment = segment;
    this.#scores = new Int32Array(segment.ordinals.length);
    this.#candidates = candidates;
    this.#complete = createCompletion(segment, this.#scores, this.#clauses);
  }

  /** Most that what is unread can add to a passage. */
  get bound(): number {
    return this.#clauses.bound;
  }

  /** What the worthiest unread list takes off the bound for each of its postings; 0 when all is read. */
  get highestWorth(): number {
    return this.#clauses.highestWorth();
  }

  /** Begins with nothing read. */
  start(query: readonly QueryRow[], unit: number): void {
    this.#clauses.fill(this.#segment, query, unit);
  }

  /** Reads the lists worth at least `worth`, above 0, until the bound is down to `enough`; gives their postings. */
  read(worth: number, enough: number): number {
    const clauses = this.#clauses;
    let postings = 0;
    for (let at = 0; at < clauses.count; at += 1) {
      while ((clauses.worths[at] ?? 0) >= worth) {
        if (clauses.bound <= enough) return postings;
        const next = clauses.next[at] ?? 0;
        const list = { next, end: next + 1, step: clauses.steps[at] ?? 0 };
        postings += addLists(this.#segment, list, this.#scores);
        clauses.advance(at);
      }
    }
    return postings;
  }

  /** Offers what has been read of the score of every `step`-th passage that the mask lets through. */
  sample(step: number, top: TopK, mask: FacetMask | undefined): void {
    const { ordinals } = this.#segment;
    let floor = top.floor;
    for (let place = 0; place < this.#scores.length; place += step) {
      const score = this.#scores[place] ?? 0;
      const ordinal = ordinals[place] ?? 0;
      if (score <= floor || !isAccepted(mask, ordinal)) continue;
      top.offer(score, ordinal);
      floor = top.floor;
    }
  }

  /** Completes the passages of which at least `least` has been read, and offers those that the mask lets through. */
  offer(least: number, top: TopK, mask: FacetMask | undefined): void {
    const count = this.#complete(this.#candidates, this.#gather(least, mask), top.floor);
    for (let i = 0; i < count; i += 1) {
      const place = this.#candidates[i] ?? 0;
      top.offer(this.#scores[place] ?? 0, this.#segment.ordinals[place] ?? 0);
      this.#scores[place] = TAKEN;
    }
  }

  /** Forgets what has been read. */
  end(): void {
    this.#scores.fill(0);
  }

  /**
   * Makes candidates of the passages of which at least `least` has been read; gives their number. `least` is asked first:
   * it turns nearly all down, so that the processor guesses it right (half the time of asking for 0 first).
   */
  #gather(least: number, mask: FacetMask | undefined): number {
    const { ordinals } = this.#segment;
    const [scores, candidates] = [this.#scores, this.#candidates];
    let count = 0;
    for (let place = 0; place < scores.length; place += 1) {
      const score = scores[place] ?? 0;
      if (score < least || score <= 0 || !isAccepted(mask, ordinals[place] ?? 0)) continue;
      candidates[count++] = place;
    }
    return count;
  }
}
