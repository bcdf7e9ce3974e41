import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvParse, tsvParse, tsvParseRows } from 'd3-dsv';
import { isHeldOut } from '../../eval/ranking/doda-split.ts';
import type { PivotSource } from '../../src/text/pivot/word-keys.ts';

/** Two texts that say the same, one of them English. */
export interface ParallelText {
  readonly english: string;
  readonly other: string;
  readonly source: Exclude<PivotSource, 'en'>;
  /** A pair of words or names, not a sentence: it says more about each word. */
  readonly isEntry: boolean;
}

/** One public set: where its files lie under the folder of parallel data, and how their text becomes pairs. */
interface ParallelSet {
  readonly files: readonly string[];
  readonly read: (texts: readonly string[]) => Iterable<ParallelText>;
}

type Source = ParallelText['source'];

function entry(english: string, other: string, source: Source): ParallelText {
  return { english, other, source, isEntry: true };
}

function sentence(english: string, other: string, source: Source): ParallelText {
  return { english, other, source, isEntry: false };
}

function* names([...tables]: readonly string[]): Generator<ParallelText> {
  for (const row of tables.flatMap((table) => [...tsvParse(table)])) {
    yield entry(row['en'] ?? '', row['fr'] ?? '', 'fr');
    yield entry(row['en'] ?? '', row['ar'] ?? '', 'ar');
  }
}

function* doda([lexicon = '', sentences = '']: readonly string[]): Generator<ParallelText> {
  for (const row of tsvParse(lexicon))
    for (const variant of (row['darija_variants'] ?? '').split('|'))
      yield entry(row['english'] ?? '', variant, 'latn');
  // The other half is measured on: see `eval/ranking/doda-split.ts`.
  for (const row of csvParse(sentences))
    if (!isHeldOut(row['english'] ?? ''))
      yield sentence(row['english'] ?? '', row['darija_latin'] ?? '', 'latn');
}

function* nomenclature([table = '']: readonly string[]): Generator<ParallelText> {
  for (const [, , french = '', english = ''] of tsvParseRows(unquoted(table)).slice(1))
    yield sentence(english, french, 'fr');
}

function* messages([table = '']: readonly string[]): Generator<ParallelText> {
  for (const [, english = '', french = '', arabic = ''] of tsvParseRows(unquoted(table)).slice(1)) {
    yield sentence(english, french, 'fr');
    yield sentence(english, arabic, 'ar');
  }
}

function* seed([table = '']: readonly string[]): Generator<ParallelText> {
  for (const [, darija = '', english = ''] of tsvParseRows(unquoted(table)).slice(1))
    yield sentence(english, darija, 'ar');
}

function* healthTerms([table = '']: readonly string[]): Generator<ParallelText> {
  for (const [, target = '', english = '', other = ''] of tsvParseRows(unquoted(table)).slice(1))
    yield entry(english, other, target.startsWith('ar') ? 'ar' : 'fr');
}

function* englishToArabic([list = '']: readonly string[]): Generator<ParallelText> {
  for (const [english, translations] of wiktionaryLines(list))
    for (const word of translations.split(/[,;]/))
      if (/[\u0600-\u06ff]/u.test(word)) yield entry(english, word, 'ar');
}

function* frenchToEnglish([list = '']: readonly string[]): Generator<ParallelText> {
  for (const [french, translations] of wiktionaryLines(list))
    for (const word of translations.split(/[,;]/)) yield entry(word, french, 'fr');
}

/** Headword and translations of a word list, without grammar, pronunciation and glosses. */
function wiktionaryLines(list: string): [string, string][] {
  return list
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => {
      const [word = '', translations = ''] = line.split(' :: ');
      return [withoutNotes(word), withoutNotes(translations)];
    });
}

function withoutNotes(text: string): string {
  const bare = text.replace(/\{[^}]*\}|\/[^/]*\/|\[[^\]]*\]/g, ' ');
  // Twice: glosses hold parentheses of their own.
  return bare.replace(/\([^()]*\)/g, ' ').replace(/\([^()]*\)/g, ' ');
}

/** A table in which quotation marks are letters like others. */
function unquoted(table: string): string {
  return table.replaceAll('"', ' ');
}

const SETS: readonly ParallelSet[] = [
  { files: ['country_currency_names/country.tsv', 'country_currency_names/currency.tsv'], read: names },
  { files: ['doda_mit/lexicon.tsv', 'doda_mit/sentences_train.csv'], read: doda },
  { files: ['eu_nomenclature_fr_en/cn_fr_en.tsv'], read: nomenclature },
  { files: ['openboxes_i18n/en_fr_ar.tsv'], read: messages },
  { files: ['seed_ary_en_train/train_ary_en.tsv'], read: seed },
  { files: ['tico19_terms/terms.tsv'], read: healthTerms },
  { files: ['wiktionary_dict/en-arb-enwiktionary.txt'], read: englishToArabic },
  { files: ['wiktionary_dict/fr-en-enwiktionary.txt'], read: frenchToEnglish },
];

/** A file that was learned from. */
export interface InputFile {
  readonly file: string;
  readonly text: string;
}

/**
 * The public parallel text under a folder, in a fixed order, and the files that it was read from. Throws when a file is
 * missing: a table learned from less would be another table.
 */
export async function readParallelText(
  folder: string,
): Promise<{ pairs: readonly ParallelText[]; inputs: readonly InputFile[] }> {
  const inputs: InputFile[] = [];
  const pairs: ParallelText[] = [];
  for (const { files, read } of SETS) {
    const texts = await Promise.all(files.map((file) => readInput(folder, file)));
    inputs.push(...texts.map((text, i) => ({ file: files[i] ?? '', text })));
    for (const pair of read(texts)) pairs.push(pair);
  }
  return { pairs, inputs };
}

async function readInput(folder: string, file: string): Promise<string> {
  return readFile(join(folder, file), 'utf8').catch((cause: unknown) => {
    throw new Error(
      `training: expected ${file} in ${folder}, found none; the shared data stands beside the project's checkouts, ` +
        'name its folder of parallel text with --data',
      { cause },
    );
  });
}
