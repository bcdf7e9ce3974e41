import { logistic } from '../../src/common/logistic.ts';
import { LETTER_BUCKETS } from '../../src/answering/field/field-letters.ts';
import type { FieldQuestion } from '../../src/answering/field/field-model.ts';
import type { FieldModel } from '../../src/answering/field/open-field.ts';
import { seededRandom } from '../../src/common/seeded-random.ts';
import { type EncodedQuestion, LETTER_VALUE, QuestionEncoder } from './encode-questions.ts';

const EPOCHS = 10;
const RATE = 0.5;
/** The bias learns slower than the words, which are what tells questions apart. */
const BIAS_RATE = 0.01;
const PULL = 1e-5;
/** Terms and letters left out of a question at random: none shall be relied on alone. */
const DROPPED = 0.4;
/** Weights of terms nearer to 0 tell nothing. */
const LEAST_WEIGHT = 0.1;

/** A question, and 1 when it is in the field, else 0. */
interface Example {
  readonly question: EncodedQuestion;
  readonly wanted: number;
}

/**
 * Learns the log-odds that a question is in the field: logistic regression by stochastic descent, both sides drawn equally
 * often. Same questions in the same order, same weights. Throws `RangeError` where a side has none.
 */
export function fitField(inField: readonly FieldQuestion[], outside: readonly FieldQuestion[]): FieldModel {
  if (inField.length === 0 || outside.length === 0)
    throw new RangeError(
      `fitting: expected questions on both sides, received ${inField.length} and ${outside.length}`,
    );
  const encoder = new QuestionEncoder();
  const encoded = [inField, outside].map((side) => side.map((question) => encoder.encode(question)));
  const { bias, weights } = descend(balanced(encoded), encoder.size);
  return {
    bias: round(bias),
    weights: telling(encoder.terms, weights),
    letters: weights.subarray(0, LETTER_BUCKETS).map((weight) => weight * LETTER_VALUE),
  };
}

/** The first side wanted, the other not; the shorter one repeated. */
function balanced(sides: readonly (readonly EncodedQuestion[])[]): Example[] {
  const size = Math.max(...sides.map(({ length }) => length));
  return sides.flatMap((side, at) =>
    Array.from({ length: size }, (_, i) => side[i % side.length])
      .filter((question) => question !== undefined)
      .map((question) => ({ question, wanted: 1 - at })),
  );
}

function descend(examples: Example[], size: number): { bias: number; weights: Float64Array } {
  const random = seededRandom(7);
  const weights = new Float64Array(size);
  let bias = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(examples, random);
    const rate = RATE / (1 + epoch);
    for (const { question, wanted } of examples) {
      const { features, values } = dropSome(question, random);
      const score = features.reduce((sum, f, at) => sum + (weights[f] ?? 0) * (values[at] ?? 0), bias);
      const error = logistic(score) - wanted;
      bias -= BIAS_RATE * error;
      features.forEach((feature, at) => {
        const before = weights[feature] ?? 0;
        weights[feature] = before - rate * (error * (values[at] ?? 0) + PULL * before);
      });
    }
  }
  return { bias, weights };
}

function dropSome(
  { features, values }: EncodedQuestion,
  random: () => number,
): Record<'features' | 'values', number[]> {
  const kept = { features: [] as number[], values: [] as number[] };
  features.forEach((feature, at) => {
    if (random() < DROPPED) return;
    kept.features.push(feature);
    kept.values.push(values[at] ?? 0);
  });
  return kept;
}

function shuffle(list: unknown[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const other = Math.floor(random() * (i + 1));
    [list[i], list[other]] = [list[other], list[i]];
  }
}

function telling(numbers: ReadonlyMap<string, number>, weights: Float64Array): Record<string, number> {
  const kept = [...numbers]
    .map(([term, number]) => ({ term, weight: weights[number] ?? 0 }))
    .filter(({ weight }) => Math.abs(weight) >= LEAST_WEIGHT);
  return Object.fromEntries(
    kept.sort((a, b) => (a.term < b.term ? -1 : 1)).map(({ term, weight }) => [term, round(weight)]),
  );
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
