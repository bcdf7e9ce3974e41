import { parseArgs } from 'node:util';
import { z } from 'zod';
import { errorMessage } from '../../src/common/errors.ts';
import { seededRandom } from '../../src/common/seeded-random.ts';
import { normalisedWords } from '../../src/text/normalise.ts';
import { createSpeller } from '../../src/text/spelling/speller.ts';
import type { CountedWord } from '../../src/text/spelling/word-index.ts';
import { isMain } from '../is-main.ts';
import { percentile } from '../metrics/percentile.ts';
import { readJsonLines } from '../records/json-lines.ts';
import { listWords } from './list-words.ts';
import { makeTypos } from './make-typos.ts';
import { createNearestWord } from './nearest-word.ts';
import {
  falseRepairRate,
  FIRM_WEIGHT,
  isInflection,
  scoreRepairs,
  type Misspelling,
  type Proposer,
} from './score-speller.ts';

const HELP = `npx tsx eval/spelling/measure.ts [options]
  --split <dev|test|all>  which half of the hand-written words (all without it); nothing is ever tuned on test
  --known <file>          text whose words are known but not proposed, such as a learned word list; may be repeated
  --words <n>             n corpus words get made slips (400 without it)
  --failures              every hand-written misspelling whose best repair is wrong or missing`;

const SEED = 20_261_126;
const [typosFile, strangersFile] = ['eval/spelling/typos.jsonl', 'eval/spelling/strangers.jsonl'];
const split = z.enum(['dev', 'test']);
const typoSchema = z.strictObject({
  typed: z.string(),
  intended: z.array(z.string()).min(1),
  variety: z.enum(['fr', 'ary-Latn', 'ar', 'en']),
  kind: z.enum(['spelling', 'glued']),
  split,
});
const strangerSchema = z.strictObject({ word: z.string(), split });

function readOptions() {
  const { values } = parseArgs({
    options: {
      split: { type: 'string', default: 'all' },
      known: { type: 'string', multiple: true, default: [] },
      words: { type: 'string', default: '400' },
      failures: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return { ...values, words: z.coerce.number().int().positive().parse(values.words) };
}

/** What is measured side by side in one run. */
interface System {
  readonly name: string;
  readonly propose: Proposer;
}

function systemsOf(vocabulary: readonly CountedWord[]): System[] {
  const speller = createSpeller(vocabulary);
  return [
    { name: 'speller', propose: (word) => speller.repair(word) },
    { name: 'nearest word', propose: createNearestWord(vocabulary) },
  ];
}

async function run({ split: half, known, words, failures }: ReturnType<typeof readOptions>): Promise<void> {
  const vocabulary = await listWords('corpus', known);
  const systems = systemsOf(vocabulary);
  const knownWords = new Set(vocabulary.map(([word]) => word));
  const isUnknown = (word: string): boolean => !knownWords.has(word);
  const isWanted = (each: { split: string }): boolean => half === 'all' || each.split === half;
  const typos = (await readJsonLines(typosFile, typoSchema)).filter(isWanted).flatMap(foldTypo);
  const unknown = typos.filter(({ typed }) => isUnknown(typed));
  console.log(
    `${vocabulary.length} words known; of ${typos.length} misspellings ${unknown.length} are not among them`,
  );
  timeBuild(vocabulary);
  reportRepairs(systems, unknown);
  reportMade(systems, vocabulary, words, isUnknown);
  const strangers = (await readJsonLines(strangersFile, strangerSchema)).filter(isWanted);
  const strange = strangers.flatMap(({ word }) => normalisedWords(word)).filter(isUnknown);
  reportFalse(systems, 'names and strange words', strange);
  reportHeldOut(vocabulary);
  timeRepairs(systems, [...unknown.map(({ typed }) => typed), ...strange]);
  if (failures) printFailures(unknown, systems);
}

type Typo = z.infer<typeof typoSchema>;

/** A misspelling as the speller gets it; what folds to several words is left out. */
function foldTypo(typo: Typo): Typo[] {
  const [typed, ...rest] = normalisedWords(typo.typed);
  return typed === undefined || rest.length > 0 ? [] : [{ ...typo, typed }];
}

function reportRepairs(systems: readonly System[], typos: readonly Typo[]): void {
  for (const name of ['fr', 'ary-Latn', 'ar', 'en'] as const) {
    const own = typos.filter(({ variety, kind }) => variety === name && kind === 'spelling');
    printScores(systems, `by hand: ${name}`, own);
  }
  const glued = typos.filter(({ kind }) => kind === 'glued');
  printScores(systems, 'by hand: written together', glued);
  printScores(systems, 'by hand: all', typos);
}

function reportMade(
  systems: readonly System[],
  vocabulary: readonly CountedWord[],
  words: number,
  isUnknown: (word: string) => boolean,
): void {
  const random = seededRandom(SEED);
  const made = makeTypos(sampleWords(vocabulary, words, random), random)
    .filter(({ typed }) => isUnknown(typed))
    .map(({ slip, typed, intended }) => ({ slip, typed, intended: [intended] }));
  for (const kind of new Set(made.map(({ slip }) => slip)))
    printScores(
      systems,
      `made: ${kind}`,
      made.filter(({ slip }) => slip === kind),
    );
  printScores(systems, 'made: all', made);
}

/** Words of at least five letters, drawn by how often they stand in the corpus: as they are asked for. */
function sampleWords(vocabulary: readonly CountedWord[], wanted: number, random: () => number): string[] {
  const long = vocabulary.filter(([word, count]) => count > 0 && /^\p{L}{5,}$/u.test(word));
  const keys = long.map(([word, count]) => ({ word, key: random() ** (1 / count) }));
  return keys
    .sort((a, b) => b.key - a.key)
    .slice(0, wanted)
    .map(({ word }) => word);
}

/** Good words that the vocabulary happens not to have: every tenth rare one is taken out of it. */
function reportHeldOut(vocabulary: readonly CountedWord[]): void {
  const isHeldOut = ([word, count]: CountedWord, at: number): boolean =>
    at % 10 === 0 && count === 1 && /^\p{L}{4,}$/u.test(word);
  const kept = vocabulary.filter((entry, at) => !isHeldOut(entry, at));
  const systems = systemsOf(kept);
  const words = vocabulary.filter(isHeldOut).map(([word]) => word);
  reportFalse(systems, 'held-out corpus words, any other word', words);
  for (const { name, propose } of systems) {
    const elsewhere = words.filter((word) => !isInflection(word, propose(word)[0]?.words ?? []));
    const rate = falseRepairRate(elsewhere, propose) * (elsewhere.length / Math.max(1, words.length));
    console.log(`  ${name.padEnd(14)} to another word than an inflection: ${percent(rate)}`);
  }
}

function reportFalse(systems: readonly System[], title: string, words: readonly string[]): void {
  console.log(
    `${title} (${words.length}): share with a repair of weight ${FIRM_WEIGHT} or more, and of .2 or more`,
  );
  for (const { name, propose } of systems) {
    const rates = [FIRM_WEIGHT, 0.2].map((weight) => percent(falseRepairRate(words, propose, weight)));
    console.log(`  ${name.padEnd(14)} ${rates.join('  ')}`);
  }
}

function printScores(systems: readonly System[], title: string, cases: readonly Misspelling[]): void {
  console.log(`${title} (${cases.length})`);
  for (const { name, propose } of systems) {
    const { top1, top3, firmlyWrong, meanWeight } = scoreRepairs(cases, propose);
    const shares = [top1, top3, firmlyWrong, meanWeight].map(percent);
    console.log(
      `  ${name.padEnd(14)} first ${shares[0] ?? ''}  first 3 ${shares[1] ?? ''}  ` +
        `firmly wrong ${shares[2] ?? ''}  weight of the right ${shares[3] ?? ''}`,
    );
  }
}

function timeBuild(vocabulary: readonly CountedWord[]): void {
  const started = performance.now();
  createSpeller(vocabulary).isKnown('douane');
  console.log(`read at first use in ${(performance.now() - started).toFixed(0)} ms (cold)`);
}

function timeRepairs(systems: readonly System[], words: readonly string[]): void {
  for (const { name, propose } of systems) {
    const times = words.map((word) => {
      const started = performance.now();
      propose(word);
      return performance.now() - started;
    });
    const [median, high] = [percentile(times, 50), percentile(times, 95)];
    console.log(`${name}: ${median.toFixed(3)} ms an unknown word, 95 % under ${high.toFixed(3)} ms`);
  }
}

function printFailures(typos: readonly Typo[], [ours]: readonly System[]): void {
  for (const typo of typos) {
    const proposals = ours?.propose(typo.typed) ?? [];
    if (scoreRepairs([typo], () => proposals).top1 === 1) continue;
    const said = proposals.map(({ words, weight }) => `${words.join('+')} ${weight.toFixed(2)}`).join(', ');
    console.log(`${typo.typed} (${typo.intended.join(', ')}): ${said || 'nothing'}`);
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`.padStart(7);
}

if (isMain(import.meta.url)) {
  const options = readOptions();
  if (options.help) console.log(HELP);
  else
    await run(options).catch((error: unknown) => {
      console.error(errorMessage(error));
      process.exitCode = 1;
    });
}
