import type { Curve, GrowthPlot } from '../result.ts';

/** Pixels; labels of curves stand to the right of the frame. */
const SIZE = { width: 860, height: 480 } as const;
const FRAME = { left: 76, top: 56, right: 600, bottom: 420 } as const;
/** Told apart on white also by those who do not see red from green (Okabe & Ito, 2008); black is ours. */
const COLOURS = ['#000000', '#d55e00', '#0072b2', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'];
const LABEL_HEIGHT = 17;

/** Curves over the number of chunks as SVG, both axes logarithmic, each named beside its last point. A curve without points is left out. */
export function drawGrowth({ title, unit, curves }: GrowthPlot): string {
  const drawn = curves.filter(({ points }) => points.length > 0);
  const x = axis(
    drawn.flatMap(({ points }) => points.map(([size]) => size)),
    [FRAME.left, FRAME.right],
  );
  const y = axis(
    drawn.flatMap(({ points }) => points.map(([, value]) => value)),
    [FRAME.bottom, FRAME.top],
  );
  const ends = drawn.map(({ points }) => y.at(points.at(-1)?.[1] ?? 1));
  const labels = spread(ends, LABEL_HEIGHT);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" font-family="system-ui, sans-serif" font-size="14" fill="#222">`,
    `<title>${escape(title)}</title>`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="${FRAME.left}" y="28" font-size="17" font-weight="600">${escape(title)}</text>`,
    ...x.ticks.map((value) => verticalTick(x.at(value), count(value))),
    ...y.ticks.map((value) => horizontalTick(y.at(value), count(value))),
    `<text x="${(FRAME.left + FRAME.right) / 2}" y="${FRAME.bottom + 44}" text-anchor="middle">chunks</text>`,
    `<text transform="translate(20 ${(FRAME.top + FRAME.bottom) / 2}) rotate(-90)" text-anchor="middle">${escape(unit)}</text>`,
    ...drawn.map((curve, i) => drawCurve(curve, COLOURS[i % COLOURS.length] ?? '#000', x, y, labels[i] ?? 0)),
    '</svg>',
    '',
  ].join('\n');
}

interface Axis {
  at(value: number): number;
  /** Powers of ten, those at both ends included. */
  readonly ticks: readonly number[];
}

/** Of no values, one decade. */
function axis(values: readonly number[], [from, to]: readonly [number, number]): Axis {
  const first = values.length === 0 ? 0 : Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...values)) - 1e-9));
  return {
    at: (value) => round(from + ((Math.log10(value) - first) / (last - first)) * (to - from)),
    ticks: Array.from({ length: last - first + 1 }, (_, i) => Number(`1e${first + i}`)),
  };
}

/** Heights as near to those wanted as they can be with `least` between any two, in the order they came. */
export function spread(wanted: readonly number[], least: number): number[] {
  const order = [...wanted.entries()].sort(([, a], [, b]) => a - b);
  const placed = new Array<number>(wanted.length).fill(0);
  let above = -Infinity;
  for (const [i, height] of order) {
    above = Math.max(height, above + least);
    placed[i] = above;
  }
  // What was pushed out below is pushed back up.
  let below = Math.max(FRAME.bottom, ...wanted) + least;
  for (const [i] of order.reverse()) {
    below = Math.min(placed[i] ?? 0, below - least);
    placed[i] = below;
  }
  return placed.map(round);
}

function drawCurve({ engine, points }: Curve, colour: string, x: Axis, y: Axis, labelAt: number): string {
  const places = points.map(([size, value]) => [x.at(size), y.at(value)] as const);
  const [endX, endY] = places.at(-1) ?? [0, 0];
  const width = colour === COLOURS[0] ? 3 : 2;
  return [
    `<polyline points="${places.map((place) => place.join(',')).join(' ')}" fill="none" stroke="${colour}" stroke-width="${width}"/>`,
    ...places.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="4" fill="${colour}"/>`),
    `<path d="M${endX + 6} ${endY}L${FRAME.right + 22} ${labelAt}" stroke="${colour}" stroke-opacity=".4"/>`,
    `<text x="${FRAME.right + 26}" y="${round(labelAt + 5)}" fill="${colour}">${escape(engine)} (${count(points.at(-1)?.[1] ?? 0)})</text>`,
  ].join('\n');
}

function verticalTick(at: number, label: string): string {
  return `<path d="M${at} ${FRAME.top}V${FRAME.bottom}" stroke="#ddd"/><text x="${at}" y="${FRAME.bottom + 20}" text-anchor="middle">${label}</text>`;
}

function horizontalTick(at: number, label: string): string {
  return `<path d="M${FRAME.left} ${at}H${FRAME.right}" stroke="#ddd"/><text x="${FRAME.left - 8}" y="${at + 5}" text-anchor="end">${label}</text>`;
}

function count(value: number): string {
  return value >= 1000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
