import type { TableRow } from '../../source/tables/reference-table.ts';
import { textsOf } from '../../trade/row-cells.ts';
import type { TradeTables } from '../../trade/trade-tables.ts';
import { createPlaceFinder, type FoundPhrase, type NamedThing } from './phrase-finder.ts';
import { PLACES_ABROAD } from './places-abroad.ts';

/** A country or bloc named in a text; `id` is the row of the table `countries`, or an ISO 3166 code that it does not hold. */
export type CountryFinder = (text: string) => FoundPhrase[];

/** Names of the table that are common words: in lower case, or at all. Said otherwise they are found (`PLACES_ABROAD`). */
const WITH_A_CAPITAL = new Set([
  'China',
  'Turkey',
  'Jordan',
  'Chad',
  'Guinea',
  'Inde',
  'Mali',
  'Chili',
  'UE',
  'EU',
  'UK',
  'RIM',
  'RCI',
]);
const LEFT_OUT = new Set(['Maurice', 'مالي', 'mali', 'RIM']);
/** "In French" is a language, not a country. */
const LANGUAGE_BEFORE = /(?:^|[\s(])(?:en|in|b|be|bel)[\s-]+(?:langue\s+)?$|(?:بال|بـ)$/iu;
const LANGUAGE_NAME =
  /^(?:fran[cç]ais|anglais|espagnol|allemand|italien|chinois|turc|french|spanish|german|italian|chinese|turkish)$/iu;
/**
 * Finds the countries that a text names: by their names in the table `countries`, by demonyms, and by the cities abroad of
 * `PLACES_ABROAD`, in every variety. Places in Morocco are no countries. Without the table only the others are found.
 */
export function createCountryFinder(tables: TradeTables): CountryFinder {
  const rows = tables.get('countries')?.rows ?? [];
  const find = createPlaceFinder([...rows.map(fromRow), ...PLACES_ABROAD.map(fromPlaces)]);
  return (text) => find(text).filter((found) => !isLanguageName(text, found));
}

function fromRow(row: TableRow): NamedThing {
  const [names, aliases] = [textsOf(row, 'name'), textsOf(row, 'aliases')];
  const all = [names, aliases].flatMap(({ fr, ar, en }) => [...fr, ...ar, ...en]).flatMap(withoutBrackets);
  const known = [...all, ...textsOf(row, 'darija').fr].filter((name) => !LEFT_OUT.has(name));
  return {
    id: row.id,
    names: known.filter((name) => !WITH_A_CAPITAL.has(name)),
    capitalised: known.filter((name) => WITH_A_CAPITAL.has(name)),
  };
}

/** `Zone … (ZLECAf)` is known by the whole without brackets, and by what stands in them. */
function withoutBrackets(name: string): string[] {
  const inside = /\(([^)]+)\)/u.exec(name)?.[1];
  return inside === undefined ? [name] : [name.replace(/\s*\([^)]*\)/u, ''), inside];
}

function fromPlaces({
  country,
  places = '',
  demonyms = '',
  capitalised = '',
}: (typeof PLACES_ABROAD)[number]): NamedThing {
  return {
    id: country,
    names: `${places}|${demonyms}`.split('|').filter(Boolean),
    capitalised: capitalised.split('|').filter(Boolean),
  };
}

function isLanguageName(text: string, { start, end }: FoundPhrase): boolean {
  return LANGUAGE_NAME.test(text.slice(start, end)) && LANGUAGE_BEFORE.test(text.slice(0, start));
}
