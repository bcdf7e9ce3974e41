import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readCorpus } from '../src/source/read-corpus.ts';
import { readTariffs, storeWords } from './hs/learn-words.ts';

/** `npm run train:hs [-- --data <folder>] [--out <file>]`: learns which words tariffs use in which heading; same inputs, same bytes. */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/parallel' },
    corpus: { type: 'string', default: 'corpus' },
    out: { type: 'string', default: 'src/trade/hs-finder/heading-words.json' },
  },
});
/** What an artefact that every checkout carries may weigh. */
const MAX_BYTES = 800_000;

const { tables } = await readCorpus(values.corpus);
if (!tables.some(({ id }) => id === 'hs-headings'))
  throw new Error(`training: expected the table hs-headings in ${values.corpus}, found none`);
const { lines, inputs } = await readTariffs(values.data);
const stored = `${JSON.stringify(storeWords(lines, tables, inputs), null, 2)}\n`;
if (stored.length > MAX_BYTES)
  throw new Error(`training: expected at most ${MAX_BYTES} bytes, received ${stored.length}; prune more`);
await writeFile(values.out, stored);
console.log(`${values.out}: ${stored.length} bytes, from ${lines.length} lines`);
