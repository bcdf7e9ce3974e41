import { html, type Html, type HtmlPart } from '../html/html.ts';

/** How a line of text is written. */
type Line = (text: string) => HtmlPart;

const ITEM = /^- /;
const STEP = /^\d{1,3}\. /;
const CELLS = ' | ';

/**
 * The text of a published file as it was extracted (`chunking/chunk-document.ts`): blocks between blank lines, each a
 * paragraph, a list, or a table with `|` between its cells and its headings first. `label` names the tables' regions.
 */
export function publishedText(text: string, line: Line, label: string): Html {
  const blocks = text.split(/\n{2,}/).map((block) => block.split('\n').filter((each) => each.trim() !== ''));
  return html`${blocks.filter((lines) => lines.length > 0).map((lines) => blockHtml(lines, line, label))}`;
}

function blockHtml(lines: readonly string[], line: Line, label: string): Html {
  if (lines.every((each) => ITEM.test(each))) return listHtml('ul', lines, ITEM, line);
  if (lines.every((each) => STEP.test(each))) return listHtml('ol', lines, STEP, line);
  if (lines.length > 1 && lines.every((each) => each.includes(CELLS))) return tableHtml(lines, line, label);
  return html`<p>${lines.map((each, i) => [i === 0 ? undefined : html`<br />`, line(each)])}</p>`;
}

function listHtml(kind: 'ul' | 'ol', lines: readonly string[], mark: RegExp, line: Line): Html {
  const items = lines.map((each) => html`<li>${line(each.replace(mark, ''))}</li>`);
  return kind === 'ul'
    ? html`<ul>
        ${items}
      </ul>`
    : html`<ol start="${Number.parseInt(lines[0] ?? '1', 10)}">
        ${items}
      </ol>`;
}

function tableHtml([head = '', ...rows]: readonly string[], line: Line, label: string): Html {
  const cells = (row: string): string[] => row.split('|').map((cell) => cell.trim());
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">
    <table class="rows">
      <thead>
        <tr>
          ${cells(head).map((cell) => html`<th scope="col">${line(cell)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => {
          const [name = '', ...others] = cells(row);
          return html`<tr>
            <th scope="row">${line(name)}</th>
            ${others.map((cell) => html`<td>${line(cell)}</td>`)}
          </tr> `;
        })}
      </tbody>
    </table>
  </div>`;
}
