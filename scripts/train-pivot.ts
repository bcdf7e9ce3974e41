import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { sha256, shortDigest } from '../src/common/digest.ts';
import { keyCount } from '../src/text/pivot/key-block.ts';
import { encodePivotTable } from '../src/text/pivot/pivot-table-file.ts';
import { readOwnText } from './pivot/own-text.ts';
import { readParallelText, type ParallelText } from './pivot/parallel-text.ts';
import { trainTable, type WeightedText } from './pivot/train-table.ts';

/** `npm run train:pivot [-- --data <folder>] [--out <file>]`: learns the pivot table; same inputs, same bytes. */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/parallel' },
    corpus: { type: 'string', default: 'corpus' },
    out: { type: 'string', default: 'src/text/pivot/pivot-table.bin' },
    'without-glossary': { type: 'boolean', default: false },
    'without-sheets': { type: 'boolean', default: false },
    'without-questions': { type: 'boolean', default: false },
  },
});
/**
 * How often a pair counts, chosen by `npm run eval:retrieval`: entries say more about a word than sentences do. Of Darija
 * in Latin letters others' text is so little that our own, all about trade, would decide what everyday words mean.
 */
const WEIGHTS = {
  entry: { fr: 2, ar: 2, latn: 2 },
  sentence: { fr: 1, ar: 1, latn: 1 },
  glossary: { fr: 2, ar: 2, latn: 0.15 },
  sheet: { fr: 1, ar: 1, latn: 1 },
  question: { fr: 1, ar: 1, latn: 0.3 },
} as const;
/** What an artefact that every checkout carries may weigh. */
const MAX_BYTES = 6_000_000;

const weigh = (
  pairs: readonly ParallelText[],
  kindOf: (pair: ParallelText) => keyof typeof WEIGHTS,
): WeightedText[] => pairs.map((pair) => ({ ...pair, weight: WEIGHTS[kindOf(pair)][pair.source] }));
const started = performance.now();
const [shared, own] = await Promise.all([readParallelText(values.data), readOwnText(values.corpus)]);
const texts = [
  ...weigh(shared.pairs, ({ isEntry }) => (isEntry ? 'entry' : 'sentence')),
  ...(values['without-glossary'] ? [] : weigh(own.glossary, () => 'glossary')),
  ...(values['without-sheets'] ? [] : weigh(own.sheets, () => 'sheet')),
  ...(values['without-questions'] ? [] : weigh(own.questions, () => 'question')),
];
const table = trainTable(texts);
const inputs = [...shared.inputs, ...own.inputs].map(({ file, text }) => ({ file, sha256: sha256(text) }));
const digest = shortDigest(encodePivotTable({ ...table, header: { digest: '', inputs } }));
const bytes = encodePivotTable({ ...table, header: { digest, inputs } });
if (bytes.length > MAX_BYTES)
  throw new Error(`training: expected at most ${MAX_BYTES} bytes, received ${bytes.length}; prune more`);
await writeFile(values.out, bytes);
const words = Object.values(table.sections)
  .flat()
  .reduce((sum, { keys }) => sum + keyCount(keys), 0);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `${values.out}: ${words} keys, ${keyCount(table.english)} English stems, ${bytes.length} bytes, ` +
    `from ${texts.length} pairs in ${seconds} s; digest ${digest}`,
);
