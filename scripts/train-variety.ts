import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shortDigest } from '../src/common/digest.ts';
import { errorMessage } from '../src/common/errors.ts';
import { ARABIC_VARIETIES, readArabic } from '../src/text/variety-arabic.ts';
import { LATIN_VARIETIES, readLatin } from '../src/text/variety-latin.ts';
import type { VarietyWeights } from '../src/text/variety-weights.ts';
import { judgedWords } from '../src/text/variety-words.ts';
import { fitArabic } from './variety/fit-arabic.ts';
import { fitLatin } from './variety/fit-latin.ts';
import { labelQuestions } from './variety/label-questions.ts';
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
/** The first model only labels the questions of the sheets. */
const FIRST_SHARE = 0.3;

/**
 * `npx tsx scripts/train-variety.ts`: learns the language detector from the document base and from public texts that are
 * not part of the repository; same inputs, same bytes. Nothing that is measured on is read. About a minute.
 */
async function main(): Promise<void> {
  const own = await readOwnTexts(CORPUS);
  const shared = await readPublicTexts(PARALLEL);
  const sources = [...own.sources, ...shared.sources];
  const english = { name: 'questions of sheets', variety: 'en', share: 1, texts: own.questions.en } as const;
  const latin = trainLatin([...sources, english], own.questions.fr);
  const arabic = trainArabic([...sources, ...seedSources(sources, shared.seed)], own.questions.ar);
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

function trainLatin(sources: readonly TrainingSource[], questions: readonly string[]): VarietyWeights {
  const first = fitLatin(sources, FIRST_SHARE * LATIN_EXAMPLES);
  const labelled = labelQuestions(questions, LATIN_VARIETIES, (text) => readLatin(judgedWords(text), first));
  // French sheets hold a few English questions; they are too few to draw from.
  return fitLatin([...sources, ...labelled.filter(({ variety }) => variety !== 'en')], LATIN_EXAMPLES);
}

function trainArabic(sources: readonly TrainingSource[], questions: readonly string[]): VarietyWeights {
  const first = fitArabic(sources, FIRST_SHARE * ARABIC_EXAMPLES);
  const labelled = labelQuestions(questions, ARABIC_VARIETIES, (text) =>
    readArabic(judgedWords(text), first),
  );
  return fitArabic([...sources, ...labelled], ARABIC_EXAMPLES);
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
  const own = sources.filter(({ name }) => ['sheets', 'glossary', 'grammar words'].includes(name));
  return { ...Object.fromEntries(await Promise.all(files)), corpus: shortDigest(JSON.stringify(own)) };
}

try {
  await main();
} catch (error) {
  console.error(errorMessage(error));
  process.exitCode = 1;
}
