import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shortDigest } from '../src/common/digest.ts';
import { errorMessage } from '../src/common/errors.ts';
import { fitArabic } from './variety/fit-arabic.ts';
import { fitLatin } from './variety/fit-latin.ts';
import { readOwnTexts } from './variety/read-own-texts.ts';
import { PUBLIC_FILES, readPublicTexts } from './variety/read-public-texts.ts';
import { storeWeights } from './variety/store-weights.ts';
import type { TrainingSource } from './variety/training-source.ts';
import { unmarkedRest } from './variety/unmarked-rest.ts';

const OUTPUT = 'src/text/variety-weights.json';
const CORPUS = 'corpus';
const PARALLEL = '../shared/data/parallel';
/** Texts learned from, with repetition. */
const LATIN_EXAMPLES = 600_000;
const ARABIC_EXAMPLES = 300_000;

/**
 * `npx tsx scripts/train-variety.ts`: learns the language detector from the document base and from public texts that are
 * not part of the repository; same inputs, same bytes. Nothing that is measured on is read. About a minute.
 */
async function main(): Promise<void> {
  const own = await readOwnTexts(CORPUS);
  const shared = await readPublicTexts(PARALLEL);
  const sources = [...own, ...shared.sources];
  const latin = fitLatin(sources, LATIN_EXAMPLES);
  const arabic = fitArabic([...sources, ...seedSources(sources, shared.seed)], ARABIC_EXAMPLES);
  const trained = {
    notice: 'variety-weights.NOTICE.md',
    inputs: await digestInputs(sources),
    latin: storeWeights(latin),
    arabic: storeWeights(arabic),
  };
  // Short lists on one line, as Prettier would have them.
  const json = `${JSON.stringify(trained, null, 2).replaceAll(/\[\s+([^\]]*?)\s+\]/g, oneLine)}\n`;
  await writeFile(OUTPUT, json);
  console.log(`${OUTPUT}: ${json.length} bytes, learned from ${sources.length} sources`);
}

/** Long Darija in Arabic letters, and what it shares with the standard language. */
function seedSources(
  sources: readonly TrainingSource[],
  seed: Awaited<ReturnType<typeof readPublicTexts>>['seed'],
): TrainingSource[] {
  const standard = sources.filter(({ variety }) => variety === 'ar').flatMap(({ texts }) => texts);
  return [
    { name: 'seed', variety: 'ary-Arab', share: 5, texts: seed.map(({ text }) => text) },
    { name: 'seed without marks', variety: 'ar', share: 1, texts: unmarkedRest(seed, standard) },
  ];
}

function oneLine(_: string, items: string): string {
  return `[${items.replaceAll(/\s+/g, ' ')}]`;
}

/** Digests of all that was read, by file or by the name of our own texts. */
async function digestInputs(sources: readonly TrainingSource[]): Promise<Record<string, string>> {
  const files = Object.values(PUBLIC_FILES).map(
    async (file) => [file, shortDigest(await readFile(join(PARALLEL, file)))] as const,
  );
  const own = sources.filter(({ name }) =>
    ['sheets', 'questions of sheets', 'glossary', 'grammar words'].includes(name),
  );
  return { ...Object.fromEntries(await Promise.all(files)), corpus: shortDigest(JSON.stringify(own)) };
}

try {
  await main();
} catch (error) {
  console.error(errorMessage(error));
  process.exitCode = 1;
}
