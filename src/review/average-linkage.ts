import { setImmediate } from 'node:timers/promises';
import type { SimilarityMatrix } from './similarity-matrix.ts';

/** Comparisons between two pauses, in which the process serves others: some 10 ms. */
const COMPARISONS_PER_TURN = 2_000_000;

/**
 * Groups things until no two groups are, on average over their pairs, as similar as `least`: agglomerative clustering with average
 * linkage, by chains of nearest neighbours, in O(n²). Groups come by their first member, members in order; ties go to the
 * earlier thing, so that the same matrix always gives the same groups. `matrix` is used up.
 *
 * A group whose nearest neighbour is further than `least` is finished at once: what neighbours merge into is never nearer
 * than the nearer of them. @see Murtagh, Contreras, WIREs Data Mining 2012 (nearest-neighbour chains, reducibility).
 */
export async function averageLinkage(matrix: SimilarityMatrix, least: number): Promise<number[][]> {
  const groups = new Map(Array.from({ length: matrix.size }, (_, i) => [i, [i]]));
  const open = [...groups.keys()];
  const chain: number[] = [];
  let comparisons = 0;
  while (open.length > 0) {
    const tip = chain.at(-1) ?? open[0] ?? 0;
    if (chain.length === 0) chain.push(tip);
    const { nearest, similarity } = nearestTo(tip, open, matrix, chain.at(-2));
    comparisons += open.length;
    if (nearest === undefined || similarity < least) {
      close(tip, open);
      chain.pop();
    } else if (nearest === chain.at(-2)) {
      chain.length -= 2;
      merge(Math.min(tip, nearest), Math.max(tip, nearest), { groups, open, matrix });
    } else chain.push(nearest);
    if (comparisons < COMPARISONS_PER_TURN) continue;
    comparisons = 0;
    await setImmediate();
  }
  return [...groups.values()]
    .map((group) => group.sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** The open groups stay in order: they are read from first to last, millions of times. */
function close(group: number, open: number[]): void {
  open.splice(open.indexOf(group), 1);
}

/** On a tie the one before in the chain wins, or the chain would not end; then the earlier. */
function nearestTo(
  tip: number,
  open: readonly number[],
  matrix: SimilarityMatrix,
  before: number | undefined,
): { nearest: number | undefined; similarity: number } {
  let nearest = before;
  let similarity = before === undefined ? -Infinity : matrix.get(tip, before);
  for (const other of open) {
    if (other === tip) continue;
    const found = matrix.get(tip, other);
    if (found > similarity || (found === similarity && nearest !== before && other < (nearest ?? Infinity)))
      [nearest, similarity] = [other, found];
  }
  return { nearest, similarity };
}

interface Grouping {
  readonly groups: Map<number, number[]>;
  readonly open: number[];
  readonly matrix: SimilarityMatrix;
}

/** The later group goes into the earlier; its similarities are the averages by size (Lance and Williams). */
function merge(into: number, from: number, { groups, open, matrix }: Grouping): void {
  const [kept, gone] = [groups.get(into) ?? [], groups.get(from) ?? []];
  close(from, open);
  for (const other of open) {
    if (other === into) continue;
    const sum = kept.length * matrix.get(into, other) + gone.length * matrix.get(from, other);
    matrix.set(into, other, sum / (kept.length + gone.length));
  }
  groups.set(into, [...kept, ...gone]);
  groups.delete(from);
}
