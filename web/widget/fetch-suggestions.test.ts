import { describe, expect, it } from 'vitest';
import { fakeConnection } from './fake-connection.fixture.ts';
import { fetchSuggestions, readSuggestions } from './fetch-suggestions.ts';

describe('fetchSuggestions', () => {
  it('asks for the language, the page and the readers, and gives the questions', async () => {
    const { connection, asked } = fakeConnection(() => Response.json({ questions: ['Qui ?', 'Quand ?'] }));
    expect(await fetchSuggestions(connection, { language: 'fr' })).toEqual(['Qui ?', 'Quand ?']);
    await fetchSuggestions(connection, { language: 'ar', page: 'import-libre', audience: 'importer' });
    expect(asked).toEqual([
      'GET suggestions?language=fr&k=4',
      'GET suggestions?language=ar&page=import-libre&audience=importer&k=4',
    ]);
  });

  it('rejects when the service does not say', async () => {
    const { connection } = fakeConnection(() => new Response(null, { status: 404 }));
    await expect(fetchSuggestions(connection, { language: 'fr' })).rejects.toMatchObject({ kind: 'refused' });
  });
});

describe('readSuggestions', () => {
  it('leaves out what is no question for a button, and more than four', () => {
    const questions = ['a', 7, null, ' ', 'x'.repeat(201), 'b', 'c', 'd', 'e'];
    expect(readSuggestions({ questions })).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each([null, 'x', [], {}, { questions: 'a' }])('takes %o for none', (body) => {
    expect(readSuggestions(body)).toEqual([]);
  });
});
