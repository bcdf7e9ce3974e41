import type { Language } from '../../source/language.ts';
import type { SourceRegister } from '../../source/source-record.ts';
import type { ReferenceTable, TableRow } from '../../source/tables/reference-table.ts';
import { provincesIn } from '../../trade/region-places.ts';
import { valueCell } from '../../trade/row-cells.ts';
import { cellText, labelIn, nameOf } from '../../trade/row-words.ts';
import { directedText } from '../html/direction.ts';
import { html, type Html } from '../html/html.ts';
import { sourcesFold } from '../parts/sources-fold.ts';
import { OFFICE_WORDS } from './office-words.ts';

/** A region, and the French name of the province in it that was asked for. */
export interface ShownRegion {
  readonly row: TableRow;
  readonly province: string | undefined;
}

/** A region of the list. Its anchor is the row's id. */
export function regionHtml(
  region: ShownRegion,
  table: ReferenceTable,
  sources: SourceRegister,
  language: Language,
): Html {
  const { row } = region;
  return html`<li class="region panel" id="${row.id}" tabindex="-1">
    <h3>${directedText(nameOf(row, language), language)}</h3>
    ${regionFacts(region, table, language)} ${sourcesFold(row.sourceIds, sources, language)}
  </li>`;
}

/** What is known of a region and its office, as pairs. */
export function regionFacts({ row, province }: ShownRegion, table: ReferenceTable, language: Language): Html {
  const words = OFFICE_WORDS[language];
  const textOf = (column: string): string => cellText(row, column, language);
  const pairs = [
    [words.province, provinceName(row, province, language)],
    [words.capital, textOf('capital')],
    [words.provinces, textOf('provinces')],
    [words.office, labelIn(table, 'office', valueCell(row, 'office') ?? '', language)],
    [words.known, textOf('known')],
  ] as const;
  return html`<dl class="pairs">
    ${pairs.map(([name, value]) =>
      value === ''
        ? undefined
        : html`<div>
            <dt>${name}</dt>
            <dd>${directedText(value, language)}</dd>
          </div>`,
    )}
  </dl>`;
}

/** The province in the reader's language. */
function provinceName(row: TableRow, french: string | undefined, language: Language): string {
  if (french === undefined) return '';
  return provincesIn(row, language)[provincesIn(row, 'fr').indexOf(french)] ?? french;
}
