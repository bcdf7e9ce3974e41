import type { SourceState } from './source-state.ts';

/** Ascending by id, in the order of code units: the same on every machine. */
export function byId({ sourceId: a }: SourceState, { sourceId: b }: SourceState): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
