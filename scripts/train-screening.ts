import { writeFile } from 'node:fs/promises';
import { errorMessage } from '../src/common/errors.ts';
import { crossValidate, lowestScore } from './screening/cross-validate.ts';
import { fitKinds, fitScreening, readText } from './screening/fit-screening.ts';
import { readScreeningTexts } from './screening/training-texts.ts';
import { storeWeights } from './variety/store-weights.ts';

const OUTPUT = 'src/answering/screening/screening-weights.json';
const EXAMPLES = 240_000;
/** Share of lawful questions that may be declined. */
const DECLINED = 0.0066;

/**
 * `npx tsx scripts/train-screening.ts [--measure]`: learns what the screening declines beyond its rules, from texts written for
 * it and from questions that people are known to ask; same inputs, same bytes. The threshold is set by leaving scenes out.
 * `--measure` only prints what is found of kinds, varieties and scenes that were left out. A few minutes.
 */
async function main(): Promise<void> {
  const read = await readScreeningTexts();
  const texts = {
    unsafe: read.unsafe.map(readText),
    lawful: read.lawful.map(readText),
    framedUnsafe: read.framedUnsafe.map(readText),
    framedLawful: read.framedLawful.map(readText),
    asked: read.asked.map(readText),
  };
  const measure = process.argv.includes('--measure');
  const scenes = crossValidate(texts, 'scene', EXAMPLES / 2);
  const threshold = lowestScore(scenes.asked, DECLINED);
  for (const way of measure ? (['variety', 'kind'] as const) : [])
    console.log(crossValidate(texts, way, EXAMPLES / 2).tell(threshold));
  console.log(scenes.tell(threshold));
  if (measure) return;
  const trained = {
    ...storeWeights(fitScreening(texts, EXAMPLES)),
    threshold: Number(threshold.toFixed(2)),
    kinds: fitKinds([...texts.unsafe, ...texts.framedUnsafe]),
  };
  const json = `${JSON.stringify(trained, null, 2).replaceAll(/\[\s+([^\][]*?)\s+\]/g, oneLine)}\n`;
  await writeFile(OUTPUT, json);
  console.log(`${OUTPUT}: ${json.length} bytes, learned from ${texts.unsafe.length} texts to decline`);
}

function oneLine(_: string, items: string): string {
  return `[${items.replaceAll(/\s+/g, ' ')}]`;
}

try {
  await main();
} catch (error) {
  console.error(errorMessage(error));
  process.exitCode = 1;
}
