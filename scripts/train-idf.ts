import { writeFile } from 'node:fs/promises';
import { hashedFeatures } from '../src/embedding/embedded/hashed-embedder.ts';
import { trainIdfTable } from '../src/embedding/embedded/idf-table.ts';
import { chunkCorpus } from '../src/ingestion/chunk-corpus.ts';
import { searchableText } from '../src/chunking/chunk.ts';
import { embeddingReading } from '../src/ingestion/index-terms.ts';
import { readCorpus } from '../src/source/read-corpus.ts';
import { extractText } from '../src/text/extract-text.ts';
import { openAnalyser } from './open-analyser.ts';

/** `npm run train:idf`: learns how telling terms are from the document base; same base, same bytes. */
const OUTPUT = 'src/embedding/embedded/idf-table.json';
const analyser = await openAnalyser();
const { chunks, problems } = await chunkCorpus(
  await readCorpus('corpus'),
  { root: 'corpus', extractText },
  () => undefined,
);
const inputs = chunks.map((chunk) => ({ text: searchableText(chunk), reading: embeddingReading(chunk) }));
const trained = trainIdfTable(inputs.map((input) => hashedFeatures(input, analyser).map(({ term }) => term)));
await writeFile(OUTPUT, `${JSON.stringify(trained, null, 2)}\n`);
console.log(`${OUTPUT}: learned from ${chunks.length} passages (${problems.length} problems)`);
