import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, insertMultiple, load, save, search, type Tokenizer } from '@orama/orama';
import { WORD_PROCESSING } from '../../../eval/peers/word-processing.ts';
import { readPassages } from '../base/bench-base.ts';
import type { Engine } from './engine.ts';

const STOP_WORDS = new Set(Object.values(WORD_PROCESSING).flatMap(({ stopWords }) => stopWords));
/** Passages inserted between two breaths; Orama's default waits between batches of a thousand. */
const BATCH = 1_000;
/**
 * Orama's own tokenizers know one language each, and drop the letters of others: this one splits words of any script, and leaves
 * out the stop words of the base's languages, which Orama publishes.
 */
const anyScript: Tokenizer = {
  language: 'any',
  normalizationCache: new Map(),
  tokenize: (text) => {
    const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    return words.filter((word) => !STOP_WORDS.has(word));
  },
};

/**
 * Orama: BM25, any word may match, prefixes too. An index too large for one string, as its JSON is at 100,000 passages, cannot be kept
 * and is built anew when it is opened. @see https://docs.orama.com
 */
export const orama: Engine = {
  build: async (folder, kept) => {
    const json = toJson(await buildEngine(folder));
    if (json !== undefined) await writeFile(join(kept, 'index.json'), json);
  },
  open: async (folder, kept) => {
    const file = join(kept, 'index.json');
    const engine = existsSync(file) ? await loadEngine(file) : await buildEngine(folder);
    return {
      search: async ({ question }, k) => {
        const { hits } = await search(engine, { term: question, properties: ['text'], limit: k });
        return hits.map(({ id }) => id);
      },
    };
  },
};

type OramaEngine = ReturnType<typeof createEngine>;

async function buildEngine(folder: string): Promise<OramaEngine> {
  const engine = createEngine();
  let batch: { id: string; text: string }[] = [];
  const insert = async (): Promise<void> => {
    await insertMultiple(engine, batch, BATCH);
    batch = [];
  };
  for await (const { id, text } of readPassages(folder))
    if (batch.push({ id, text }) >= BATCH) await insert();
  await insert();
  return engine;
}

/** Undefined when it is longer than a string can be. */
function toJson(engine: OramaEngine): string | undefined {
  try {
    return JSON.stringify(save(engine));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

async function loadEngine(file: string): Promise<OramaEngine> {
  const engine = createEngine();
  // Written by `build`.
  load(engine, JSON.parse(await readFile(file, 'utf8')) as ReturnType<typeof save>);
  return engine;
}

function createEngine() {
  return create({ schema: { text: 'string' } as const, components: { tokenizer: anyScript } });
}
