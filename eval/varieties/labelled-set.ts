import type { Variety } from '../../src/source/language.ts';

/** Texts of one source that are all in one variety. */
export interface LabelledSet {
  /** Where the texts come from, as a column of the table names it. */
  readonly name: string;
  readonly variety: Variety;
  readonly texts: readonly string[];
}

/** Sets that could be read, and one sentence for each that could not. */
export interface LabelledSets {
  readonly sets: readonly LabelledSet[];
  readonly skipped: readonly string[];
}

/** At most `limit` of the values, spread evenly over the list, in its order. */
export function sampleEvenly<T>(values: readonly T[], limit: number): T[] {
  if (values.length <= limit) return [...values];
  const step = values.length / limit;
  return values.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}
