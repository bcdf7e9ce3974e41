import type { Language } from '../../source/language.ts';
import type { SourceRegister } from '../../source/source-record.ts';
import type { ReferenceTable, TableRow } from '../../source/tables/reference-table.ts';
import { provincesIn } from '../../trade/region-places.ts';
import { textsOf, valueCell } from '../../trade/row-cells.ts';
import { directedText, directionOf } from '../html/direction.ts';
import { html, type Html } from '../html/html.ts';
import { sourcesFold } from '../parts/sources-fold.ts';
import { OFFICE_WORDS } from './office-words.ts';

/** A region of the list; `province` is the French name of the one that was asked for. Its anchor is the row's id. */
export function regionHtml(
  { row, province }: { readonly row: TableRow; readonly province: string | undefined },
  table: ReferenceTable,
  sources: SourceRegister,
  language: Language,
): Html {
  const words = OFFICE_WORDS[language];
  const textOf = (column: string): string => textsOf(row, column)[language][0] ?? '';
  const office = table.columns.find(({ id }) => id === 'office')?.choices?.[valueCell(row, 'office') ?? ''];
  const pairs = [
    [words.capital, textOf('capital')],
    [words.province, provinceName(row, province, language)],
    [words.provinces, textOf('provinces')],
    [words.office, office?.[language] ?? ''],
    [words.known, textOf('known')],
  ].filter(([, value]) => value !== '');
  const direction = directionOf(language);
  return html`<li class="region panel" id="${row.id}" tabindex="-1">
    <h3>${directedText(textOf('name'), direction)}</h3>
    <dl class="pairs">
      ${pairs.map(
        ([name = '', value = '']) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${directedText(value, direction)}</dd>
          </div>`,
      )}
    </dl>
    ${sourcesFold(row.sourceIds, sources, language)}
  </li>`;
}

/** The province in the reader's language. */
function provinceName(row: TableRow, french: string | undefined, language: Language): string {
  if (french === undefined) return '';
  return provincesIn(row, language)[provincesIn(row, 'fr').indexOf(french)] ?? french;
}
