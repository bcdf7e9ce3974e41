/** An item of a search by its ordinal (place in chunk-id order) and how well it matched. */
export interface ScoredOrdinal {
  readonly ordinal: number;
  readonly score: number;
}

/**
 * Keeps the k best of a stream of scored ordinals in a bounded binary heap, worst at the root: n offers cost
 * n · log k and no allocation. Better is a higher score, at a tie the lower ordinal. k is a whole number ≥ 0.
 */
export class TopK {
  /** Most items that are kept. */
  readonly k: number;
  readonly #scores: Float64Array;
  readonly #ordinals: Uint32Array;
  #size = 0;

  constructor(k: number) {
    this.k = k;
    this.#scores = new Float64Array(k);
    this.#ordinals = new Uint32Array(k);
  }

  /** How many are kept. */
  get size(): number {
    return this.#size;
  }

  /** The score below which nothing is kept any more: the worst kept one, 0 while there is room. Scores are above 0. */
  get floor(): number {
    return this.#size < this.k ? 0 : (this.#scores[0] ?? 0);
  }

  /** True when an offer would be kept. Cheap: asked before anything costly, such as a filter. */
  admits(score: number, ordinal: number): boolean {
    if (this.#size < this.k) return true;
    if (this.k === 0) return false;
    return isWorse(this.#scores[0] ?? 0, this.#ordinals[0] ?? 0, score, ordinal);
  }

  /** Keeps the item if it is among the k best so far. An ordinal is offered once. */
  offer(score: number, ordinal: number): void {
    if (!this.admits(score, ordinal)) return;
    if (this.#size < this.k) {
      this.#size += 1;
      this.#rise(this.#size - 1, score, ordinal);
    } else {
      this.#sink(score, ordinal);
    }
  }

  /** What was kept, best first, in a new array. The heap itself is not changed. */
  ranked(): ScoredOrdinal[] {
    const kept: ScoredOrdinal[] = [];
    for (let i = 0; i < this.#size; i += 1) {
      kept.push({ score: this.#scores[i] ?? 0, ordinal: this.#ordinals[i] ?? 0 });
    }
    return kept.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
  }

  /** Moves a hole up from `hole` until its parent is worse, then fills it. */
  #rise(hole: number, score: number, ordinal: number): void {
    let at = hole;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isWorse(score, ordinal, this.#scores[parent] ?? 0, this.#ordinals[parent] ?? 0)) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#set(at, score, ordinal);
  }

  /** Replaces the root: moves the hole down past every worse child, then fills it. */
  #sink(score: number, ordinal: number): void {
    let at = 0;
    for (;;) {
      const child = this.#worseChild(at);
      if (child === undefined) break;
      if (!isWorse(this.#scores[child] ?? 0, this.#ordinals[child] ?? 0, score, ordinal)) break;
      this.#move(child, at);
      at = child;
    }
    this.#set(at, score, ordinal);
  }

  #worseChild(parent: number): number | undefined {
    const left = 2 * parent + 1;
    const right = left + 1;
    if (left >= this.#size) return undefined;
    if (right >= this.#size) return left;
    const [scores, ordinals] = [this.#scores, this.#ordinals];
    const rightIsWorse = isWorse(
      scores[right] ?? 0,
      ordinals[right] ?? 0,
      scores[left] ?? 0,
      ordinals[left] ?? 0,
    );
    return rightIsWorse ? right : left;
  }

  #move(from: number, to: number): void {
    this.#set(to, this.#scores[from] ?? 0, this.#ordinals[from] ?? 0);
  }

  #set(at: number, score: number, ordinal: number): void {
    this.#scores[at] = score;
    this.#ordinals[at] = ordinal;
  }
}

function isWorse(score: number, ordinal: number, thanScore: number, thanOrdinal: number): boolean {
  return score === thanScore ? ordinal > thanOrdinal : score < thanScore;
}
