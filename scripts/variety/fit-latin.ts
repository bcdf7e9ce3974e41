import { seededRandom } from '../../src/common/seeded-random.ts';
import { latinFeatures } from '../../src/text/variety-features.ts';
import {
  latinDamping,
  latinEvidence,
  latinLogits,
  LATIN_BOUND,
  LATIN_VARIETIES,
  softmax,
} from '../../src/text/variety-latin.ts';
import type { VarietyWeights } from '../../src/text/variety-weights.ts';
import { judgedWords, type JudgedWord } from '../../src/text/variety-words.ts';
import { randomWindow, withoutAccents, withTypo } from './distort.ts';
import { createDraw } from './draw-source.ts';
import { fitWeights, type Example, type Gradient } from './fit-weights.ts';
import type { TrainingSource } from './training-source.ts';

/** French is drawn a little more often: a question without grammar is likelier French in Morocco. */
const FRENCH_EXTRA = 0.05;
const [ACCENTLESS, LOWER_CASE, TYPO, CUT, MIXED] = [0.5, 0.4, 0.15, 0.4, 0.05];
/** Words of the longest piece of a text, and of what is mixed into it. */
const [CUT_WORDS, GUEST_WORDS] = [8, 4];
/** A word of Darija tells more of the sentence than a borrowed one. */
const DARIJA_COUNTS = 2;

/** Learns French, English and Darija in Latin letters; the same sources give the same weights. */
export function fitLatin(sources: readonly TrainingSource[], examples: number): VarietyWeights {
  const random = seededRandom(7);
  const draw = createDraw(sources, random);
  const next = (): Example<readonly JudgedWord[]> => {
    const at = random() < FRENCH_EXTRA ? 0 : Math.floor(random() * LATIN_VARIETIES.length);
    const words = wordsOf(at);
    const guest = Math.floor(random() * LATIN_VARIETIES.length);
    if (guest !== at && random() < MIXED) return mix(words, at, wordsOf(guest), guest, random);
    return { words: random() < CUT ? randomWindow(words, CUT_WORDS, random) : words, target: oneHot(at) };
  };
  const wordsOf = (at: number): JudgedWord[] => {
    const variety = LATIN_VARIETIES[at] ?? 'fr';
    let text = draw(variety);
    if (variety !== 'ary-Latn' && random() < ACCENTLESS) text = withoutAccents(text);
    if (random() < LOWER_CASE) text = text.toLowerCase();
    if (random() < TYPO) text = withTypo(text, random);
    return judgedWords(text).filter(({ isArabic }) => !isArabic);
  };
  return fitWeights(next, latinGradient, {
    outputs: LATIN_VARIETIES.length - 1,
    examples,
    rate: 0.5,
    pull: 0,
  });
}

/** Shares and slopes of a text as it is read now. */
export function latinGradient(words: readonly JudgedWord[], model: VarietyWeights): Gradient {
  const evidence = words.map((word) => latinEvidence(word, model));
  const damping = latinDamping(evidence);
  return {
    shares: softmax(latinLogits(evidence, model.bias)).slice(1),
    words: words.map(({ word, raw, weight }, at) => ({
      features: latinFeatures(word, raw),
      // The derivative of c·tanh(x/c) is 1 - tanh².
      slopes: (evidence[at]?.scores ?? []).map(
        (score) => damping * weight * (1 - (score / LATIN_BOUND) ** 2),
      ),
    })),
  };
}

/** A piece of one variety put into a piece of another: the target is what each has of the words. */
function mix(
  host: readonly JudgedWord[],
  hostAt: number,
  guest: readonly JudgedWord[],
  guestAt: number,
  random: () => number,
): Example<readonly JudgedWord[]> {
  const mine = randomWindow(host, CUT_WORDS, random);
  const theirs = randomWindow(guest, GUEST_WORDS, random);
  const place = Math.floor(random() * (mine.length + 1));
  const counts = (words: readonly JudgedWord[], at: number): number =>
    words.length * (LATIN_VARIETIES[at] === 'ary-Latn' ? DARIJA_COUNTS : 1);
  const share = counts(mine, hostAt) / Math.max(1, counts(mine, hostAt) + counts(theirs, guestAt));
  const target = oneHot(hostAt).map((value, at) => share * value + (1 - share) * (oneHot(guestAt)[at] ?? 0));
  return { words: [...mine.slice(0, place), ...theirs, ...mine.slice(place)], target };
}

/** Targets of the outputs, which stand for the second variety on. */
function oneHot(at: number): number[] {
  return LATIN_VARIETIES.slice(1).map((_, output) => (output + 1 === at ? 1 : 0));
}
