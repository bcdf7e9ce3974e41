import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { isArabicScript } from '../../src/text/normalise.ts';
import { isHeldOut } from '../../eval/ranking/doda-split.ts';
import { readDodaSentences } from './doda-sentences.ts';
import { distinctTexts, type TrainingSource } from './training-source.ts';

/** A Darija sentence of an encyclopaedia, and the article that it is from. */
export interface SeedSentence {
  readonly article: string;
  readonly text: string;
}

/** Texts of others that may be learned from. */
export interface PublicTexts {
  readonly sources: readonly TrainingSource[];
  /** Darija in Arabic letters: its subjects are those of the standard language, see `unmarkedRest`. */
  readonly seed: readonly SeedSentence[];
}

/** Files read below the folder of parallel data; their digests stand in the trained weights. */
export const PUBLIC_FILES = {
  nomenclature: 'eu_nomenclature_fr_en/cn_fr_en.tsv',
  harmonizedSystem: 'harmonized_system_en/harmonized-system.csv',
  openboxes: 'openboxes_i18n/en_fr_ar.tsv',
  frenchWords: 'wiktionary_dict/fr-en-enwiktionary.txt',
  arabicWords: 'wiktionary_dict/en-arb-enwiktionary.txt',
  countries: 'country_currency_names/country.tsv',
  currencies: 'country_currency_names/currency.tsv',
  health: 'tico19_terms/terms.tsv',
  seed: 'seed_ary_en_train/train_ary_en.tsv',
  doda: 'doda_mit/sentences_train.csv',
  dodaLexicon: 'doda_mit/lexicon.tsv',
} as const;

/** Reads them all from the folder of parallel data; of DODa's sentences only the half that is not measured on. */
export async function readPublicTexts(parallel: string): Promise<PublicTexts> {
  const rows = (file: keyof typeof PUBLIC_FILES): Promise<string[][]> =>
    readRows(join(parallel, PUBLIC_FILES[file]));
  const seed = await rows('seed');
  const sources = [
    ...columns('nomenclature', await rows('nomenclature'), { fr: [2, 2], en: [3, 1] }),
    ...columns('openboxes', await rows('openboxes'), { en: [1, 1], fr: [2, 1], ar: [3, 0.5] }),
    ...columns('countries', [...(await rows('countries')), ...(await rows('currencies'))], {
      en: [1, 0.2],
      fr: [2, 0.2],
      ar: [3, 0.3],
    }),
    ...healthTerms(await rows('health')),
    ...(await readWordLists(parallel)),
    ...(await readDoda(parallel)),
    await readHarmonizedSystem(parallel),
    source(
      'seed',
      'en',
      2,
      seed.map(([, , english = '']) => english),
    ),
  ];
  return { sources, seed: seed.map(([article = '', text = '']) => ({ article, text })) };
}

/** Rows of a file of tab-separated values without its head; such files quote nothing. */
async function readRows(file: string): Promise<string[][]> {
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/).slice(1);
  return lines.filter((line) => line !== '').map((line) => line.split('\t'));
}

function source(
  name: string,
  variety: TrainingSource['variety'],
  share: number,
  texts: readonly string[],
): TrainingSource {
  // The nomenclature writes `|` for a narrow space.
  return { name, variety, share, texts: distinctTexts(texts.map((text) => text.replaceAll('|', ' '))) };
}

type Columns = Readonly<Partial<Record<'fr' | 'en' | 'ar', readonly [column: number, share: number]>>>;

function columns(name: string, rows: readonly string[][], { fr, en, ar }: Columns): TrainingSource[] {
  return (['fr', 'en', 'ar'] as const).flatMap((variety) => {
    const place = { fr, en, ar }[variety];
    if (place === undefined) return [];
    const [column, share] = place;
    return [
      source(
        name,
        variety,
        share,
        rows.map((row) => row[column] ?? ''),
      ),
    ];
  });
}

function healthTerms(rows: readonly string[][]): TrainingSource[] {
  const of = (language: string): string[] =>
    rows.filter(([, to]) => to === language).map(([, , , term = '']) => term);
  return [source('health terms', 'fr', 0.2, of('fr-FR')), source('health terms', 'ar', 0.2, of('ar-AR'))];
}

async function readWordLists(parallel: string): Promise<TrainingSource[]> {
  const pairs = async (file: 'frenchWords' | 'arabicWords'): Promise<(readonly [string, string])[]> =>
    (await readFile(join(parallel, PUBLIC_FILES[file]), 'utf8'))
      .split('\n')
      .filter((line) => !line.startsWith('#') && line.includes(' :: '))
      .map((line) => line.split(' :: '))
      .map(([from = '', to = '']) => [withoutNotes(from), withoutNotes(to)]);
  const [french, arabic] = [await pairs('frenchWords'), await pairs('arabicWords')];
  const split = (texts: readonly string[]): string[] => texts.flatMap((text) => text.split(/[;,،]/));
  return [
    source(
      'dictionary',
      'fr',
      2,
      french.map(([word]) => word),
    ),
    source('dictionary glosses', 'en', 1, split(french.map(([, gloss]) => gloss))),
    source(
      'dictionary',
      'en',
      1,
      arabic.map(([word]) => word),
    ),
    source('dictionary', 'ar', 2, split(arabic.map(([, words]) => words)).filter(isArabicScript)),
  ];
}

/** Word classes, remarks and pronunciations are no part of the word. */
function withoutNotes(text: string): string {
  return text.replaceAll(/\{[^}]*\}|\[[^\]]*\]|\([^)]*\)|\/[^/]*\/|[a-z]+:/g, '');
}

async function readDoda(parallel: string): Promise<TrainingSource[]> {
  const sentences = (await readDodaSentences(join(parallel, PUBLIC_FILES.doda))).filter(
    ({ english }) => !isHeldOut(english),
  );
  const lexicon = await readRows(join(parallel, PUBLIC_FILES.dodaLexicon));
  return [
    source(
      'DODa',
      'en',
      1,
      sentences.map(({ english }) => english),
    ),
    source(
      'DODa',
      'ary-Latn',
      5,
      sentences.map(({ darija }) => darija),
    ),
    source(
      'DODa lexicon',
      'ary-Latn',
      2,
      lexicon.flatMap(([, variants = '']) => variants.split('|')),
    ),
  ];
}

async function readHarmonizedSystem(parallel: string): Promise<TrainingSource> {
  const rows = csvParse(await readFile(join(parallel, PUBLIC_FILES.harmonizedSystem), 'utf8'));
  return source(
    'Harmonized System',
    'en',
    1,
    rows.map(({ description = '' }) => description),
  );
}
