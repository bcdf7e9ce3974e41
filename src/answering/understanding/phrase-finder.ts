import { darijaKey } from '../../text/darija.ts';
import { detectVariety } from '../../text/detect-variety.ts';
import { foldedWords, foldWithOffsets, isArabicScript, normalisedWords } from '../../text/normalise.ts';

/** Where a name stands in a text: UTF-16 offsets, half-open, particles written in one with it included. */
export interface FoundPhrase {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Names of one thing. */
export interface NamedThing {
  readonly id: string;
  readonly names: readonly string[];
  /** Names that are common words in lower case (`turkey`, `us`): they count with a capital only. */
  readonly capitalised?: readonly string[];
}

/** Finds names in a text, in order, not overlapping, the longest first. */
export type PhraseFinder = (text: string) => FoundPhrase[];

interface Entry {
  readonly id: string;
  readonly capital: boolean;
}

/** Names by their folded words, and the words that one of them begins with. */
interface NameIndex {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly firstWords: ReadonlySet<string>;
}

/** The longest name of a country has eight words. */
const LONGEST_NAME = 8;
/** Share of Darija in Latin letters from which its particles are taken off. */
const MAYBE_DARIJA = 0.3;
/** Particles written in one with an Arabic word: "and", "in", "for", "with", and the article. */
const ARABIC_FORMS: readonly ((word: string) => string)[] = [
  (word) => word.replace(/^[وفبلك](?=.{3})/u, ''),
  (word) => word.replace(/^[وف][بل](?=.{3})/u, ''),
  (word) => word.replace(/^[وف]?لل(?=.{2})/u, 'ال'),
  (word) => word.replace(/^[وفب]{0,2}(?:ال|لل)(?=.{3})/u, ''),
];
/** Names shorter by sound than this are compared as written only. */
const SHORTEST_SOUND = 5;
/** The particles of Darija in Latin letters. */
const DARIJA_PARTICLE = /^(?:[wofbdm]?(?:el|al|l)|[wfbdl])(?=[a-z0-9]{4})/;

/**
 * Makes a finder of whole names: words must be the name's own, whatever their case and accents. For names of places, where a
 * stem in common means nothing. `darija` also takes off the particles of Darija in Latin letters and compares by sound
 * (`torkia` = `torkya`).
 */
export function createPhraseFinder(
  things: readonly NamedThing[],
): (text: string, options?: { readonly darija?: boolean }) => FoundPhrase[] {
  const entries = new Map<string, Entry>();
  const add = (name: string, id: string, capital: boolean): void => {
    const key = normalisedWords(name).join(' ');
    for (const form of [key, soundOf(key)])
      if (form !== '' && !entries.has(form)) entries.set(form, { id, capital });
  };
  for (const { id, names, capitalised = [] } of things) {
    for (const name of capitalised) add(name, id, true);
    for (const name of names) add(name, id, false);
  }
  const firstWords = new Set([...entries.keys()].map((name) => name.split(' ', 1)[0] ?? ''));
  const index = { entries, firstWords };
  return (text, { darija = false } = {}) => findPhrases(text, index, darija);
}

/** Makes a finder of places, whose names stand in Darija with its particles where a text may be Darija. */
export function createPlaceFinder(things: readonly NamedThing[]): PhraseFinder {
  const find = createPhraseFinder(things);
  return (text) => find(text, { darija: (detectVariety(text)['ary-Latn'] ?? 0) >= MAYBE_DARIJA });
}

/** A text with a space where phrases were found in it. */
export function withoutPhrases(text: string, found: readonly FoundPhrase[]): string {
  return found.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
}

function findPhrases(text: string, index: NameIndex, darija: boolean): FoundPhrase[] {
  const { text: folded, offsets } = foldWithOffsets(text);
  const words = foldedWords(folded);
  const found: FoundPhrase[] = [];
  for (let at = 0; at < words.length;) {
    const match = longestAt(words, at, index, darija);
    const [first, last] = [words[at], words[at + (match?.length ?? 1) - 1]];
    if (match === undefined || first === undefined || last === undefined) {
      at += 1;
      continue;
    }
    const start = offsets[first.start] ?? 0;
    const end = (offsets[last.end - 1] ?? start) + 1;
    if (!match.capital || /^\p{Lu}/u.test(text.slice(start))) found.push({ id: match.id, start, end });
    at += match.length;
  }
  return found;
}

function longestAt(
  words: readonly { readonly word: string }[],
  at: number,
  { entries, firstWords }: NameIndex,
  darija: boolean,
): (Entry & { readonly length: number }) | undefined {
  const starts = formsOf(words[at]?.word ?? '', darija).filter((form) => firstWords.has(form));
  if (starts.length === 0) return undefined;
  for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0; length--) {
    const rest = words.slice(at + 1, at + length).map(({ word }) => word);
    for (const start of starts) {
      const entry = entries.get([start, ...rest].join(' '));
      if (entry !== undefined) return { ...entry, length };
    }
  }
  return undefined;
}

function formsOf(word: string, darija: boolean): string[] {
  if (isArabicScript(word)) return [...new Set([word, ...ARABIC_FORMS.map((form) => form(word))])];
  if (!darija) return [word];
  const forms = [word, word.replace(DARIJA_PARTICLE, '')];
  return [...new Set([...forms, ...forms.map(soundOf).filter((sound) => sound !== '')])];
}

/** How a name of one word sounds in Darija, marked so that it is no spelling; empty when that would say too little. */
function soundOf(name: string): string {
  const sound = darijaKey(name);
  return /^[a-z0-9]+$/.test(name) && sound.length >= SHORTEST_SOUND ? `~${sound}` : '';
}
