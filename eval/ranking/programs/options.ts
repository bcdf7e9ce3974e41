import { parseArgs } from 'node:util';
import type { FusionWeights } from '../../../src/retrieval/fuse-scores.ts';
import { readHalf } from '../../records/question.ts';
import { RANKING_BASELINE_FILE } from '../gate/baseline-file.ts';
import { parsePair } from '../public-set.ts';
import { DATA_DIR } from '../sets/read-set.ts';
import { RANKING_TASKS, type RankingTask } from '../tasks.ts';

/** Where `--report` without a file writes. */
const REPORT_FILE = 'eval/RETRIEVAL.md';
/** The same for `--ablation` and `--stemmers`, which each write a part of it. */
const ABLATION_FILE = 'eval/ABLATION.md';

/** What `--help` prints. */
export const HELP = `npm run eval:retrieval -- --set <name> | --all | --gate | --ablation | --stemmers [options]
One set:
  --set <name>         a set of the data folder, a folder with passages.jsonl {id, lang, title, text} and queries.jsonl
                       {id, lang, text, relevant}, doda_latin (made from DODa) or sections (eval/sections, own base)
  --pair 'ar->fr'      only this pair (question -> passage); may be repeated; all pairs without it
  --mixed <name>       passages of another set as distractors in the same index; may be repeated
  --limit <n>          at most n questions a pair, spread evenly
  --weights <l>,<d>[,<fr>,<ar>,<en>]  instead of the product's: weights of the legs, and what passages count when
                       the question is in another language
  --misses <n>         instead of figures, the n worst questions of each pair, as JSON
The committed list of tasks (eval/ranking/tasks.ts):
  --all                measures every task
  --only <text>        only tasks whose name contains the text; may be repeated
  --report [<file>]    writes the figures as Markdown, to ${REPORT_FILE} without a file
  --update-baseline    takes the figures as the new baseline, ${RANKING_BASELINE_FILE}
  --gate               asks every tenth question of every task; exit code 1 on a significant drop
What parts are worth, of some of these tasks; --only, --split and --data as above, --report to ${ABLATION_FILE}:
  --ablation           the product whole and with one part left out each
  --stemmers           plain BM25 without stems, with light ones and with Snowball's
  --every <n>          asks only every n-th question
Both:
  --peers              asks MiniSearch, Orama and SQLite FTS5 the same, beside the product
  --split dev|test     only this half of the section questions
  --data <folder>      where the sets stand, ${DATA_DIR} without it
  --json               the measurements as JSON`;

/** What was asked for on the command line, checked. */
export type RetrievalOptions = ReturnType<typeof readOptions>;

/** Reads the command line. Throws an error that says what was expected. */
export function readOptions(args: readonly string[] = process.argv.slice(2)) {
  const { values } = parseArgs({ args: withReportFile(args), options: OPTIONS });
  const { set, all, gate, ablation, stemmers, help, report, 'update-baseline': updateBaseline } = values;
  const parts = ablation || stemmers;
  if (!help && [set !== undefined, all, gate, ablation, stemmers].filter(Boolean).length !== 1)
    throw new Error(
      'reading the options: expected one of --set, --all and --gate, or of --ablation and --stemmers; choose one',
    );
  if (parts && (values.peers || values.weights !== undefined || values.json))
    throw new Error(
      'reading the options: expected no --peers, --weights or --json with --ablation or --stemmers; leave it out',
    );
  if (!help && !parts && values.every !== undefined)
    throw new Error('reading the options: expected --ablation or --stemmers with --every; add it');
  if (!all && ((report !== undefined && !parts) || updateBaseline))
    throw new Error('reading the options: expected --all with --report or --update-baseline; add it');
  if (updateBaseline && values.split !== undefined)
    throw new Error(
      'reading the options: expected no --split with --update-baseline, which is of all questions',
    );
  if (updateBaseline && values.weights !== undefined)
    throw new Error(
      "reading the options: expected no --weights with --update-baseline, which is of the product's",
    );
  const ofOneSet = values.misses ?? values.limit ?? values.pair[0] ?? values.mixed[0];
  if (!help && set === undefined && ofOneSet !== undefined)
    throw new Error('reading the options: expected --set with --misses, --limit, --pair or --mixed; add it');
  if (set !== undefined && values.only.length > 0)
    throw new Error(
      'reading the options: expected --all or --gate with --only; choose pairs of a set by --pair',
    );
  return {
    ...values,
    updateBaseline,
    split: values.split === undefined ? undefined : readHalf(values.split),
    limit: wholeNumber('--limit', values.limit),
    misses: wholeNumber('--misses', values.misses),
    every: wholeNumber('--every', values.every) ?? 1,
    weights: values.weights === undefined ? undefined : parseWeights(values.weights),
    pairs: values.pair.map(parsePair),
    tasks: chooseTasks(values.only),
  };
}

const OPTIONS = {
  set: { type: 'string' },
  pair: { type: 'string', multiple: true, default: [] as string[] },
  mixed: { type: 'string', multiple: true, default: [] as string[] },
  limit: { type: 'string' },
  weights: { type: 'string' },
  misses: { type: 'string' },
  all: { type: 'boolean', default: false },
  only: { type: 'string', multiple: true, default: [] as string[] },
  report: { type: 'string' },
  'update-baseline': { type: 'boolean', default: false },
  gate: { type: 'boolean', default: false },
  ablation: { type: 'boolean', default: false },
  stemmers: { type: 'boolean', default: false },
  every: { type: 'string' },
  peers: { type: 'boolean', default: false },
  split: { type: 'string' },
  data: { type: 'string', default: DATA_DIR },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** `parseArgs` knows no option whose value may be left out. */
function withReportFile(args: readonly string[]): string[] {
  const file = args.includes('--ablation') || args.includes('--stemmers') ? ABLATION_FILE : REPORT_FILE;
  return args.flatMap((arg, i) => {
    const next = args[i + 1];
    return arg === '--report' && (next === undefined || next.startsWith('--')) ? [arg, file] : [arg];
  });
}

function chooseTasks(only: readonly string[]): readonly RankingTask[] {
  if (only.length === 0) return RANKING_TASKS;
  const tasks = RANKING_TASKS.filter(({ id }) => only.some((text) => id.includes(text)));
  if (tasks.length > 0) return tasks;
  const known = RANKING_TASKS.map(({ id }) => id);
  throw new Error(`reading --only: expected a part of ${known.join('; ')}; received ${only.join(', ')}`);
}

function wholeNumber(option: string, text: string | undefined): number | undefined {
  const value = text === undefined ? undefined : Number(text);
  if (value !== undefined && !(Number.isInteger(value) && value > 0))
    throw new Error(`reading ${option}: expected a whole number above 0, received ${text ?? ''}`);
  return value;
}

function parseWeights(text: string): FusionWeights {
  const [lexical = Number.NaN, dense = Number.NaN, fr = 1, ar = 1, en = 1, ...rest] = text
    .split(',')
    .map(Number);
  const isRight = lexical >= 0 && dense >= 0 && lexical + dense > 0 && Math.min(fr, ar, en) >= 1;
  if (rest.length > 0 || !isRight)
    throw new Error(
      `reading --weights: expected two to five numbers such as 0.9,0.1,1.2,1.5,1.5, received ${text}`,
    );
  return { lexical, dense, crossLanguage: { fr, ar, en } };
}
