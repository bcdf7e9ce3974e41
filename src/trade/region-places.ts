import { LANGUAGES, type Language } from '../source/language.ts';
import type { TableRow } from '../source/tables/reference-table.ts';
import { aliasCell, textsOf } from './row-cells.ts';

/** A name of a region, or of a province or town in it. */
export interface RegionPlace {
  readonly name: string;
  /** French name of the province or prefecture that it names or stands in; absent for the region and its capital. */
  readonly province?: string;
}

/** Every name that a row of `regions` holds, in three languages and as people write it: provinces, towns, then the region itself. */
export function regionPlaces(row: TableRow): RegionPlace[] {
  const french = provincesIn(row, 'fr');
  const provinces = LANGUAGES.flatMap((language) =>
    provincesIn(row, language).map((name, at) => toPlace(name, french[at])),
  );
  const towns = [...aliasCell(row, 'places')].flatMap(([province, names]) =>
    names.map((name) => toPlace(name, province)),
  );
  const region = ['name', 'capital'].flatMap((column) => {
    const texts = textsOf(row, column);
    return LANGUAGES.flatMap((language) => texts[language]);
  });
  return [...provinces, ...towns, ...region.map((name) => toPlace(name))];
}

function toPlace(name: string, province?: string): RegionPlace {
  return { name, ...(province === undefined ? {} : { province }) };
}

/** The names of a region's provinces; they stand in one cell, in the same order in each language. */
export function provincesIn(row: TableRow, language: Language): string[] {
  return textsOf(row, 'provinces')[language].flatMap((list) =>
    list.split(/[,،]/u).map((name) => name.trim()),
  );
}
