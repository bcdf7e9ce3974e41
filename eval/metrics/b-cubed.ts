/** Precision and recall of a clustering, 0 to 1, and their harmonic mean. */
export interface ClusterScores {
  readonly precision: number;
  readonly recall: number;
  readonly f: number;
}

/** An item as it was put, and as it belongs. */
export interface Clustered {
  readonly cluster: number | string;
  readonly truth: number | string;
}

/**
 * B³: of each item, the share of its cluster that belongs with it, and the share of what belongs with it that is in its cluster, the
 * item itself included; averaged over items. No items give `NaN`.
 * @see Bagga and Baldwin, "Entity-Based Cross-Document Coreferencing Using the Vector Space Model", COLING-ACL 1998.
 */
export function bCubed(items: readonly Clustered[]): ClusterScores {
  let [precision, recall] = [0, 0];
  for (const { cluster, truth } of items) {
    const together = items.filter((other) => other.cluster === cluster);
    const belonging = items.filter((other) => other.truth === truth);
    const both = together.filter((other) => other.truth === truth).length;
    precision += both / together.length;
    recall += both / belonging.length;
  }
  return withF(precision / items.length, recall / items.length);
}

/** Pairs: the share of those put together that belong together, and the other way about. `NaN` where there are none. */
export function pairScores(items: readonly Clustered[]): ClusterScores {
  let [right, together, belonging] = [0, 0, 0];
  items.forEach((a, i) => {
    for (const b of items.slice(i + 1)) {
      if (a.cluster === b.cluster) together += 1;
      if (a.truth === b.truth) belonging += 1;
      if (a.cluster === b.cluster && a.truth === b.truth) right += 1;
    }
  });
  return withF(right / together, right / belonging);
}

function withF(precision: number, recall: number): ClusterScores {
  return { precision, recall, f: (2 * precision * recall) / (precision + recall) };
}
