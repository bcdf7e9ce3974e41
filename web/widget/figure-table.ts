import type { CalculationTable, Citation } from '../../src/answering/answer-event.ts';
import { buildElement } from './build-element.ts';
import { buildText } from './build-text.ts';
import { displayText } from './display-text.ts';
import { directionOf, type Direction } from './text-direction.ts';

/**
 * A calculation as a table: its title and the chip that opens its working as caption, a header for each column and row, the
 * total set apart. Where it is wider than its place it scrolls by itself, its last column staying in sight, and only then a
 * keyboard stops at it.
 */
export function buildFigureTable(
  { title, language }: Citation,
  table: CalculationTable,
  chip: HTMLElement,
): HTMLElement {
  const direction = directionOf(language);
  const name = displayText(title);
  const rows = table.rows.map((cells) => buildRow(cells, 'row', direction));
  const total = table.hasTotal === true ? rows.pop() : undefined;
  const region = buildElement(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': name },
    buildElement(
      'table',
      { 'aria-label': name },
      buildElement('thead', {}, buildRow(table.columns, 'col', direction)),
      buildElement('tbody', {}, ...rows),
      total && buildElement('tfoot', {}, total),
    ),
  );
  new ResizeObserver(() => {
    if (region.scrollWidth > region.clientWidth) region.tabIndex = 0;
    else region.removeAttribute('tabindex');
  }).observe(region);
  const caption = buildElement('figcaption', {}, ...buildText(title, direction), ' ', chip);
  return buildElement('figure', { part: 'table', lang: language, dir: direction }, caption, region);
}

/** Headers of columns, or a row whose first cell is its header. An empty cell is no header: it would name nothing. */
function buildRow(cells: readonly string[], scope: 'row' | 'col', direction: Direction): HTMLTableRowElement {
  const built = cells.map((text, at) => {
    const isHeader = text !== '' && (scope === 'col' || at === 0);
    const content = buildText(text, direction);
    return isHeader ? buildElement('th', { scope }, ...content) : buildElement('td', {}, ...content);
  });
  return buildElement('tr', {}, ...built);
}
