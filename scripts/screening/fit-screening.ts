import { logistic } from '../../src/common/logistic.ts';
import { EVASION_KINDS } from '../../src/answering/screening/evasion-kind.ts';
import { CONCEPTS } from '../../src/answering/screening/lexicon/read-concepts.ts';
import {
  screeningFeatures,
  type ScreeningFeatures,
} from '../../src/answering/screening/screening-features.ts';
import { SCREENED, screeningScores, WORDED_SHARE } from '../../src/answering/screening/screening-model.ts';
import { seededRandom } from '../../src/common/seeded-random.ts';
import { fold } from '../../src/text/normalise.ts';
import type { VarietyWeights } from '../../src/text/variety-weights.ts';
import { fitWeights, type Gradient } from '../variety/fit-weights.ts';
import type { ScreeningText, ScreeningTexts } from './training-texts.ts';

/** A text read: its features and what should be found in it. */
export interface ReadText extends ScreeningText {
  readonly features: ScreeningFeatures;
}
/** {@link ScreeningTexts}, read. */
export type ReadTexts = Readonly<Record<keyof ScreeningTexts, readonly ReadText[]>>;

/** Shares at which each source is drawn. */
const SHARES: Readonly<Record<keyof ScreeningTexts, number>> = {
  unsafe: 0.2,
  framedUnsafe: 0.15,
  framedLawful: 0.075,
  lawful: 0.2,
  asked: 0.375,
};

export function readText(text: ScreeningText): ReadText {
  return { ...text, features: screeningFeatures(fold(text.text)) };
}

/** Learns the log-odds of an attack and of an evasion; the same texts give the same weights. */
export function fitScreening(texts: ReadTexts, examples: number): VarietyWeights {
  const random = seededRandom(11);
  const sources = Object.entries(SHARES) as [keyof ScreeningTexts, number][];
  const draw = (): ReadText => {
    let left = random();
    const [name] = sources.find(([, share]) => (left -= share) < 0) ?? ['asked'];
    const list = texts[name];
    const drawn = list[Math.floor(random() * list.length)];
    if (drawn === undefined) throw new Error(`drawing texts to screen: expected some in ${name}, found none`);
    return drawn;
  };
  const next = (): { words: ReadText; target: number[] } => {
    const words = draw();
    return { words, target: SCREENED.map((output) => (outputOf(words) === output ? 1 : 0)) };
  };
  return fitWeights(next, gradientOf, { outputs: SCREENED.length, examples, rate: 0.3, pull: 1e-3 });
}

function outputOf({ kind }: ScreeningText): string | undefined {
  return kind === undefined || kind === 'attack' ? kind : 'evasion';
}

function gradientOf({ features }: ReadText, model: VarietyWeights): Gradient {
  return {
    shares: screeningScores(features, model).map(logistic),
    words: [
      { features: features.composed, slopes: SCREENED.map(() => 1) },
      { features: features.worded, slopes: SCREENED.map(() => WORDED_SHARE) },
    ],
  };
}

/** How much each concept speaks for each kind of evasion: logarithm of how much oftener it stands in that kind. */
export function fitKinds(texts: readonly ReadText[]): number[][] {
  const evasions = texts.filter(({ kind }) => kind !== undefined && kind !== 'attack');
  const rate = (list: readonly ReadText[], concept: (typeof CONCEPTS)[number]): number =>
    (list.filter(({ features }) => features.concepts.has(concept)).length + 1) / (list.length + 20);
  return CONCEPTS.map((concept) =>
    EVASION_KINDS.map((kind) => {
      const inKind = evasions.filter((text) => text.kind === kind);
      return Number(Math.log(rate(inKind, concept) / rate(evasions, concept)).toFixed(2));
    }),
  );
}
