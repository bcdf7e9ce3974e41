import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { readPassages, type BenchPassage } from '../base/bench-base.ts';
import type { Engine } from './engine.ts';

const OPTIONS = { fields: ['text'] };

/** MiniSearch as it ships: words of any script, lower case, BM25+, any word may match. @see https://lucaong.github.io/minisearch/ */
export const miniSearch: Engine = {
  build: async (folder, kept) => {
    const engine = new MiniSearch<BenchPassage>(OPTIONS);
    for await (const passage of readPassages(folder)) engine.add(passage);
    await writeFile(join(kept, 'index.json'), JSON.stringify(engine));
  },
  open: async (_folder, kept) => {
    const json = await readFile(join(kept, 'index.json'), 'utf8');
    const engine = MiniSearch.loadJSON<BenchPassage>(json, OPTIONS);
    return {
      search: ({ question }, k) =>
        Promise.resolve(
          engine
            .search(question)
            .slice(0, k)
            // The package types ids as `any`; these are the passages'.
            .map(({ id }) => id as string),
        ),
    };
  },
};
