import {
  readVarietyWeights,
  scoreWord,
  type StoredWeights,
  type VarietyWeights,
} from '../../text/variety-weights.ts';
import { EVASION_KINDS, type EvasionKind } from './evasion-kind.ts';
import { CONCEPT_GROUPS, type Concept } from './lexicon/concept.ts';
import { CONCEPTS } from './lexicon/read-concepts.ts';
import { FORM_GROUPS, type QuestionForm } from './lexicon/question-form.ts';
import {
  screeningFeatures,
  screeningSigns,
  type ScreeningFeatures,
  type ScreeningSigns,
} from './screening-features.ts';
import trained from './screening-weights.json' with { type: 'json' };

/** The outputs of the model, in order: log-odds of each. */
export const SCREENED = ['attack', 'evasion'] as const;

/** What is learned by scripts/train-screening.ts. */
export interface StoredScreening extends StoredWeights {
  /** Log-odds from which on a text is declined: set where seven lawful questions in 1,000 are, by cross-validation. */
  readonly threshold: number;
  /** For each concept of `CONCEPTS`, how much it speaks for each of {@link EVASION_KINDS}. */
  readonly kinds: readonly (readonly number[])[];
}

/** Concepts of speaking to the assistant that an attack holds at least: one word alone says nothing. */
const LEAST_OF_ATTACK = 2;
/** What the words themselves count beside concepts and forms: they know the subjects of the texts learned from too well. */
export const WORDED_SHARE = 0.5;

/** Log-odds of an evasion below which a rule that matches a question about the law is not believed. */
const LIKELY_LAWFUL = -1;

/** What the law-abiding speak of too ("under which code do phones enter?"): alone it says nothing. */
const SAID_BY_ALL: ReadonlySet<Concept | QuestionForm> = new Set(['slipThrough', 'whatToWrite']);

const STORED: StoredScreening = trained;
const WEIGHTS = readVarietyWeights(STORED);

/** Why a folded text must be declined by what is learned of such texts, or undefined. */
export function judgeByModel(folded: string): 'attack' | EvasionKind | undefined {
  const signs = screeningSigns(folded);
  const [mayAttack, mayEvade] = [speaksToAssistant(signs), tellsOfDeceit(signs)];
  if (!mayAttack && !mayEvade) return undefined;
  const [attack = 0, evasion = 0] = screeningScores(screeningFeatures(folded, signs), WEIGHTS);
  if (attack >= STORED.threshold && attack > evasion && mayAttack) return 'attack';
  return evasion >= STORED.threshold && mayEvade ? likeliestKind(signs, STORED.kinds) : undefined;
}

/** True where a folded text has a form of asking about the law and the model agrees: words that a rule knows stand there too. */
export function takesForLawful(folded: string): boolean {
  const features = screeningFeatures(folded);
  if (!FORM_GROUPS.upright.some((form) => features.forms.has(form))) return false;
  const [, evasion = 0] = screeningScores(features, WEIGHTS);
  return evasion < LIKELY_LAWFUL;
}

function speaksToAssistant({ concepts }: ScreeningSigns): boolean {
  return CONCEPT_GROUPS.attack.filter((each) => concepts.has(each)).length >= LEAST_OF_ATTACK;
}

/** True where an act of deceit, what is hoped from it, or a form of going unseen stands in the text. */
function tellsOfDeceit({ concepts, forms }: ScreeningSigns): boolean {
  const deceit = [...CONCEPT_GROUPS.act, ...CONCEPT_GROUPS.goal].filter((each) => !SAID_BY_ALL.has(each));
  const covert = FORM_GROUPS.covert.filter((each) => !SAID_BY_ALL.has(each));
  return deceit.some((each) => concepts.has(each)) || covert.some((each) => forms.has(each));
}

/** Log-odds of {@link SCREENED}; training uses it too. */
export function screeningScores({ composed, worded }: ScreeningFeatures, model: VarietyWeights): number[] {
  const [ofConcepts, ofWords] = [scoreWord(composed, model), scoreWord(worded, model)];
  return model.bias.map(
    (bias, output) => bias + (ofConcepts[output] ?? 0) + WORDED_SHARE * (ofWords[output] ?? 0),
  );
}

/** The kind of evasion that the concepts speak for most; `evasion` when they tell nothing. */
export function likeliestKind({ concepts }: ScreeningSigns, kinds: StoredScreening['kinds']): EvasionKind {
  const sums = EVASION_KINDS.map(() => 0);
  CONCEPTS.forEach((concept, at) => {
    if (concepts.has(concept))
      kinds[at]?.forEach((weight, kind) => void (sums[kind] = (sums[kind] ?? 0) + weight));
  });
  const best = Math.max(...sums);
  return best > 0 ? (EVASION_KINDS[sums.indexOf(best)] ?? 'evasion') : 'evasion';
}
