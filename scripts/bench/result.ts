/** A table as it is printed: rows have as many cells as the head. */
export interface ResultTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What the reader must know of it: how many questions, what was held to what. */
  readonly note?: string;
}

/** What one engine needs at each size; above 0. */
export interface Curve {
  readonly engine: string;
  readonly points: readonly (readonly [chunks: number, value: number])[];
}

/** Curves over the number of chunks, drawn to `plots/<file>`. */
export interface GrowthPlot {
  readonly file: string;
  readonly title: string;
  /** What stands on the vertical axis, with its unit. */
  readonly unit: string;
  readonly curves: readonly Curve[];
}

/** A figure that the project promised, and what was measured. */
export interface Target {
  readonly claim: string;
  readonly wanted: string;
  readonly measured: string;
  readonly isMet: boolean;
}

/** What one part of the benchmark found. */
export interface PartResult {
  readonly part: string;
  readonly title: string;
  readonly tables: readonly ResultTable[];
  readonly plots?: readonly GrowthPlot[];
  readonly targets?: readonly Target[];
  /** The measurements themselves, for `results.json`. */
  readonly data: unknown;
}

/** A target of which less is better. */
export function atMost(claim: string, limit: number, measured: number, unit: string): Target {
  return {
    claim,
    wanted: `≤ ${limit} ${unit}`.trimEnd(),
    measured: `${rounded(measured)} ${unit}`.trimEnd(),
    isMet: measured <= limit,
  };
}

/** A target of which more is better. */
export function atLeast(claim: string, limit: number, measured: number, unit: string): Target {
  return {
    claim,
    wanted: `≥ ${limit} ${unit}`.trimEnd(),
    measured: `${rounded(measured)} ${unit}`.trimEnd(),
    isMet: measured >= limit,
  };
}

/** Three significant digits, so that neither 0.004 nor 12,345 loses its meaning. `–` for what is not a number. */
export function rounded(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}
