import type { TableRow } from '../../source/tables/reference-table.ts';
import { regionPlaces } from '../../trade/region-places.ts';
import type { TradeTables } from '../../trade/trade-tables.ts';
import { createPlaceFinder, type NamedThing } from './phrase-finder.ts';

/** The towns, provinces and regions of Morocco that a text names, as they are written there, in order. */
export type MoroccanPlaceFinder = (text: string) => string[];

/** Names that are common words in lower case ("poisson salé", "safi"). */
const WITH_A_CAPITAL = new Set(['Salé', 'Sale', 'Safi', 'Oriental', 'Fez', 'Tata', 'Assa', 'Zag']);
/** Names that are common words however they are written: the new one, the eyes, the strait, enough. */
const LEFT_OUT = new Set(['الجديدة', 'العيون', 'المضيق', 'الداخلة', 'الشرق', 'الحاجب', 'سلا', 'Stat', 'Sla']);
/** Regions that decide: the origin of their goods is proved otherwise towards the European Union. */
const DECIDING = new Set(['laayoune-sakia-el-hamra', 'dakhla-oued-ed-dahab']);
/**
 * Finds the places in Morocco of the table `regions`, in every variety. They tell where the asker stands, seldom which rule is asked
 * for. Without the table none is found.
 */
export function createMoroccanPlaceFinder(tables: TradeTables): MoroccanPlaceFinder {
  const rows = (tables.get('regions')?.rows ?? []).filter(({ id }) => !DECIDING.has(id));
  const find = createPlaceFinder(rows.map(toPlaces));
  return (text) => find(text).map(({ start, end }) => text.slice(start, end));
}

function toPlaces(row: TableRow): NamedThing {
  const names = regionPlaces(row)
    .map(({ name }) => name)
    .filter((name) => !LEFT_OUT.has(name));
  return {
    id: row.id,
    names: names.filter((name) => !WITH_A_CAPITAL.has(name)),
    capitalised: names.filter((name) => WITH_A_CAPITAL.has(name)),
  };
}
