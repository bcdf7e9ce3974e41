import { rememberWords } from '../remember-words.ts';
import { keyAt, placeOf } from './key-block.ts';
import { decodePivotTable, type PivotData, type PivotHeader, type PivotSection } from './pivot-table-file.ts';
import { wordKeys, type PivotSource } from './word-keys.ts';

/** An English stem, and the probability that a word means it. */
export interface Translation {
  readonly term: string;
  readonly weight: number;
}

/**
 * What words of each language mean in English stems, the pivot in which all languages meet: learned once from parallel
 * text (`npm run train:pivot`) and shipped with the code.
 *
 * `translate` gives the likeliest stems of a folded word, best first, weights summing to 1; for English the stems that
 * share a French or Arabic translation with it, itself among them. Undefined for a word that the table does not know.
 * `knows` tells whether an English stem is in the vocabulary, `holds` whether a word was learned in the writing that it
 * has, not only by what is left of it without endings or vowels. Results are shared: they must not be changed.
 */
export interface PivotTable {
  readonly header: PivotHeader;
  translate(word: string, source: PivotSource): readonly Translation[] | undefined;
  knows(englishStem: string): boolean;
  holds(word: string, source: PivotSource): boolean;
}

/** Most translations of a word that count. */
export const MAX_TRANSLATIONS = 10;

/** A table that knows no word: every language is its own. */
export const EMPTY_PIVOT_TABLE: PivotTable = {
  header: { digest: 'none', inputs: [] },
  translate: () => undefined,
  knows: () => false,
  holds: () => false,
};

/** Opens the bytes of a table. Throws `RangeError` as {@link decodePivotTable} does. Words are decoded when asked for. */
export function openPivotTable(bytes: Buffer): PivotTable {
  const data = decodePivotTable(bytes);
  const lookUp = (source: PivotSource): ((word: string) => { found?: readonly Translation[] }) =>
    rememberWords((word) => {
      const found = translate(data, word, source);
      return found === undefined ? {} : { found };
    });
  const remembered = { fr: lookUp('fr'), ar: lookUp('ar'), latn: lookUp('latn'), en: lookUp('en') };
  const known = rememberWords((stem) => ({ is: placeOf(data.english, stem) !== undefined }));
  return {
    header: data.header,
    translate: (word, source) => remembered[source](word).found,
    knows: (stem) => known(stem).is,
    holds: (word, source) => holds(data, word, source),
  };
}

/** Levels whose keys still tell one word from another: further ones drop vowels and conjugation. */
const EXACT_LEVELS: Readonly<Record<PivotSource, number>> = { fr: 2, ar: 2, latn: 1, en: 1 };

function holds(data: PivotData, word: string, source: PivotSource): boolean {
  const keys = wordKeys(word, source).slice(0, EXACT_LEVELS[source]);
  return keys.some((key, level) => {
    const section = data.sections[source][level];
    return section !== undefined && placeOf(section.keys, key) !== undefined;
  });
}

function translate(data: PivotData, word: string, source: PivotSource): readonly Translation[] | undefined {
  const direct = mixLevels(data, word, source);
  if (direct !== undefined) return direct;
  for (const shorter of shorterForms(word, source)) {
    const found = mixLevels(data, shorter, source);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The levels of a word mixed: each takes the share that its reliability gives it of what the more exact ones left, the
 * last one that knows the word all of it.
 */
function mixLevels(data: PivotData, word: string, source: PivotSource): readonly Translation[] | undefined {
  const keys = wordKeys(word, source);
  const found = data.sections[source].flatMap((section, level) => {
    const place = placeOf(section.keys, keys[level] ?? '');
    return place === undefined ? [] : [{ section, place }];
  });
  const sums = new Map<number, number>();
  let left = 1;
  found.forEach(({ section, place }, i) => {
    const share = i === found.length - 1 ? left : (left * (section.reliability[place] ?? 0)) / 255;
    if (share > 0) addRow(sums, section, place, share);
    left -= share;
  });
  return sums.size === 0 ? undefined : strongest(sums, (target) => keyAt(data.english, target));
}

function addRow(sums: Map<number, number>, section: PivotSection, place: number, share: number): void {
  const end = section.rows[place + 1] ?? 0;
  for (let at = section.rows[place] ?? 0; at < end; at += 1) {
    const target = section.targets[at] ?? 0;
    sums.set(target, (sums.get(target) ?? 0) + (share * (section.weights[at] ?? 0)) / 255);
  }
}

function strongest(sums: ReadonlyMap<number, number>, termAt: (target: number) => string): Translation[] {
  const kept = [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MAX_TRANSLATIONS);
  const total = kept.reduce((sum, [, weight]) => sum + weight, 0);
  return kept.map(([target, weight]) => ({ term: termAt(target), weight: weight / total }));
}

/** Particles that Arabic glues to a word, longest first. */
const ARABIC_PROCLITICS = ['وال', 'بال', 'فال', 'كال', 'لل', 'ال', 'و', 'ب', 'ل', 'ف', 'ك', 'د', 'س'];
/** Letters that must be left when something is cut. */
const LEAST_LETTERS = { proclitic: 3, ending: 4 } as const;

/** What an unknown word is tried as: without its first particle, then without one or two final letters. */
function shorterForms(word: string, source: PivotSource): string[] {
  if (source === 'en') return [];
  const proclitics = source === 'ar' ? ARABIC_PROCLITICS.filter((each) => word.startsWith(each)) : [];
  const bare = proclitics
    .map((each) => word.slice(each.length))
    .filter((rest) => rest.length >= LEAST_LETTERS.proclitic);
  const short = [1, 2]
    .map((cut) => word.slice(0, -cut))
    .filter((rest) => rest.length >= LEAST_LETTERS.ending);
  return [...bare, ...short];
}
