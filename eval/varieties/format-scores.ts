import type { DetectorScore } from './measure-detector.ts';
import type { MixedScore } from './mixed-set.ts';

/** Everything one run measured. */
export interface VarietyMeasurement {
  readonly detectors: readonly DetectorScore[];
  readonly mixed: MixedScore;
  readonly skipped: readonly string[];
}

const NAME_WIDTH = 34;
const CELL_WIDTH = 9;

/** The measurement as lines for a terminal: a column a detector; wrong verdicts of ours are named beside its sets. */
export function formatMeasurement({ detectors, mixed, skipped }: VarietyMeasurement): string[] {
  const row = (name: string, cell: (score: DetectorScore) => string): string =>
    name.padEnd(NAME_WIDTH) + detectors.map((score) => cell(score).padStart(CELL_WIDTH)).join('');
  const [ours] = detectors;
  const calibration = ours?.calibration;
  return [
    row('right, %', ({ detector }) => detector),
    ...(ours?.sets ?? []).map(({ set, variety, count, verdicts }, at) => {
      const cells = row(`${variety.padEnd(9)} ${set} (${count})`, ({ sets }) => percent(sets[at]?.accuracy));
      return `${cells}   ${formatVerdicts(verdicts)}`;
    }),
    ...Object.keys(ours?.byVariety ?? {}).map((variety) =>
      row(`${variety}, mean of its sets`, ({ byVariety }) =>
        percent(new Map(Object.entries(byVariety)).get(variety)),
      ),
    ),
    row('log loss, mean of sets', ({ logLoss }) => logLoss?.toFixed(3) ?? '–'),
    row('calibration error, %', ({ calibration: own }) => percent(own?.error)),
    row('time a text, ms', ({ msPerText }) => msPerText.toFixed(3)),
    '',
    'calibration of ours: stated → right',
    ...(calibration?.bins ?? []).map(
      ({ from, to, count, stated, right }) =>
        `  ${from.toFixed(2)}–${to.toFixed(2)}  ${percent(stated)} → ${percent(right)} %  (${count})`,
    ),
    `mixed (${mixed.count}): mass on the varieties that are there ${percent(mixed.mass)} %, on the least of them ${percent(mixed.least)} %`,
    ...skipped,
  ];
}

function formatVerdicts(verdicts: Readonly<Record<string, number>>): string {
  return Object.entries(verdicts)
    .map(([verdict, count]) => `${verdict} ${count}`)
    .join(', ');
}

function percent(share: number | undefined): string {
  return share === undefined ? '–' : (100 * share).toFixed(1);
}
