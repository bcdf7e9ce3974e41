import { parseArgs } from 'node:util';
import { errorMessage } from '../src/common/errors.ts';
import type { FusionWeights } from '../src/retrieval/fuse-scores.ts';
import { openSystem } from './open-system.ts';
import { formatHead, formatPair } from './ranking/format-pairs.ts';
import { measureSet, type PairReport } from './ranking/measure-set.ts';
import { pairsOf, parsePair, readPublicSet } from './ranking/public-set.ts';

const HELP = `npm run eval:retrieval -- --set <folder> [options]
  --set <folder>      passages.jsonl {id, lang, title, text} and queries.jsonl {id, lang, text, relevant}
  --pair 'ar->fr'     only this pair (question -> passage); may be repeated; all pairs without it
  --mixed <folder>    passages of another set as distractors in the same index; may be repeated
  --limit <n>         at most n questions a pair, spread evenly
  --weights <l>,<d>   weights of the lexical and dense leg instead of the product's
  --json              the measurements as JSON`;

function readOptions() {
  const { values } = parseArgs({
    options: {
      set: { type: 'string' },
      pair: { type: 'string', multiple: true, default: [] },
      mixed: { type: 'string', multiple: true, default: [] },
      limit: { type: 'string' },
      weights: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0))
    throw new Error(`reading --limit: expected a whole number above 0, received ${values.limit ?? ''}`);
  const weights = values.weights === undefined ? undefined : parseWeights(values.weights);
  return { ...values, limit, weights, pairs: values.pair.map(parsePair) };
}

function parseWeights(text: string): FusionWeights {
  const [lexical = Number.NaN, dense = Number.NaN, ...rest] = text.split(',').map(Number);
  if (rest.length > 0 || !(lexical >= 0 && dense >= 0 && lexical + dense > 0))
    throw new Error(`reading --weights: expected two numbers such as 0.8,0.2, received ${text}`);
  return { lexical, dense };
}

async function run({ set: folder, pairs, mixed, limit, weights, json }: ReturnType<typeof readOptions>) {
  if (folder === undefined) throw new Error('measuring: expected --set <folder>, received none');
  const set = await readPublicSet(folder);
  const others = await Promise.all(mixed.map(readPublicSet));
  if (others.some(({ name }) => name === set.name))
    throw new Error(`measuring ${set.name}: expected other sets under --mixed, received the set itself`);
  const { service, close } = await openSystem();
  try {
    const { analyser, embedder, weights: own } = service.retrieval;
    const options = {
      pairs: pairs.length > 0 ? pairs : pairsOf(set),
      mixed: others,
      ...(limit === undefined ? {} : { limit }),
    };
    const reports: PairReport[] = [];
    if (!json) console.log(formatHead());
    for await (const report of measureSet(set, { analyser, embedder, weights: weights ?? own }, options)) {
      reports.push(report);
      if (!json) console.log(formatPair(report));
    }
    if (json) console.log(JSON.stringify(reports, null, 2));
  } finally {
    await close();
  }
}

try {
  const options = readOptions();
  if (options.help) console.log(HELP);
  else await run(options);
} catch (error) {
  console.error(`${errorMessage(error)}\n\n${HELP}`);
  process.exitCode = 2;
}
