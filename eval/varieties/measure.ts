import { parseArgs } from 'node:util';
import { errorMessage } from '../../src/common/errors.ts';
import { detectVariety } from '../../src/text/detect-variety.ts';
import { isMain } from '../is-main.ts';
import { DETECTORS } from './detector.ts';
import { formatMeasurement, type VarietyMeasurement } from './format-scores.ts';
import { measureDetector } from './measure-detector.ts';
import { measureMixed, readMixedQuestions } from './mixed-set.ts';
import { readSets } from './read-sets.ts';

const HELP = `npx tsx eval/varieties/measure.ts [options]
  --limit <n>   at most n texts of each set and variety, spread evenly (400)
  --json        the measurements as JSON`;

/** Measures our detector and others on every set that is there. */
export async function measureVarieties(limit: number): Promise<VarietyMeasurement> {
  const { sets, skipped } = await readSets(limit);
  const detectors = DETECTORS.map((detector) => measureDetector(detector, sets));
  return { detectors, mixed: measureMixed(detectVariety, await readMixedQuestions()), skipped };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      limit: { type: 'string', default: '400' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const limit = Number(values.limit);
  if (!(Number.isInteger(limit) && limit > 0))
    throw new Error(`reading --limit: expected a whole number above 0, received ${values.limit}`);
  const measured = await measureVarieties(limit);
  console.log(values.json ? JSON.stringify(measured, null, 2) : formatMeasurement(measured).join('\n'));
}

if (isMain(import.meta.url)) {
  try {
    await main();
  } catch (error) {
    console.error(`${errorMessage(error)}\n\n${HELP}`);
    process.exitCode = 2;
  }
}
