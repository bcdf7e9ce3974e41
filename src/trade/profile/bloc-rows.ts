import type { TableRow } from '../../source/tables/reference-table.ts';
import { listCell, valueCell } from '../row-cells.ts';
import type { TradeTables } from '../trade-tables.ts';

/**
 * The blocs of `countries` that a country trades in: those all of whose agreements are its own too, so that France is in the
 * European Union and Egypt in the Agadir and Arab zones. A bloc without an agreement holds nobody.
 */
export function blocRows(country: TableRow, tables: TradeTables): TableRow[] {
  const own = listCell(country, 'agreement');
  return (tables.get('countries')?.rows ?? []).filter((row) => {
    const shared = listCell(row, 'agreement');
    return (
      row.id !== country.id &&
      valueCell(row, 'region') === 'bloc' &&
      shared.length > 0 &&
      shared.every((agreement) => own.includes(agreement))
    );
  });
}
