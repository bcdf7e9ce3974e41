import type { Citation } from '../../src/answering/answer-event.ts';
import { buildElement } from './build-element.ts';
import { buildText } from './build-text.ts';
import { displayText } from './display-text.ts';
import { directionOf, type Direction } from './text-direction.ts';

/** Figures that were worked out, as text: each row is as long as `columns`; with `hasTotal` the last one is the total. */
export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly hasTotal?: boolean;
}

/** The table of a calculation; undefined for a passage, an older server's calculation, and a table without rows. */
export function figureTableOf(
  citation: Citation & { readonly table?: FigureTable },
): FigureTable | undefined {
  return citation.table === undefined || citation.table.rows.length === 0 ? undefined : citation.table;
}

/**
 * A calculation as a table: its title and the chip that opens its working as caption, a header for each column and row, the
 * total set apart. Where it is wider than its place it scrolls by itself, and only then a keyboard stops at it.
 */
export function buildFigureTable(citation: Citation, table: FigureTable, chip: HTMLElement): HTMLElement {
  const direction = directionOf(citation.language);
  const rows = table.rows.map((cells) => buildRow(cells, direction));
  const total = table.hasTotal === true ? rows.pop() : undefined;
  const head = table.columns.map((name) =>
    buildElement('th', { scope: 'col' }, ...buildText(name, direction)),
  );
  const title = buildText(citation.title, direction);
  const region = buildElement(
    'div',
    {
      class: 'scroll',
      role: 'region',
      'aria-label': displayText(citation.title),
      lang: citation.language,
      dir: direction,
    },
    buildElement(
      'table',
      {},
      buildElement('caption', {}, ...title, ' ', chip),
      buildElement('thead', {}, buildElement('tr', {}, ...head)),
      buildElement('tbody', {}, ...rows),
      total && buildElement('tfoot', {}, total),
    ),
  );
  new ResizeObserver(() => {
    region.tabIndex = region.scrollWidth > region.clientWidth ? 0 : -1;
  }).observe(region);
  return region;
}

function buildRow([name = '', ...values]: readonly string[], direction: Direction): HTMLTableRowElement {
  const cells = values.map((value) => buildElement('td', {}, ...buildText(value, direction)));
  return buildElement(
    'tr',
    {},
    buildElement('th', { scope: 'row' }, ...buildText(name, direction)),
    ...cells,
  );
}
