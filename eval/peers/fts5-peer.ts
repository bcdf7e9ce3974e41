import Database from 'libsql';
import type { Language } from '../../src/source/language.ts';
import type { Peer } from './peer.ts';

/**
 * SQLite's FTS5 (BM25) in memory: words of any script, accents folded, Porter's stems for English, which is all the
 * stemming it ships. Any word may match.
 * @see https://www.sqlite.org/fts5.html
 */
export const fts5Peer: Peer = {
  name: 'SQLite FTS5',
  index: (passages, language) => {
    const database = new Database(':memory:');
    database.exec(
      `CREATE VIRTUAL TABLE passages USING fts5(id UNINDEXED, text, tokenize = "${tokenizer(language)}")`,
    );
    const insert = database.prepare('INSERT INTO passages (id, text) VALUES (?, ?)');
    database.exec('BEGIN');
    for (const { id, text } of passages) insert.run(id, text);
    database.exec('COMMIT');
    const ranked = database.prepare('SELECT id FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?');
    return Promise.resolve({
      search: (text, k) => {
        const query = matchAnyWord(text);
        // The table was made above: a row is an id.
        const rows = query === '' ? [] : (ranked.all(query, k) as { id: string }[]);
        return Promise.resolve(rows.map(({ id }) => id));
      },
      close: () => {
        database.close();
      },
    });
  },
};

/**
 * The words of a question as an FTS5 query: each quoted, so that nothing in it is an operator, and joined by OR. Empty
 * when there are none. Only words get in: a string without a token would be a phrase that matches nothing.
 */
export function matchAnyWord(text: string): string {
  const words = text.match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? [];
  return words.map((word) => `"${word}"`).join(' OR ');
}

function tokenizer(language: Language): string {
  const words = 'unicode61 remove_diacritics 2';
  return language === 'en' ? `porter ${words}` : words;
}
