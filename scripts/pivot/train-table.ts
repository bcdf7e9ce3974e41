import { packKeys, placeOf } from '../../src/text/pivot/key-block.ts';
import { packSection, type PivotData, type SectionRows } from '../../src/text/pivot/pivot-table-file.ts';
import { wordKeys } from '../../src/text/pivot/word-keys.ts';
import { normalisedWords } from '../../src/text/normalise.ts';
import { stemEnglish } from '../../src/text/stem.ts';
import { learnTranslations, type TranslationTable, type WordPair } from './ibm-model-1.ts';
import type { ParallelText } from './parallel-text.ts';

/** A pair, and how often it counts. */
export interface WeightedText extends ParallelText {
  readonly weight: number;
}

/** Distinct words of a text that are looked at: longer ones teach little and cost much. */
const MAX_WORDS = 40;
/** A key seen this often decides half of a translation, the coarser levels the rest. */
const HALF_TRUSTED: Readonly<Record<ParallelText['source'], number>> = { fr: 8, ar: 8, latn: 1.3 };
/** Synonyms less probable than this are left out. */
const LEAST_SYNONYM = 0.04;
/**
 * Most translations kept of a key, and how probable the least of them is. Of French and Arabic ten instead of seven
 * gained nothing; Darija in Latin letters, learned from little, gains .005 on held-out DODa sentences.
 */
const KEPT: Readonly<Record<ParallelText['source'], { readonly most: number; readonly least: number }>> = {
  fr: { most: 8, least: 0.03 },
  ar: { most: 8, least: 0.03 },
  latn: { most: 10, least: 0.01 },
};
/** Most synonyms kept of an English stem. */
const MAX_SYNONYMS = 6;
/** Languages through which English words find their synonyms. */
const ROUND_TRIPS = ['fr', 'ar'] as const;

/** Learns the table, all of it but its header. Deterministic: the same pairs in the same order give the same table. */
export function trainTable(texts: readonly WeightedText[]): Omit<PivotData, 'header'> {
  const learned = {
    fr: learnSource(texts, 'fr'),
    ar: learnSource(texts, 'ar'),
    latn: learnSource(texts, 'latn'),
  };
  const synonyms = learnSynonyms(ROUND_TRIPS.map((source) => learned[source]));
  const english = packKeys([
    ...vocabularyOf([...Object.values(learned).flatMap(({ levels }) => levels), synonyms]),
  ]);
  const pack = (level: Level): ReturnType<typeof packSection> => packSection(toRows(level, english));
  return {
    english,
    sections: {
      fr: learned.fr.levels.map(pack),
      ar: learned.ar.levels.map(pack),
      latn: learned.latn.levels.map(pack),
      en: [pack(synonyms)],
    },
  };
}

/** Key → its translations, and how far they are to be trusted against coarser levels (0 to 1). */
type Level = ReadonlyMap<string, { readonly reliability: number; readonly row: readonly Weighted[] }>;
type Weighted = readonly [term: string, weight: number];

interface LearnedSource {
  readonly levels: readonly Level[];
  /** English stem → the keys of the second level that translate it. */
  readonly back: ReadonlyMap<string, readonly Weighted[]>;
}

/** The level that English synonyms are found through: stems, which dictionaries and sentences share. */
const STEM_LEVEL = 1;

function learnSource(texts: readonly WeightedText[], source: ParallelText['source']): LearnedSource {
  const own = texts.filter((text) => text.source === source);
  const count = wordKeys('', source).length;
  const learned = Array.from({ length: count }, (_, level) => learnLevel(own, source, level));
  const levels = learned.map(({ forward }) => forward);
  return {
    levels: levels.map((level, i) =>
      i === 0 ? withoutRepeats(level, levels[STEM_LEVEL], learned, source) : level,
    ),
    back: learned[STEM_LEVEL]?.back ?? new Map(),
  };
}

interface LearnedLevel {
  readonly forward: Level;
  readonly back: ReadonlyMap<string, readonly Weighted[]>;
  readonly counts: ReadonlyMap<string, number>;
}

function learnLevel(
  texts: readonly WeightedText[],
  source: ParallelText['source'],
  level: number,
): LearnedLevel {
  const [keys, stems] = [new Numbering(), new Numbering()];
  const counts = new Map<string, number>();
  const pairs: WordPair[] = [];
  for (const { english, other, weight } of texts) {
    const target = distinct(normalisedWords(english).map(stemEnglish));
    const own = distinct(normalisedWords(other).map((word) => wordKeys(word, source)[level] ?? word));
    if (target.length === 0 || own.length === 0) continue;
    for (const key of own) counts.set(key, (counts.get(key) ?? 0) + weight);
    pairs.push({
      source: own.map((key) => keys.of(key)),
      target: target.map((stem) => stems.of(stem)),
      weight,
    });
  }
  const forward = learnTranslations(pairs, keys.size, stems.size);
  const swapped = pairs.map(({ source: from, target, weight }) => ({ source: target, target: from, weight }));
  const back = level === STEM_LEVEL ? learnTranslations(swapped, stems.size, keys.size) : new Map();
  const trust = (key: string): number => {
    const seen = counts.get(key) ?? 0;
    return seen / (seen + HALF_TRUSTED[source]);
  };
  return {
    forward: new Map(
      Array.from(best(forward, keys, stems, KEPT[source]), ([key, row]) => [
        key,
        { reliability: trust(key), row },
      ]),
    ),
    back: best(back, stems, keys, KEPT[source]),
    counts,
  };
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].slice(0, MAX_WORDS);
}

function best(
  table: TranslationTable,
  from: Numbering,
  to: Numbering,
  { most, least }: (typeof KEPT)[ParallelText['source']],
): Map<string, Weighted[]> {
  return new Map(
    Array.from(table, ([source, row]) => {
      const kept = [...row]
        .filter(([, probability]) => probability >= least)
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, most);
      const total = kept.reduce((sum, [, probability]) => sum + probability, 0);
      return [
        from.at(source),
        kept.map(([target, probability]) => [to.at(target), probability / total] as const),
      ];
    }),
  );
}

/** The first level without words that are the only one of their stem: the second level says the same of them. */
function withoutRepeats(
  exact: Level,
  stems: Level | undefined,
  learned: readonly LearnedLevel[],
  source: ParallelText['source'],
): Level {
  const [words, shared] = [learned[0]?.counts, learned[STEM_LEVEL]?.counts];
  return new Map(
    [...exact].filter(([word]) => {
      // A key of Darija is no word whose stem could be taken.
      const stem = source === 'latn' ? undefined : wordKeys(word, source)[STEM_LEVEL];
      return stem === undefined || !stems?.has(stem) || words?.get(word) !== shared?.get(stem);
    }),
  );
}

/** English stem → stems that share a translation with it, itself among them: Σ p(foreign | stem) · p(stem' | foreign). */
function learnSynonyms(sources: readonly LearnedSource[]): Level {
  const sums = new Map<string, Map<string, number>>();
  for (const { levels, back } of sources) {
    for (const [stem, foreign] of back) {
      const row = sums.get(stem) ?? new Map<string, number>();
      sums.set(stem, row);
      for (const [key, there] of foreign)
        for (const [synonym, again] of levels[STEM_LEVEL]?.get(key)?.row ?? [])
          row.set(synonym, (row.get(synonym) ?? 0) + there * again);
    }
  }
  return new Map(
    Array.from(sums, ([stem, row]) => [stem, { reliability: 1, row: strongest(row, sources.length) }]),
  );
}

/** Weights are brought to at most 1: a word may be its own synonym through every language. */
function strongest(row: ReadonlyMap<string, number>, languages: number): Weighted[] {
  return [...row]
    .map(([term, weight]) => [term, weight / languages] as const)
    .filter(([, weight]) => weight >= LEAST_SYNONYM)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MAX_SYNONYMS);
}

function vocabularyOf(levels: readonly Level[]): Set<string> {
  const terms = new Set<string>();
  for (const level of levels) for (const { row } of level.values()) for (const [term] of row) terms.add(term);
  return terms;
}

function toRows(level: Level, english: PivotData['english']): SectionRows {
  return new Map(
    Array.from(level, ([key, { reliability, row }]) => [
      key,
      { reliability, row: row.map(([term, weight]) => [placeOf(english, term) ?? 0, weight] as const) },
    ]),
  );
}

/** Numbers strings from 0 in order of first appearance. */
class Numbering {
  readonly #numbers = new Map<string, number>();
  readonly #strings: string[] = [];

  get size(): number {
    return this.#strings.length;
  }

  of(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#strings.push(text) - 1;
      this.#numbers.set(text, number);
    }
    return number;
  }

  at(number: number): string {
    return this.#strings[number] ?? '';
  }
}
