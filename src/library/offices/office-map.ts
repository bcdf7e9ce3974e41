import type { Language } from '../../source/language.ts';
import type { TableRow } from '../../source/tables/reference-table.ts';
import { textsOf } from '../../trade/row-cells.ts';
import { nameOf } from '../../trade/row-words.ts';
import { html, type Html } from '../html/html.ts';
import { CAPITAL_PLACES, type CapitalPlace } from './capital-places.ts';
import { OFFICE_WORDS } from './office-words.ts';

/** Width and height of the drawing, its own units. */
const SIZE = { width: 480, height: 460 };
/** Room for names beside the outermost points. */
const MARGIN = { left: 30, right: 40, top: 30, bottom: 30 };
/** Degrees that the drawing holds: all capitals and nothing else. */
const WEST = -15.96;
const NORTH = 35.77;
/** Units per degree of latitude; a degree of longitude is shorter by the cosine of the middle latitude (equirectangular). */
const PER_DEGREE = 33;
const PER_DEGREE_EAST = PER_DEGREE * Math.cos((29.7 * Math.PI) / 180);
/** Distance from a point to its name. */
const LABEL_GAP = 14;

/**
 * A drawing of the capitals, each a link to the entry of its region (`#<id>`); those of `found` are larger, framed and named as
 * found. A region without coordinates is not drawn.
 */
export function officeMap(rows: readonly TableRow[], found: readonly string[], language: Language): Html {
  const words = OFFICE_WORDS[language];
  return html`<figure class="office-map">
    <div dir="ltr">
      <svg viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="group" aria-label="${words.map}">
        ${rows.map((row) => pointHtml(row, found.includes(row.id), language))}
      </svg>
    </div>
    <figcaption class="small muted">${words.mapNote}</figcaption>
  </figure>`;
}

function pointHtml(row: TableRow, isFound: boolean, language: Language): Html | undefined {
  const place = CAPITAL_PLACES[row.id];
  if (place === undefined) return undefined;
  const region = nameOf(row, language);
  const [capital = region] = textsOf(row, 'capital')[language];
  const { x, y } = pointOf(place);
  const isLeft = place.label === 'left';
  const said = isFound ? ` — ${OFFICE_WORDS[language].isFound}` : '';
  const label = region === capital ? region : `${capital} — ${region}`;
  const square = html`<rect class="frame" x="${x - 11}" y="${y - 11}" width="22" height="22" rx="3" />`;
  return html`<a href="#${row.id}" aria-label="${label}${said}" class="${isFound ? 'point found' : 'point'}">
    <circle class="target" cx="${x}" cy="${y}" r="13" />
    ${isFound ? square : undefined}
    <circle class="dot" cx="${x}" cy="${y}" r="6" />
    <text
      x="${isLeft ? x - LABEL_GAP : x + LABEL_GAP}"
      y="${y + 5 - (place.lift ?? 0)}"
      text-anchor="${isLeft ? 'end' : 'start'}"
      lang="${language}"
    >
      ${capital}
    </text>
  </a>`;
}

/** Where a place lies in the drawing, to a tenth of a unit. */
export function pointOf({ longitude, latitude }: Pick<CapitalPlace, 'longitude' | 'latitude'>): {
  x: number;
  y: number;
} {
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    x: round(MARGIN.left + (longitude - WEST) * PER_DEGREE_EAST),
    y: round(MARGIN.top + (NORTH - latitude) * PER_DEGREE),
  };
}
