import { measureOpened, type MeasureOptions, type PairReport } from './measure-opened.ts';
import { openPairs, type PairChoice, type Reader } from './open-pairs.ts';
import type { PublicSet } from './public-set.ts';

/** Measures pairs of a set with the product, and with peers when asked to. */
export function measureSet(
  set: PublicSet,
  reader: Reader,
  options: PairChoice & MeasureOptions,
): AsyncGenerator<PairReport> {
  return measureOpened(openPairs(set, reader, options), options);
}
