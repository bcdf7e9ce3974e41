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

/** Orama: BM25, any word may match, prefixes too. @see https://docs.orama.com */
export const orama: Engine = {
  build: async (folder, kept) => {
    const engine = createEngine();
    let batch: { id: string; text: string }[] = [];
    const insert = async (): Promise<void> => {
      await insertMultiple(engine, batch, BATCH);
      batch = [];
    };
    for await (const { id, text } of readPassages(folder))
      if (batch.push({ id, text }) >= BATCH) await insert();
    await insert();
    await writeFile(join(kept, 'index.json'), JSON.stringify(save(engine)));
  },
  open: async (_folder, kept) => {
    const engine = createEngine();
    // Written by `build`.
    load(engine, JSON.parse(await readFile(join(kept, 'index.json'), 'utf8')) as ReturnType<typeof save>);
    return {
      search: async ({ question }, k) => {
        const { hits } = await search(engine, { term: question, properties: ['text'], limit: k });
        return hits.map(({ id }) => id);
      },
    };
  },
};

function createEngine() {
  return create({ schema: { text: 'string' } as const, components: { tokenizer: anyScript } });
}
