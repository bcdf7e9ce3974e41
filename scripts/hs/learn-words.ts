import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvParse, tsvParseRows } from 'd3-dsv';
import { sha256 } from '../../src/common/digest.ts';
import { fold } from '../../src/text/normalise.ts';
import { lightFrench, stemEnglish } from '../../src/text/stem.ts';
import type { ReferenceTable } from '../../src/source/tables/reference-table.ts';
import { readHeadings } from '../../src/trade/hs-finder/hs-heading.ts';
import { contentWords } from '../../src/trade/hs-finder/heading-terms.ts';
import {
  encodeForms,
  encodeLanguage,
  type StemCounts,
  type StoredHeadingWords,
} from '../../src/trade/hs-finder/heading-words.ts';

/** A line of a tariff: the heading that it stands under, and what it says. */
export interface TariffLine {
  readonly heading: string;
  readonly language: 'en' | 'fr';
  readonly text: string;
}

const NOMENCLATURE = 'eu_nomenclature_fr_en/cn_fr_en.tsv';
const HARMONIZED_SYSTEM = 'harmonized_system_en/harmonized-system.csv';

/** The public tariffs under a folder. Throws when one is missing: words learned from less would be other words. */
export async function readTariffs(
  folder: string,
): Promise<{ lines: TariffLine[]; inputs: StoredHeadingWords['inputs'] }> {
  const [nomenclature, system] = await Promise.all(
    [NOMENCLATURE, HARMONIZED_SYSTEM].map((file) => readInput(folder, file)),
  );
  const lines = [...nomenclatureLines(nomenclature ?? ''), ...systemLines(system ?? '')];
  const inputs = [
    { file: NOMENCLATURE, sha256: sha256(nomenclature ?? '') },
    { file: HARMONIZED_SYSTEM, sha256: sha256(system ?? '') },
  ];
  return { lines, inputs };
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

function* nomenclatureLines(table: string): Generator<TariffLine> {
  for (const [code = '', , fr = '', en = ''] of tsvParseRows(table.replaceAll('"', ' ')).slice(1)) {
    yield { heading: code.slice(0, 4), language: 'fr', text: fr };
    yield { heading: code.slice(0, 4), language: 'en', text: en };
  }
}

function* systemLines(table: string): Generator<TariffLine> {
  for (const row of csvParse(table))
    yield { heading: (row['hscode'] ?? '').slice(0, 4), language: 'en', text: row['description'] ?? '' };
}

/**
 * How many different lines of each heading hold each stem. Lines of headings that are not in `headings` (chapters among
 * them) are left out, and so are repetitions: `Other` under `Other` says nothing. Same input, same output.
 */
export function learnWords(
  lines: readonly TariffLine[],
  headings: readonly string[],
  language: TariffLine['language'],
): StemCounts[] {
  const places = new Map(headings.map((code, place) => [code, place]));
  const seen = new Set<string>();
  const counts = new Map<string, Map<number, number>>();
  for (const line of lines) {
    const place = places.get(line.heading);
    if (line.language !== language || place === undefined) continue;
    const stems = new Set(
      contentWords(fold(line.text), language).map(language === 'en' ? stemEnglish : lightFrench),
    );
    const key = `${line.heading} ${[...stems].join(' ')}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const stem of stems) {
      const row = counts.get(stem) ?? new Map<number, number>();
      counts.set(stem, row.set(place, (row.get(place) ?? 0) + 1));
    }
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([stem, row]) => ({ stem, postings: [...row].sort(([a], [b]) => a - b).flat() }));
}

/** The artefact: what tariffs say of the headings of the base, and the stems of the base's own English words. */
export function storeWords(
  lines: readonly TariffLine[],
  tables: readonly ReferenceTable[],
  inputs: StoredHeadingWords['inputs'],
): StoredHeadingWords {
  const headings = readHeadings(new Map(tables.map((table) => [table.id, table])));
  const codes = headings.map(({ code }) => code).sort();
  const own = new Set(
    headings.flatMap(({ label, words }) => contentWords(fold([label.en, ...words.en].join(';')), 'en')),
  );
  return {
    headings: codes.join(' '),
    inputs,
    forms: encodeForms([...own].sort(), stemEnglish),
    en: encodeLanguage(learnWords(lines, codes, 'en')),
    fr: encodeLanguage(learnWords(lines, codes, 'fr')),
  };
}
