/** A pair of texts that say the same, as distinct word ids; `weight` counts it as so many pairs. */
export interface WordPair {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly weight: number;
}

/** Source word id → its likeliest target words: ids and probabilities, in no order. */
export type TranslationTable = ReadonlyMap<
  number,
  readonly (readonly [target: number, probability: number])[]
>;

/** Rounds of expectation maximisation: more sharpens what is learned from too little. */
const ROUNDS = 6;
/** Less probable translations are noise. */
const LEAST_PROBABILITY = 0.01;

/**
 * Learns p(target word | source word) from pairs of texts: IBM Model 1 with a NULL source word that explains target
 * words no source word does, uniform start, six rounds. Ids run from 0 to `sourceWords` − 1 and `targetWords` − 1.
 * Deterministic. Memory: 24 bytes per distinct pair of words that occur together.
 * @see Brown et al., "The Mathematics of Statistical Machine Translation", Computational Linguistics 1993, section 4.
 */
export function learnTranslations(
  pairs: readonly WordPair[],
  sourceWords: number,
  targetWords: number,
): TranslationTable {
  const nothing = sourceWords;
  const { links, sources, targets } = linkPairs(pairs, nothing, targetWords);
  let probabilities: Float64Array = new Float64Array(sources.length).fill(1);
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts = expectedCounts(pairs, links, probabilities);
    probabilities = normalisePerSource(counts, sources, sourceWords + 1);
  }
  const table = new Map<number, [number, number][]>();
  probabilities.forEach((probability, link) => {
    const source = sources[link] ?? nothing;
    if (source === nothing || probability <= LEAST_PROBABILITY) return;
    const row = table.get(source) ?? [];
    if (row.length === 0) table.set(source, row);
    row.push([targets[link] ?? 0, probability]);
  });
  return table;
}

interface Links {
  /** Per pair: the link of each target word with NULL and each source word, target by target. */
  readonly links: readonly Int32Array[];
  /** Source and target word of each link. */
  readonly sources: readonly number[];
  readonly targets: readonly number[];
}

function linkPairs(pairs: readonly WordPair[], nothing: number, targetWords: number): Links {
  const known = new Map<number, number>();
  const sources: number[] = [];
  const targets: number[] = [];
  const linkOf = (source: number, target: number): number => {
    const key = source * targetWords + target;
    let link = known.get(key);
    if (link === undefined) {
      link = sources.push(source) - 1;
      targets.push(target);
      known.set(key, link);
    }
    return link;
  };
  const links = pairs.map(({ source, target }) =>
    Int32Array.from(target.flatMap((to) => [nothing, ...source].map((from) => linkOf(from, to)))),
  );
  return { links, sources, targets };
}

function expectedCounts(
  pairs: readonly WordPair[],
  links: readonly Int32Array[],
  probabilities: Float64Array,
): Float64Array {
  const counts = new Float64Array(probabilities.length);
  pairs.forEach(({ source, weight }, i) => {
    const row = links[i] ?? new Int32Array();
    const width = source.length + 1;
    for (let start = 0; start < row.length; start += width) {
      let total = 0;
      for (let at = start; at < start + width; at += 1) total += probabilities[row[at] ?? 0] ?? 0;
      if (total === 0) continue;
      for (let at = start; at < start + width; at += 1) {
        const link = row[at] ?? 0;
        counts[link] = (counts[link] ?? 0) + (weight * (probabilities[link] ?? 0)) / total;
      }
    }
  });
  return counts;
}

function normalisePerSource(counts: Float64Array, sources: readonly number[], words: number): Float64Array {
  const totals = new Float64Array(words);
  counts.forEach((count, link) => {
    const source = sources[link] ?? 0;
    totals[source] = (totals[source] ?? 0) + count;
  });
  return counts.map((count, link) => (count === 0 ? 0 : count / (totals[sources[link] ?? 0] ?? 1)));
}
