import type { Variety } from '../source/language.ts';
import { darijaKey, darijaVariants } from './darija.ts';
import type { Glossary } from './glossary.ts';
import { fold, foldedWords, isArabicScript } from './normalise.ts';
import { rememberWords } from './remember-words.ts';
import { lightArabic, lightEnglish, lightFrench } from './stem.ts';
import type { Reading } from './term-analyser.ts';

/** Where a concept was found: positions in the list of words, half-open. */
export interface ConceptMatch {
  readonly start: number;
  readonly end: number;
  readonly concepts: readonly string[];
  /** Concepts of single words inside a longer term: "customs" in "customs broker". Without those of the term. */
  readonly parts: readonly string[];
}

/** Finds glossary concepts in folded words: the longest term wins, matches do not overlap. */
export type GlossaryMatcher = (words: readonly string[], reading: Reading) => ConceptMatch[];

/**
 * A step in the tree of terms. Keys carry the first letter of the vocabulary that wrote them: `f` French, `e` English,
 * `a` Arabic, `m` Darija in Arabic script, `d` Darija in Latin letters as typed, `k` the same by spelling key,
 * `x` abbreviations, letter by letter. A path never changes vocabulary.
 */
interface Step {
  /** Made when a term goes on from here: tens of thousands of steps are the last of theirs. */
  next?: Map<string, Step>;
  concepts: readonly string[];
  /** Varieties of which one must be likely for the term to count, as {@link VARIETY_BIT}s. */
  only: number;
}

/** Varieties as bits: a set for each step would cost a start 0.2 s. */
const VARIETY_BIT: Readonly<Record<Variety, number>> = { fr: 1, ar: 2, en: 4, 'ary-Arab': 8, 'ary-Latn': 16 };
const ALL_VARIETIES = 31;

function bitsOf(varieties: Iterable<Variety>): number {
  let bits = 0;
  for (const variety of varieties) bits |= VARIETY_BIT[variety];
  return bits;
}

/** Words skipped in terms and texts alike, so that "retour de devises" is found as "retour des devises". */
const SKIPPED = new Set(
  'de du des la le les l d a au aux en un une et the of an to for in on my dyal dial diyal mn f b ديال د في الي'.split(
    ' ',
  ),
);

const LONGEST_SKIPPED = Math.max(...Array.from(SKIPPED, ({ length }) => length));

/** A variety less probable than this does not lend its everyday single words: "court" is no tribunal in French. */
const LIKELY = 0.05;

/** Builds the matcher once, in about 0.2 s for 32,000 terms; it holds no state between texts but remembered words. */
export function createGlossaryMatcher(glossary: Glossary): GlossaryMatcher {
  const root = emptyStep();
  for (const { id, fr, ar, en, darija } of glossary.concepts) {
    for (const term of fr) insert(root, term, id, 'fr');
    for (const term of en) insert(root, term, id, 'en');
    for (const term of ar) insert(root, term, id, 'ar');
    for (const term of darija) insert(root, term, id, isArabicScript(term) ? 'ary-Arab' : 'ary-Latn');
  }
  const lookUp = createLookUp(root);
  return (words, reading) => findMatches(lookUp, words, reading);
}

function emptyStep(): Step {
  return { concepts: [], only: 0 };
}

function insert(root: Step, term: string, concept: string, variety: Variety): void {
  const all = foldedWords(fold(term)).map(({ word }) => word);
  const kept = all.filter((word) => !SKIPPED.has(word));
  const words = kept.length === 0 ? all : kept;
  const isAbbreviation = /^[\p{Lu}\d.&-]{2,}$/u.test(term);
  const isEverywhere = (isAbbreviation && term.length > 2) || words.length > 1 || variety === 'ar';
  for (const vocabulary of isAbbreviation ? [exact] : VOCABULARIES[variety]) {
    let step = root;
    for (const word of words) step = follow(step, vocabulary(word));
    if (!step.concepts.includes(concept)) step.concepts = [...step.concepts, concept];
    step.only |= isEverywhere ? ALL_VARIETIES : LENT_BY[variety];
  }
}

const ALL: readonly Variety[] = ['fr', 'en', 'ar', 'ary-Arab', 'ary-Latn'];

/** French single words count in Darija too: people mix them in every sentence. */
const LENT_BY: Readonly<Record<Variety, number>> = {
  fr: bitsOf(['fr', 'ary-Latn', 'ary-Arab', 'ar']),
  en: VARIETY_BIT.en,
  ar: ALL_VARIETIES,
  'ary-Arab': VARIETY_BIT['ary-Arab'],
  'ary-Latn': VARIETY_BIT['ary-Latn'],
};

const VOCABULARIES: Readonly<Record<Variety, readonly ((word: string) => string)[]>> = {
  fr: [(word) => `f${lightFrench(word)}`],
  en: [(word) => `e${lightEnglish(word)}`],
  ar: [(word) => `a${lightArabic(word)}`],
  'ary-Arab': [(word) => `m${lightArabic(word)}`],
  'ary-Latn': [(word) => `d${word}`, (word) => `k${darijaKey(word)}`],
};

const exact = (word: string): string => `x${word}`;

function follow(step: Step, key: string): Step {
  const steps = (step.next ??= new Map());
  let next = steps.get(key);
  if (next === undefined) steps.set(key, (next = emptyStep()));
  return next;
}

function findMatches(lookUp: LookUp, words: readonly string[], reading: Reading): ConceptMatch[] {
  const likely = bitsOf(ALL.filter((variety) => (reading[variety] ?? 0) >= LIKELY));
  const positions: number[] = [];
  const known: KnownWord[] = [];
  words.forEach((word, at) => {
    // All that is skipped is short: most words need no look.
    if ((word.length <= LONGEST_SKIPPED && SKIPPED.has(word)) || isIdiom(words, at)) return;
    positions.push(at);
    known.push(lookUp(word, likely));
  });
  const matches: ConceptMatch[] = [];
  for (let from = 0; from < positions.length;) {
    const { length, concepts } = longest(known[from]?.opens ?? NO_STEPS, known, from, likely);
    const [start, last] = [positions[from], positions[from + length - 1]];
    if (length > 0 && start !== undefined && last !== undefined) {
      const parts = length === 1 ? [] : partsOf(known.slice(from, from + length), likely);
      matches.push({
        start,
        end: last + 1,
        concepts,
        parts: parts.filter((part) => !concepts.includes(part)),
      });
    }
    from += Math.max(1, length);
  }
  return matches;
}

function partsOf(words: readonly KnownWord[], likely: number): string[] {
  return [...new Set(words.flatMap((word) => longest(word.opens, [word], 0, likely).concepts))];
}

/** من أجل means "for the sake of", not a deadline; بالنسبة "as regards", not a rate. */
function isIdiom(words: readonly string[], at: number): boolean {
  return words[at] === 'بالنسبه' || (words[at] === 'اجل' && words[at - 1] === 'من');
}

interface Found {
  /** In words that are not skipped. */
  readonly length: number;
  readonly concepts: readonly string[];
}

const NOTHING: Found = { length: 0, concepts: [] };

/**
 * The longest term that goes on with one of the steps `nexts`, taken with the word at `at`, and the words after it;
 * equal lengths give all their concepts. `best` is what there is without going on.
 */
function longest(
  nexts: readonly Step[],
  words: readonly KnownWord[],
  at: number,
  likely: number,
  best: Found = NOTHING,
): Found {
  for (const next of nexts) {
    const following = stepsAfter(next, words[at + 1]?.keys ?? []);
    const { length, concepts } = longest(following, words, at + 1, likely, ownConcepts(next, likely));
    if (concepts.length === 0 || length + 1 < best.length) continue;
    const isTie = length + 1 === best.length;
    best = {
      length: length + 1,
      concepts: isTie ? [...new Set([...best.concepts, ...concepts])] : concepts,
    };
  }
  return best;
}

function stepsAfter({ next }: Step, keys: readonly string[]): readonly Step[] {
  if (next === undefined) return NO_STEPS;
  let steps: Step[] | undefined;
  for (const key of keys) {
    const step = next.get(key);
    if (step !== undefined) (steps ??= []).push(step);
  }
  return steps ?? NO_STEPS;
}

const NO_STEPS: readonly Step[] = [];

function ownConcepts(step: Step, likely: number): Found {
  return step.concepts.length > 0 && (step.only & likely) !== 0
    ? { length: 0, concepts: step.concepts }
    : NOTHING;
}

/** A word of a text: every key that it may stand for, surest first, and the steps from the root that they open. */
interface KnownWord {
  readonly keys: readonly string[];
  readonly opens: readonly Step[];
}

type LookUp = (word: string, likely: number) => KnownWord;

function createLookUp(root: Step): LookUp {
  const remembered = (keysOf: (word: string) => string[]): ((word: string) => KnownWord) =>
    rememberWords((word) => {
      const keys = keysOf(word);
      return { keys, opens: stepsAfter(root, keys) };
    });
  const [latin, darija, arabic] = [
    remembered(keysOfLatin),
    remembered(keysOfDarija),
    remembered(keysOfArabic),
  ];
  return (word, likely) => {
    if (isArabicScript(word)) return arabic(word);
    return (likely & VARIETY_BIT['ary-Latn']) !== 0 ? darija(word) : latin(word);
  };
}

function keysOfLatin(word: string): string[] {
  return [`f${lightFrench(word)}`, `e${lightEnglish(word)}`, `d${word}`, `x${word}`];
}

function keysOfDarija(word: string): string[] {
  const variants = darijaVariants(word);
  const french = variants.slice(0, 3).map((variant) => `f${lightFrench(variant)}`);
  const keys = variants.map(darijaKey).filter((key) => key.length >= 3);
  return [...new Set([...keysOfLatin(word), ...french, ...keys.map((key) => `k${key}`)])];
}

function keysOfArabic(word: string): string[] {
  // Standard Arabic glues particles but does not conjugate by prefix.
  const bare = word.replace(/^[وفبل](?=.{4})/u, '').replace(/^ل(?=.{4})/u, '');
  const standard = new Set([word, bare].map(lightArabic));
  const darija = new Set(darijaVariants(word).map(lightArabic));
  return [...Array.from(standard, (form) => `a${form}`), ...Array.from(darija, (form) => `m${form}`)];
}
