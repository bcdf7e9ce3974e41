import type { Language } from '../../source/language.ts';
import type { SourceRegister } from '../../source/source-record.ts';
import type { ReferenceTable, TableRow } from '../../source/tables/reference-table.ts';
import { listCell, tableOf, valueCell } from '../../trade/row-cells.ts';
import { cellText, labelIn, rowName } from '../../trade/row-words.ts';
import type { TradeTables } from '../../trade/trade-tables.ts';
import { validityInWords } from '../html/dates.ts';
import { directedText } from '../html/direction.ts';
import { html, type Html, type HtmlPart } from '../html/html.ts';
import { sourcesFold } from '../parts/sources-fold.ts';
import { AGREEMENT_WORDS } from './agreement-words.ts';

/** Columns of the matrix, those of the table `agreements`; the proofs of both directions stand with `proof`. */
const COLUMNS = ['status', 'opens', 'proof', 'threshold', 'watch'] as const;

/** What the matrix takes from the base, and for whom it is drawn. `today` is `YYYY-MM-DD`. */
export interface AgreementContext {
  readonly tables: TradeTables;
  readonly sources: SourceRegister;
  readonly language: Language;
  readonly today: string;
}

/**
 * Agreements as a table in a region that scrolls by itself; on a narrow screen each row is drawn as a card, its cells under
 * their headings. `labelledBy` is the id of the heading that names it. Roles are said once more because browsers drop those of a table that is not
 * drawn as one.
 */
export function agreementTable(
  { labelledBy: id, rows }: { readonly labelledBy: string; readonly rows: readonly TableRow[] },
  context: AgreementContext,
): Html {
  const { language } = context;
  const table = tableOf(context.tables, 'agreements');
  const labels = COLUMNS.map((column) => labelOf(table, column, language));
  return html`<div class="scroll agreements" role="region" aria-labelledby="${id}" tabindex="0">
    <table role="table" aria-labelledby="${id}">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${labelOf(table, 'name', language)}</th>
          ${labels.map((label) => html`<th role="columnheader" scope="col">${label}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map((row) => rowHtml(row, table, labels, context))}
      </tbody>
    </table>
  </div>`;
}

function rowHtml(
  row: TableRow,
  table: ReferenceTable,
  labels: readonly string[],
  context: AgreementContext,
): Html {
  const { language, sources } = context;
  const text = (column: string): HtmlPart => directedText(cellText(row, column, language), language);
  const cells: readonly HtmlPart[] = [
    stateHtml(row, table, context),
    text('opens'),
    proofHtml(row, context),
    [
      text('threshold'),
      valueCell(row, 'approved-exporter') === 'stated'
        ? html`<p class="small">${AGREEMENT_WORDS[language].approved}</p>`
        : undefined,
    ],
    text('watch'),
  ];
  return html`<tr role="row" id="${row.id}">
    <th role="rowheader" scope="row">
      ${text('name')}
      <p class="small muted">${text('partners')}</p>
      ${sourcesFold(row.sourceIds, sources, language)}
    </th>
    ${cells.map((cell, i) => html`<td role="cell" data-label="${labels[i] ?? ''}"><div>${cell}</div></td>`)}
  </tr>`;
}

/** The state in words, and since or until when. */
function stateHtml(row: TableRow, table: ReferenceTable, { language, today }: AgreementContext): Html {
  const status = valueCell(row, 'status') ?? '';
  const name = labelIn(table, 'status', status, language);
  const since = valueCell(row, 'since');
  const dates = { ...row.validity, ...(since === undefined ? {} : { from: since }) };
  const said = validityInWords(dates, today, language);
  return html`<span class="badge ${status === 'applied' ? 'in-force' : 'other'}">${name}</span>
    ${said === '' ? undefined : html`<p class="small">${directedText(said, language)}</p>`}`;
}

/** What the table says of the proof, then the papers that serve in each direction, where they were read. */
function proofHtml(row: TableRow, { tables, language }: AgreementContext): HtmlPart {
  const words = AGREEMENT_WORDS[language];
  const ways = [
    [words.onExport, listCell(row, 'export-proofs')],
    [words.onImport, listCell(row, 'import-proofs')],
  ] as const;
  const named = (ids: readonly string[]): string =>
    ids.map((id) => rowName(tables, 'trade-documents', id, language)).join(' · ');
  const text = directedText(cellText(row, 'proof', language), language);
  if (ways.every(([, ids]) => ids.length === 0)) return text;
  return html`${text}
    <dl class="ways small">
      ${ways.map(
        ([name, ids]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${directedText(ids.length === 0 ? words.noProofRead : named(ids), language)}</dd>
          </div>`,
      )}
    </dl>`;
}

function labelOf(table: ReferenceTable, column: string, language: Language): string {
  return table.columns.find(({ id }) => id === column)?.label[language] ?? column;
}
