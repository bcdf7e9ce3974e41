import { darijaKey } from '../../../text/darija.ts';
import { fold, isArabicScript } from '../../../text/normalise.ts';
import type { Reading } from '../../../text/term-analyser.ts';
import { CONCEPT_GROUPS, type Concept, type Lexicon } from './concept.ts';
import { ARABIC_LEXICON } from './lexicon-arabic.ts';
import { DARIJA_LEXICON } from './lexicon-darija-latin.ts';
import { ENGLISH_LEXICON } from './lexicon-english.ts';
import { FRENCH_LEXICON } from './lexicon-french.ts';

/** All concepts in the order of their groups. */
export const CONCEPTS: readonly Concept[] = Object.values(CONCEPT_GROUPS).flat();

type LexiconLanguage = 'fr' | 'en' | 'ar' | 'darija';

interface Piece {
  readonly text: string;
  /** True when a word may go on after it. */
  readonly open: boolean;
}
interface Entry {
  readonly concept: Concept;
  readonly language: LexiconLanguage;
  /** The words of a phrase after its first. */
  readonly rest: readonly Piece[];
}
/** Entries by their first word: those that must be the whole word, and those that a longer word may go on from. */
interface Index {
  readonly whole: Map<string, Entry[]>;
  readonly open: Map<string, Entry[]>;
}
/** {@link INDEX}, and apart from it the words that only look like those of a concept. */
interface Indexes {
  readonly words: Index;
  readonly lookAlikes: Index;
}

const WORD = /[a-z0-9]+|[\u0621-\u064a\u066e-\u06d3]+/g;
/** Words of a text that are read, and letters of a word: hostile input must not cost time. */
const [MOST_WORDS, MOST_LETTERS] = [400, 24];

/** From which share of a variety on its words are looked up; Darija borrows from French, and is taken for it. */
const [LEAST_SHARE, LEAST_DARIJA] = [0.05, 0.15];

function languagesOf({ fr = 0, en = 0, 'ary-Latn': darija = 0 }: Reading): Set<LexiconLanguage> {
  const languages = new Set<LexiconLanguage>(['ar']);
  if (fr >= LEAST_SHARE || darija >= LEAST_DARIJA) languages.add('fr');
  if (en >= LEAST_SHARE) languages.add('en');
  if (darija >= LEAST_DARIJA) languages.add('darija');
  return languages;
}

/** The concepts that the words of a folded text stand for in the languages that it is probably written in. */
export function readConcepts(folded: string, reading: Reading): Set<Concept> {
  const languages = languagesOf(reading);
  const found = new Set<Concept>();
  const words = (folded.match(WORD) ?? []).slice(0, MOST_WORDS).map(formsOf);
  words.forEach(({ forms, spellings }, at) => {
    const other = new Set(spellings.flatMap((each) => [...entriesOf(each, INDEXES.lookAlikes)].map(keyOf)));
    for (const form of forms)
      for (const entry of entriesOf(form, INDEXES.words))
        if (
          languages.has(entry.language) &&
          !found.has(entry.concept) &&
          !(entry.rest.length === 0 && other.has(keyOf(entry))) &&
          entry.rest.every((piece, i) => fits(piece, words[at + 1 + i]?.forms))
        )
          found.add(entry.concept);
  });
  return found;
}

function keyOf({ concept, language }: Entry): string {
  return `${language} ${concept}`;
}

function fits({ text, open }: Piece, forms: readonly string[] | undefined): boolean {
  return forms?.some((form) => (open ? form.startsWith(text) : form === text)) ?? false;
}

function* entriesOf(form: string, { whole, open }: Index): Generator<Entry> {
  yield* whole.get(form) ?? [];
  for (let length = Math.min(form.length, MOST_LETTERS); length >= 2; length--)
    yield* open.get(form.slice(0, length)) ?? [];
}

/** Signs before a form of Darija, so that it never meets a French or English word: consonants, or a short word's sounds. */
const [CONSONANTS, SOUNDS] = ['~', '='];
const LATIN_PREFIX =
  /^(?:(?:[wfbdm]|mn)?(?:l|el)|[wfbd]|(?:ma)?(?:ka|ta|gha|ghadi|ad|ha)?[nyti]|ka|gha|ma)(?=[a-z0-9]{3})/;
const ARABIC_NOUN_PREFIX = /^(?:[وفبلكد]{0,2}(?:ال|لل)|[وفبلكد])(?=[\u0621-\u06d3]{2})/;
const ARABIC_VERB_PREFIX = /^(?:[وفل]?(?:غادي|غا|[سك])?[انيت])(?=[\u0621-\u06d3]{2})/;
const ARABIC_ENDING = /(?<=[\u0621-\u06d3]{3})(?:هما|هم|ها|نا|كم|ات|ين|ون|وا|ه|ي|و|ش|ك|ا)$/;

/** How a word is looked up: as what it may stand for, and as it is spelt, which tells it from its look-alikes. */
interface ReadWord {
  readonly forms: readonly string[];
  readonly spellings: readonly string[];
}

function formsOf(word: string): ReadWord {
  if (isArabicScript(word)) {
    const bare = [word, word.replace(ARABIC_NOUN_PREFIX, ''), word.replace(ARABIC_VERB_PREFIX, '')];
    const forms = [...new Set([...bare, ...bare.map((form) => form.replace(ARABIC_ENDING, ''))])];
    return { forms, spellings: bare };
  }
  const written = [word, word.replace(LATIN_PREFIX, '')];
  const spellings = [word, ...written.map((each) => SOUNDS + darijaKey(each))];
  return { forms: [...new Set([word, ...written.flatMap(soundsOf)])], spellings };
}

function soundsOf(word: string): string[] {
  const key = darijaKey(word);
  const bare = consonantsOf(key);
  return bare.length >= LEAST_CONSONANTS ? [CONSONANTS + bare] : [SOUNDS + key];
}

/** Two consonants are shared by too many words. */
const LEAST_CONSONANTS = 3;
function consonantsOf(key: string): string {
  return key
    .replace(/v/g, 'f')
    .replace(/p/g, 'b')
    .replace(/c(?!h)/g, 'k')
    .replace(/[aiuw]/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** The pieces of a phrase; `LOOK_ALIKE` before it is no piece, and such a word is taken by its sound, not its consonants. */
function piecesOf(phrase: string, isDarija: boolean): Piece[] {
  const isLookAlike = phrase.startsWith(LOOK_ALIKE);
  return (fold(phrase).match(/(?:[a-z0-9]+|[\u0621-\u064a\u066e-\u06d3]+)\*?/g) ?? []).map((written) => {
    const open = written.endsWith('*');
    const word = open ? written.slice(0, -1) : written;
    const isSound = isDarija && !isArabicScript(word);
    const [sound = ''] = !isSound ? [] : isLookAlike ? [SOUNDS + darijaKey(word)] : soundsOf(word);
    const text = sound === '' ? word.replace(/^ال(?=[\u0621-\u06d3]{3})/, '') : sound;
    return { text, open };
  });
}

const LOOK_ALIKE = '!';
const INDEXES = buildIndexes();

function buildIndexes(): Indexes {
  const empty = (): Index => ({ whole: new Map(), open: new Map() });
  const indexes: Indexes = { words: empty(), lookAlikes: empty() };
  const add = (language: LexiconLanguage, lexicon: Lexicon): void => {
    for (const concept of CONCEPTS)
      for (const phrase of lexicon[concept].split(',')) {
        const [first, ...rest] = piecesOf(phrase, language === 'darija');
        if (first === undefined) continue;
        const index = phrase.startsWith(LOOK_ALIKE) ? indexes.lookAlikes : indexes.words;
        const into = first.open ? index.open : index.whole;
        into.set(first.text, [...(into.get(first.text) ?? []), { concept, language, rest }]);
      }
  };
  add('fr', FRENCH_LEXICON);
  add('en', ENGLISH_LEXICON);
  add('ar', ARABIC_LEXICON);
  add('darija', DARIJA_LEXICON);
  return indexes;
}
