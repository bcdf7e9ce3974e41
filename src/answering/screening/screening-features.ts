import { darijaKey } from '../../text/darija.ts';
import { detectVariety } from '../../text/detect-variety.ts';
import { namedFeature } from '../../text/variety-features.ts';
import { CONCEPT_GROUPS, type Concept, type ConceptGroup } from './lexicon/concept.ts';
import { readConcepts } from './lexicon/read-concepts.ts';

/** What a text is judged by, as buckets of the model. */
export interface ScreeningFeatures {
  readonly concepts: ReadonlySet<Concept>;
  /** Concepts, their groups, and how they stand together: the same in all languages. */
  readonly composed: readonly number[];
  /** Words, pairs of words and pieces of words. */
  readonly worded: readonly number[];
}

const GROUP_OF = new Map<Concept, ConceptGroup>(
  Object.entries(CONCEPT_GROUPS).flatMap(([group, concepts]) =>
    concepts.map((concept) => [concept, group as ConceptGroup] as const),
  ),
);
const WORD = /[a-z0-9]+|[\u0621-\u064a\u066e-\u06d3]+/g;
const MOST_WORDS = 200;
const [LEAST_PIECE, LONGEST_PIECE] = [3, 5];

/** Features of a folded text. */
export function screeningFeatures(folded: string): ScreeningFeatures {
  const concepts = readConcepts(folded, detectVariety(folded));
  return { concepts, composed: composedFeatures(concepts), worded: wordedFeatures(folded) };
}

function composedFeatures(concepts: ReadonlySet<Concept>): number[] {
  const names = [...concepts].sort();
  const groups = [...new Set(names.map((concept) => GROUP_OF.get(concept) ?? ''))].sort();
  const ofGroups = groups.flatMap((one, at) => [
    `group ${one}`,
    ...groups.slice(at + 1).map((other) => `groups ${one} ${other}`),
  ]);
  const pairs = names.flatMap((one, at) => names.slice(at + 1).map((other) => `pair ${one} ${other}`));
  const crossed = names.flatMap((one) => groups.map((group) => `cross ${one} ${group}`));
  const all = [...ofGroups, `groups ${groups.join(' ')}`, ...names, ...pairs, ...crossed];
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
