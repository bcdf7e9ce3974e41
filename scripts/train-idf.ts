import { readFile, writeFile } from 'node:fs/promises';
import { trainIdfTable } from '../src/embedding/embedded/idf-table.ts';
import { chunkCorpus } from '../src/ingestion/chunk-corpus.ts';
import { indexTerms } from '../src/ingestion/index-terms.ts';
import { readCorpus } from '../src/source/read-corpus.ts';
import { extractText } from '../src/text/extract-text.ts';
import { parseGlossary } from '../src/text/glossary.ts';
import { createTermAnalyser } from '../src/text/term-analysis.ts';

/** `npm run train:idf`: learns how telling terms are from the document base; same base, same bytes. */
const OUTPUT = 'src/embedding/embedded/idf-table.json';
const { glossary } = parseGlossary(await readFile('corpus/glossary.yaml', 'utf8'), 'glossary.yaml');
const analyser = createTermAnalyser(glossary);
const { chunks, problems } = await chunkCorpus(
  await readCorpus('corpus'),
  'corpus',
  extractText,
  () => undefined,
);
const trained = trainIdfTable(chunks.map((chunk) => indexTerms(chunk, analyser).map(({ term }) => term)));
await writeFile(OUTPUT, `${JSON.stringify(trained, null, 2)}\n`);
console.log(`${OUTPUT}: learned from ${chunks.length} passages (${problems.length} problems)`);
