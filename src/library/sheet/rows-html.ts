import type { ChunkStatement } from '../../chunking/chunk.ts';
import type { SectionRole } from '../../source/sheet.ts';
import { html, type Html } from '../html/html.ts';
import { typesetText } from '../html/typeset.ts';
import type { ToldRow, ToldRows } from './read-rows.ts';
import { SHEET_WORDS } from './sheet-words.ts';
import { datesHtml, notesHtml, type StatementSetting } from './statement-html.ts';

/** Most columns, the one of names left out, that can be read side by side; rows with more are told one below the other. */
const MAX_COLUMNS = 4;
/** Least share of the cells that are filled: a table that is mostly empty is read more easily as a list. */
const MIN_FILLED = 0.5;

/** Rows with the statements they were read from, in the same order, and where they stand. */
export interface ShownRows {
  readonly told: ToldRows;
  readonly statements: readonly ChunkStatement[];
  readonly role: SectionRole;
  /** What the table is called. */
  readonly label: string;
}

/** Rows as a table that scrolls in its own region, or, where it would be too wide or too empty, as named records. */
export function rowsHtml(shown: ShownRows, setting: StatementSetting): Html {
  const { columns, rows } = shown.told;
  const filled = rows.reduce((sum, { cells }) => sum + cells.size, 0);
  const isTable = columns.length <= MAX_COLUMNS && filled >= MIN_FILLED * columns.length * rows.length;
  return isTable ? tableHtml(shown, setting) : recordsHtml(shown, setting);
}

function tableHtml({ told, statements, role, label }: ShownRows, setting: StatementSetting): Html {
  const name = SHEET_WORDS[setting.language].rowName(role);
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">${name}</th>
          ${told.columns.map((column) => html`<th scope="col">${typesetText(column, setting.language)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${pairs(told, statements).map(
          ([row, statement]) =>
            html`<tr id="${statement.id}">
              <th scope="row">${nameHtml(row, statement, setting)}</th>
              ${told.columns.map((column) => html`<td>${typesetText(row.cells.get(column) ?? '', setting.language)}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

function recordsHtml({ told, statements }: ShownRows, setting: StatementSetting): Html {
  return html`<ul class="records">
    ${pairs(told, statements).map(
      ([row, statement]) =>
        html`<li id="${statement.id}">
          <h3>${nameHtml(row, statement, setting)}</h3>
          <dl>
            ${[...row.cells].map(
              ([column, text]) =>
                html`<div>
                  <dt>${typesetText(column, setting.language)}</dt>
                  <dd>${typesetText(text, setting.language)}</dd>
                </div>`,
            )}
          </dl>
        </li> `,
    )}
  </ul>`;
}

function pairs({ rows }: ToldRows, statements: readonly ChunkStatement[]): [ToldRow, ChunkStatement][] {
  return rows.flatMap((row, i) => {
    const statement = statements[i];
    return statement === undefined ? [] : [[row, statement] satisfies [ToldRow, ChunkStatement]];
  });
}

function nameHtml({ name }: ToldRow, statement: ChunkStatement, setting: StatementSetting): Html {
  return html`${typesetText(name, setting.language)}${datesHtml(statement, setting)}${notesHtml(statement, setting)}`;
}
