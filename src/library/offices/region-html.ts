import type { Language } from '../../source/language.ts';
import type { SourceRegister } from '../../source/source-record.ts';
import type { ReferenceTable, TableRow } from '../../source/tables/reference-table.ts';
import { provincesIn } from '../../trade/region-places.ts';
import { textsOf, valueCell } from '../../trade/row-cells.ts';
import { directedText, directionOf } from '../html/direction.ts';
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
  const [name = row.id] = textsOf(row, 'name')[language];
  return html`<li class="region panel" id="${row.id}" tabindex="-1">
    <h3>${directedText(name, directionOf(language))}</h3>
    ${regionFacts(region, table, language)} ${sourcesFold(row.sourceIds, sources, language)}
  </li>`;
}

/** What is known of a region and its office, as pairs. */
export function regionFacts({ row, province }: ShownRegion, table: ReferenceTable, language: Language): Html {
  const words = OFFICE_WORDS[language];
  const textOf = (column: string): string => textsOf(row, column)[language][0] ?? '';
  const office = table.columns.find(({ id }) => id === 'office')?.choices?.[valueCell(row, 'office') ?? ''];
  const pairs = [
    [words.province, provinceName(row, province, language)],
    [words.capital, textOf('capital')],
    [words.provinces, textOf('provinces')],
    [words.office, office?.[language] ?? ''],
    [words.known, textOf('known')],
  ] as const;
  return html`<dl class="pairs">
    ${pairs.map(([name, value]) =>
      value === ''
        ? undefined
        : html`<div>
            <dt>${name}</dt>
            <dd>${directedText(value, directionOf(language))}</dd>
          </div>`,
    )}
  </dl>`;
}

/** The province in the reader's language. */
function provinceName(row: TableRow, french: string | undefined, language: Language): string {
  if (french === undefined) return '';
  return provincesIn(row, language)[provincesIn(row, 'fr').indexOf(french)] ?? french;
}
