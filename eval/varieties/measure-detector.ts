import { VARIETIES, type Variety } from '../../src/source/language.ts';
import { dominantVariety } from '../../src/text/detect-variety.ts';
import type { Reading } from '../../src/text/term-analyser.ts';
import { calibrationBins, calibrationError, type CalibrationBin, type Statement } from './calibration.ts';
import { accepts, type Detector } from './detector.ts';
import type { LabelledSet } from './labelled-set.ts';

/** A variety left out of a reading still gets this much: the detector leaves out shares under 1 %. */
const LEAST_PROBABILITY = 0.005;

/** How a detector did on one set. Shares are 0 to 1. */
export interface SetScore {
  readonly set: string;
  readonly variety: Variety;
  readonly count: number;
  /** Share of texts whose verdict is right. */
  readonly accuracy: number;
  /** Mean of -ln p(right variety), floored at p = .005; only where the detector states probabilities. */
  readonly logLoss?: number;
  /** How often each verdict was given; `none` for no verdict. */
  readonly verdicts: Readonly<Record<string, number>>;
}

/** How a detector did on all sets. */
export interface DetectorScore {
  readonly detector: string;
  readonly sets: readonly SetScore[];
  /** By variety, every set counting the same; absent varieties have no set. */
  readonly byVariety: Readonly<Partial<Record<Variety, number>>>;
  /** Every set counting the same: only where the detector states probabilities. */
  readonly logLoss?: number;
  readonly calibration?: { readonly error: number; readonly bins: readonly CalibrationBin[] };
  /** Mean time per text in milliseconds, after a first run over all of them. */
  readonly msPerText: number;
}

/** Measures one detector on every set. */
export function measureDetector(detector: Detector, sets: readonly LabelledSet[]): DetectorScore {
  const scores = sets.map((set) => scoreSet(detector, set));
  const byVariety = VARIETIES.flatMap((variety) => {
    const own = scores.filter((score) => score.variety === variety);
    return own.length === 0 ? [] : [[variety, mean(own.map(({ accuracy }) => accuracy))] as const];
  });
  const { read } = detector;
  return {
    detector: detector.name,
    sets: scores,
    byVariety: Object.fromEntries(byVariety),
    ...(read === undefined
      ? {}
      : { logLoss: mean(scores.map(({ logLoss = 0 }) => logLoss)), calibration: calibrationOf(read, sets) }),
    msPerText: timePerText(detector, sets),
  };
}

function scoreSet(detector: Detector, { name, variety, texts }: LabelledSet): SetScore {
  const verdicts = new Map<string, number>();
  let right = 0;
  for (const text of texts) {
    const verdict = detector.verdict(text);
    verdicts.set(verdict ?? 'none', (verdicts.get(verdict ?? 'none') ?? 0) + 1);
    if (accepts(detector, variety, verdict)) right++;
  }
  const { read } = detector;
  return {
    set: name,
    variety,
    count: texts.length,
    accuracy: right / texts.length,
    ...(read === undefined ? {} : { logLoss: mean(texts.map((text) => loss(read(text), variety))) }),
    verdicts: Object.fromEntries([...verdicts].sort(([, a], [, b]) => b - a)),
  };
}

function loss(reading: Reading, variety: Variety): number {
  return -Math.log(Math.max(LEAST_PROBABILITY, reading[variety] ?? 0));
}

function calibrationOf(
  read: (text: string) => Reading,
  sets: readonly LabelledSet[],
): Required<DetectorScore>['calibration'] {
  const statements = sets.flatMap(({ variety, texts }) =>
    texts.map((text): Statement => {
      const reading = read(text);
      const verdict = dominantVariety(reading);
      return { probability: reading[verdict] ?? 0, isRight: verdict === variety };
    }),
  );
  const bins = calibrationBins(statements);
  return { error: calibrationError(bins), bins };
}

function timePerText({ verdict }: Detector, sets: readonly LabelledSet[]): number {
  const texts = sets.flatMap((set) => set.texts);
  const started = performance.now();
  for (const text of texts) verdict(text);
  return (performance.now() - started) / Math.max(1, texts.length);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
