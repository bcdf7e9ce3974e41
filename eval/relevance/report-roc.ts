import { VARIETIES, type Variety } from '../../src/source/language.ts';
import type { Interval } from '../metrics/bootstrap-interval.ts';
import { percentile } from '../metrics/percentile.ts';
import { acceptRates, rocPoint, type AcceptRates } from './accept-rates.ts';
import { aucInterval } from './auc-interval.ts';
import type { MeasuredQuestion } from './measure-relevance.ts';

/** Parts of the out-of-scope questions that may be accepted, at which the ROC curve is read. */
const FALSE_ACCEPTS = [0.01, 0.05, 0.1, 0.2];

/** How well an estimate tells questions in scope from those out of scope. */
export interface RocReport {
  readonly inScope: number;
  readonly outOfScope: number;
  readonly auc: Interval;
  readonly aucByVariety: Readonly<Partial<Record<Variety, Interval>>>;
  /** At most 1, 5, 10 and 20 % of the out-of-scope questions accepted. */
  readonly points: readonly AcceptRates[];
  /** What the product's own threshold gives, and what part of each kind it accepts. */
  readonly present: AcceptRates;
  readonly acceptedByKind: Readonly<Record<string, number>>;
  /** What 95 % of the judgements took at most, in milliseconds. */
  readonly judgeMsP95: number;
}

/** The report of measured questions at a threshold. Varieties with one side only are left out. Throws without both sides. */
export function reportRoc(measured: readonly MeasuredQuestion[], threshold: number): RocReport {
  const [positives, negatives] = sides(measured);
  const varieties = VARIETIES.flatMap((variety) => {
    const [own, others] = sides(measured.filter((asked) => asked.variety === variety));
    return own.length > 0 && others.length > 0 ? [[variety, aucInterval(own, others)] as const] : [];
  });
  const kinds = [...new Set(measured.map(({ kind }) => kind))];
  return {
    inScope: positives.length,
    outOfScope: negatives.length,
    auc: aucInterval(positives, negatives),
    aucByVariety: Object.fromEntries(varieties),
    points: FALSE_ACCEPTS.map((part) => rocPoint(positives, negatives, part)),
    present: acceptRates(positives, negatives, threshold),
    acceptedByKind: Object.fromEntries(kinds.map((kind) => [kind, acceptedOf(kind, measured, threshold)])),
    judgeMsP95: percentile(
      measured.map(({ judgeMs }) => judgeMs),
      95,
    ),
  };
}

function sides(measured: readonly MeasuredQuestion[]): [inScope: number[], outOfScope: number[]] {
  const scores = (inScope: boolean): number[] =>
    measured.filter((asked) => asked.inScope === inScope).map(({ relevance }) => relevance);
  return [scores(true), scores(false)];
}

function acceptedOf(kind: string, measured: readonly MeasuredQuestion[], threshold: number): number {
  const scores = measured.filter((asked) => asked.kind === kind).map(({ relevance }) => relevance);
  return acceptRates(scores, scores, threshold).trueAccept;
}
