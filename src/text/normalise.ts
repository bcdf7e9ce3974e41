import { rememberLast } from './remember-last.ts';

/** Folded text and, for every UTF-16 unit of it, where that unit came from. */
export interface FoldedText {
  readonly text: string;
  /** `offsets[i]` is the index in the original of `text[i]`; one entry more than `text`: the original's length. */
  readonly offsets: Uint32Array;
}

/** A word of folded text; `start` and `end` are offsets in the folded text, half-open. */
export interface FoldedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const ARABIC_LETTERS: Readonly<Record<string, string>> = {
  ...spread('آأإٱ', 'ا'),
  ...spread('ىئیې', 'ي'),
  ...spread('ؤ', 'و'),
  ...spread('ةۃھہە', 'ه'),
  ...spread('ک', 'ك'),
  // Moroccan typing writes the sound of "Agadir" with either letter; ڤ and پ only occur in borrowed words.
  ...spread('گڭݣ', 'ك'),
  ...spread('ڤ', 'ف'),
  ...spread('پ', 'ب'),
  ء: '',
};

const LATIN_LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

const PUNCTUATION: Readonly<Record<string, string>> = {
  ...spread('’‘ʼ′´`＇‛', "'"),
  ...spread('‐‑‒–—−﹣－', '-'),
  ...spread('“”„«»″', '"'),
  '،': ',',
  '؛': ';',
  '؟': '?',
  '٪': '%',
};

/** Marks that carry no letter: combining accents, tashkeel, tatweel, zero-width and bidi controls, soft hyphens. */
const INVISIBLE =
  /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeffʿʾʕʔ]/gu;

/** One entry per UTF-16 unit, filled when the unit is first met: building all of it would cost 30 ms at start. */
const folds: (string | undefined)[] = new Array<string | undefined>(0x10000);

/**
 * Text in the form that words and figures are compared in, with the way back to the original.
 *
 * NFKC (ligatures, presentation forms, full-width), lower case, accents and tashkeel and tatweel dropped, alef, ya,
 * waw, ta marbuta and hamza folded, Arabic-Indic and Persian digits as ASCII, every space as ` `, typographic
 * apostrophes as `'`, dashes as `-`, Arabic punctuation as Latin, zero-width and bidi controls removed. Line breaks
 * stay. Characters outside the basic plane stay as they are. Never throws; folding twice changes nothing more. The last
 * few texts are remembered: what is given is shared.
 */
export const foldWithOffsets: (original: string) => FoldedText = rememberLast(foldText);

function foldText(original: string): FoldedText {
  const pieces: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < original.length; at++) {
    const folded = foldUnit(original.charCodeAt(at));
    if (folded === '') continue;
    pieces.push(folded);
    for (let unit = 0; unit < folded.length; unit++) offsets.push(at);
  }
  offsets.push(original.length);
  return { text: pieces.join(''), offsets: Uint32Array.from(offsets) };
}

/** {@link foldWithOffsets} without the way back. */
export function fold(original: string): string {
  let folded = '';
  for (let at = 0; at < original.length; at++) folded += foldUnit(original.charCodeAt(at));
  return folded;
}

/** French articles, pronouns and conjunctions that lose their vowel before another word. */
const ELIDED = new Set('l d j m t s n c qu jusqu lorsqu puisqu quoiqu'.split(' '));
const ENGLISH_ENDINGS = new Set('s t re ve ll d m'.split(' '));
const WORD = /[\p{L}\p{N}]+/gu;

/** Words as they are written, in lower case, in order: accents and elided letters stay. */
export function plainWords(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/**
 * Words of folded text in order. `l'export` gives `export`, `PortNet's` gives `portnet`, `aujourd'hui` stays one
 * word; hyphens and other punctuation separate. Digits count as letters (`3ndi`, `2026`). No words: empty list. The last
 * few texts are remembered: what is given is shared.
 */
export const foldedWords: (folded: string) => readonly FoldedWord[] = rememberLast(findWords);

function findWords(folded: string): FoldedWord[] {
  const found: FoldedWord[] = [];
  for (const match of folded.matchAll(WORD)) {
    const previous = found.at(-1);
    const word = match[0];
    const end = match.index + word.length;
    if (previous?.end === match.index - 1 && folded.charCodeAt(previous.end) === APOSTROPHE) {
      if (ELIDED.has(previous.word)) found.pop();
      else if (ENGLISH_ENDINGS.has(word)) continue;
      else if (previous.word === 'aujourd') {
        found[found.length - 1] = { word: 'aujourdhui', start: previous.start, end };
        continue;
      }
    }
    found.push({ word, start: match.index, end });
  }
  return found;
}

/** {@link foldedWords} of any text, the words alone. */
export function normalisedWords(text: string): string[] {
  return foldedWords(foldWithOffsets(text).text).map(({ word }) => word);
}

/** True when the word holds an Arabic letter. */
export function isArabicScript(word: string): boolean {
  // Asked of every word several times: a pattern costs five times as much.
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit >= 0x600 && unit <= 0x6ff) return true;
  }
  return false;
}

const APOSTROPHE = 0x27;

function foldUnit(unit: number): string {
  return (folds[unit] ??= computeFold(String.fromCharCode(unit)));
}

function computeFold(character: string): string {
  // Half of a surrogate pair means nothing alone: left for its other half.
  if (/[\ud800-\udfff]/.test(character)) return character;
  const punctuation = PUNCTUATION[character];
  if (punctuation !== undefined) return punctuation;
  const bare = character.normalize('NFKC').toLowerCase().normalize('NFKD').replace(INVISIBLE, '');
  const spaced = /^[^\S\n\r\ufeff]$/.test(character) ? ' ' : bare;
  return Array.from(spaced, foldLetter).join('');
}

function foldLetter(letter: string): string {
  const digit = /^\p{Nd}$/u.test(letter) ? decimalDigit(letter) : undefined;
  return digit ?? ARABIC_LETTERS[letter] ?? LATIN_LETTERS[letter] ?? PUNCTUATION[letter] ?? letter;
}

function decimalDigit(digit: string): string | undefined {
  const code = digit.charCodeAt(0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return undefined;
}

function spread(characters: string, to: string): Record<string, string> {
  return Object.fromEntries(Array.from(characters, (character) => [character, to]));
}
