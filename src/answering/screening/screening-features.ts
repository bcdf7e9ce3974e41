import { darijaKey } from '../../text/darija.ts';
import { detectVariety } from '../../text/detect-variety.ts';
import { namedFeature } from '../../text/variety-features.ts';
import { CONCEPT_GROUPS, type Concept } from './lexicon/concept.ts';
import { FORM_GROUPS, type QuestionForm } from './lexicon/question-form.ts';
import { readConcepts } from './lexicon/read-concepts.ts';
import { readForms } from './lexicon/read-forms.ts';

/** What is read in a text. */
export interface ScreeningSigns {
  readonly concepts: ReadonlySet<Concept>;
  readonly forms: ReadonlySet<QuestionForm>;
}
/** What a text is judged by, as buckets of the model. */
export interface ScreeningFeatures extends ScreeningSigns {
  /** Concepts and forms, their groups, and how they stand together: the same in all languages. */
  readonly composed: readonly number[];
  /** Words, pairs of words and pieces of words. */
  readonly worded: readonly number[];
}

const GROUP_OF = new Map<string, string>(
  Object.entries({ ...CONCEPT_GROUPS, ...FORM_GROUPS }).flatMap(([group, names]) =>
    names.map((name) => [name, group] as const),
  ),
);
const WORD = /[a-z0-9]+|[\u0621-\u064a\u066e-\u06d3]+/g;
const MOST_WORDS = 200;
/** So many concepts or forms of a group are told apart. */
const MOST_COUNTED = 4;
const [LEAST_PIECE, LONGEST_PIECE] = [3, 5];

/** The concepts and forms of a folded text. */
export function screeningSigns(folded: string): ScreeningSigns {
  const reading = detectVariety(folded);
  return { concepts: readConcepts(folded, reading), forms: readForms(folded, reading) };
}

/** Features of a folded text. */
export function screeningFeatures(folded: string, signs = screeningSigns(folded)): ScreeningFeatures {
  const composed = composedFeatures([...signs.concepts, ...signs.forms]);
  return { ...signs, composed, worded: wordedFeatures(folded) };
}

function composedFeatures(found: readonly string[]): number[] {
  const names = [...found].sort();
  const groups = [...new Set(names.map((name) => GROUP_OF.get(name) ?? ''))].sort();
  const counts = groups.flatMap((group) => {
    const count = names.filter((name) => GROUP_OF.get(name) === group).length;
    return Array.from({ length: Math.min(count, MOST_COUNTED) - 1 }, (_, at) => `count ${group} ${at + 2}`);
  });
  const ofGroups = groups.flatMap((one, at) => [
    `group ${one}`,
    ...groups.slice(at + 1).map((other) => `groups ${one} ${other}`),
  ]);
  const pairs = names.flatMap((one, at) => names.slice(at + 1).map((other) => `pair ${one} ${other}`));
  const crossed = names.flatMap((one) => groups.map((group) => `cross ${one} ${group}`));
  const all = [...ofGroups, ...counts, `groups ${groups.join(' ')}`, ...names, ...pairs, ...crossed];
  return all.map(namedFeature);
}

function wordedFeatures(folded: string): number[] {
  const words = (folded.match(WORD) ?? []).slice(0, MOST_WORDS);
  const features: number[] = [];
  words.forEach((word, at) => {
    features.push(namedFeature(`word ${word}`), namedFeature(`next ${words[at - 1] ?? ''} ${word}`));
    const edged = `<${darijaKey(word)}>`;
    for (let size = LEAST_PIECE; size <= LONGEST_PIECE; size++)
      for (let from = 0; from + size <= edged.length; from++)
        features.push(namedFeature(edged.slice(from, from + size)));
  });
  return features;
}
