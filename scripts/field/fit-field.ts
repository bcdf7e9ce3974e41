import { logistic } from '../../src/common/logistic.ts';
import type { FieldModel } from '../../src/answering/field/field-model.ts';
import { seededRandom } from '../../src/common/seeded-random.ts';
import type { WeightedTerm } from '../../src/text/term-analyser.ts';

/** Terms of one question, as `fieldTerms` gives them. */
export type FieldQuestion = readonly WeightedTerm[];

const EPOCHS = 6;
const RATE = 0.5;
/** The bias learns slower than the words, which are what tells questions apart. */
const BIAS_RATE = 0.01;
const PULL = 1e-5;
/** Terms left out of a question at random: none shall be relied on alone. */
const DROPPED = 0.3;
/** Weights nearer to 0 tell nothing. */
const LEAST_WEIGHT = 0.1;

/**
 * Learns the log-odds that a question is in the field: logistic regression by stochastic descent, both sides drawn equally
 * often. Same questions in the same order, same weights. Throws `RangeError` where a side has none.
 */
export function fitField(inField: readonly FieldQuestion[], outside: readonly FieldQuestion[]): FieldModel {
  if (inField.length === 0 || outside.length === 0)
    throw new RangeError(
      `fitting: expected questions on both sides, received ${inField.length} and ${outside.length}`,
    );
  const random = seededRandom(7);
  const weights = new Map<string, number>();
  let bias = 0;
  const size = Math.max(inField.length, outside.length);
  const examples = [inField, outside].flatMap((side, i) =>
    Array.from({ length: size }, (_, at) => ({ terms: side[at % side.length] ?? [], wanted: 1 - i })),
  );
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(examples, random);
    const rate = RATE / (1 + epoch);
    for (const { terms, wanted } of examples) {
      const kept = terms.filter(() => random() >= DROPPED);
      const score = kept.reduce((sum, { term, weight }) => sum + (weights.get(term) ?? 0) * weight, bias);
      const error = logistic(score) - wanted;
      bias -= BIAS_RATE * error;
      for (const { term, weight } of kept) {
        const before = weights.get(term) ?? 0;
        weights.set(term, before - rate * (error * weight + PULL * before));
      }
    }
  }
  return { bias: round(bias), weights: telling(weights) };
}

function shuffle(list: unknown[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const other = Math.floor(random() * (i + 1));
    [list[i], list[other]] = [list[other], list[i]];
  }
}

function telling(weights: ReadonlyMap<string, number>): Record<string, number> {
  const kept = [...weights].filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT);
  return Object.fromEntries(
    kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([term, weight]) => [term, round(weight)]),
  );
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
