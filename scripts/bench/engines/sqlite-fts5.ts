import { join } from 'node:path';
import Database from 'libsql';
import { matchAnyWord } from '../../../eval/peers/fts5-peer.ts';
import { readPassages } from '../base/bench-base.ts';
import type { Engine } from './engine.ts';

/** SQLite's FTS5 in a file: words of any script, accents folded, BM25, any word may match. @see https://www.sqlite.org/fts5.html */
export const sqliteFts5: Engine = {
  build: async (folder, kept) => {
    const database = new Database(join(kept, 'index.sqlite'));
    database.exec(
      `CREATE VIRTUAL TABLE passages USING fts5(id UNINDEXED, text, tokenize = "unicode61 remove_diacritics 2")`,
    );
    const insert = database.prepare('INSERT INTO passages (id, text) VALUES (?, ?)');
    database.exec('BEGIN');
    for await (const { id, text } of readPassages(folder)) insert.run(id, text);
    database.exec('COMMIT');
    database.close();
  },
  open: (_folder, kept) => {
    const database = new Database(join(kept, 'index.sqlite'), { readonly: true });
    const ranked = database.prepare('SELECT id FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?');
    return Promise.resolve({
      search: ({ question }, k) => {
        const words = matchAnyWord(question);
        // The table was made above: a row is an id.
        const rows = words === '' ? [] : (ranked.all(words, k) as { id: string }[]);
        return Promise.resolve(rows.map(({ id }) => id));
      },
    });
  },
};
