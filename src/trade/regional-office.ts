import { oncePerObject } from '../common/once-per-object.ts';
import type { ReferenceTable, TableRow } from '../source/tables/reference-table.ts';
import { darijaVariants } from '../text/darija.ts';
import { normalisedWords } from '../text/normalise.ts';
import { regionPlaces } from './region-places.ts';
import { tableOf, valueCell } from './row-cells.ts';
import { rowReference, type StatementReference, type TradeTables } from './trade-tables.ts';

/** The foreign trade office of a place. */
export interface RegionalOffice {
  /** Row of `regions`; its capital and provinces are told in the row. */
  readonly region: string;
  /** French name of the province or prefecture, when a place in it was named. */
  readonly province?: string;
  /** Choice of the column `office` of `regions`. */
  readonly office: string;
  readonly references: readonly StatementReference[];
}

/** What `place` names: an office, several that it may be, or nothing known. */
export interface OfficeFinding {
  readonly office?: RegionalOffice;
  /** When places of several regions are named. */
  readonly candidates: readonly RegionalOffice[];
  readonly missing?: 'place';
  readonly asOf: string;
}

interface Place {
  readonly words: readonly string[];
  readonly row: TableRow;
  readonly province?: string;
}

/** The longest name in the table has six words. */
const LONGEST_NAME = 6;
/** A shorter word is no place with a particle glued to it. */
const SHORTEST_GLUED = 4;

/**
 * The region of a town, province or region named in French, Arabic, English or Darija, anywhere in `place`: `Casa`,
 * `kech`, `فطنجة`. The longest name wins. Places of several regions give candidates and ask which.
 */
export function regionalOffice(
  question: { readonly place: string; readonly asOf: string },
  tables: TradeTables,
): OfficeFinding {
  const table = tableOf(tables, 'regions');
  const found = placesIn(normalisedWords(question.place), indexOf(table));
  const offices = new Map<string, RegionalOffice>();
  for (const place of found)
    if (offices.get(place.row.id)?.province === undefined) offices.set(place.row.id, toOffice(place, table));
  const [office, ...others] = offices.values();
  if (office !== undefined && others.length === 0) return { office, candidates: [], asOf: question.asOf };
  return { candidates: [...offices.values()], missing: 'place', asOf: question.asOf };
}

function toOffice({ row, province }: Place, table: ReferenceTable): RegionalOffice {
  return {
    region: row.id,
    ...(province === undefined ? {} : { province }),
    office: valueCell(row, 'office') ?? '',
    references: [rowReference(table, row)],
  };
}

function placesIn(words: readonly string[], index: ReadonlyMap<string, readonly Place[]>): Place[] {
  const found: Place[] = [];
  for (let at = 0; at < words.length;) {
    const longest = placesAt(words, at, index);
    found.push(...longest);
    at += Math.max(1, longest[0]?.words.length ?? 0);
  }
  return found;
}

/** Places whose name starts at `at`, the longest ones only. */
function placesAt(
  words: readonly string[],
  at: number,
  index: ReadonlyMap<string, readonly Place[]>,
): readonly Place[] {
  const first = words[at] ?? '';
  const starts = first.length < SHORTEST_GLUED ? [first] : darijaVariants(first);
  for (let length = LONGEST_NAME; length > 0; length--) {
    const rest = words.slice(at + 1, at + length);
    if (rest.length !== length - 1) continue;
    for (const start of starts) {
      const places = index.get([start, ...rest].join(' '));
      if (places !== undefined) return places;
    }
  }
  return [];
}

/** Names of the regions, their provinces and towns, by their folded words. Made once for a table. */
const indexOf = oncePerObject((table: ReferenceTable): ReadonlyMap<string, readonly Place[]> => {
  const index = new Map<string, readonly Place[]>();
  for (const place of table.rows.flatMap(placesOf)) {
    const name = place.words.join(' ');
    if (name !== '') index.set(name, [...(index.get(name) ?? []), place]);
  }
  return index;
});

function placesOf(row: TableRow): Place[] {
  return regionPlaces(row).map(({ name, ...placed }) => ({ words: normalisedWords(name), row, ...placed }));
}
