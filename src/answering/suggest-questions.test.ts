import { describe, expect, it } from 'vitest';
import type { Chunk } from '../chunking/chunk.ts';
import type { DocumentEntry } from '../search-index/document-entry.ts';
import { madeChunk } from '../search-index/snapshot-content.fixture.ts';
import { createQuestionSuggester, MAX_SUGGESTION_CHARS } from './suggest-questions.ts';

const asked = (...texts: readonly string[]) => texts.map((text) => ({ variety: 'fr' as const, text }));
const chunks = new Map<string, Chunk>(
  [
    madeChunk('a.fr#summary', {
      questions: [
        ...asked('Comment importer ?', 'ma commande ?', `Comment ${'x'.repeat(MAX_SUGGESTION_CHARS)} ?`),
        { variety: 'ary-Latn', text: 'Comment ndir ?' },
      ],
    }),
    madeChunk('a.fr#facts', { questions: asked('Quel délai ?', 'Quel délai pour mon colis ?') }),
    madeChunk('b.fr#summary', { questions: asked('Qui exporte ?', 'Où exporter ?', 'Combien exporter ?') }),
  ].map((chunk) => [chunk.id, chunk]),
);
const entry = (documentId: string, rest: Partial<DocumentEntry>): DocumentEntry => ({
  documentId,
  kind: 'sheet',
  language: 'fr',
  title: documentId,
  theme: 'importing',
  audience: ['importer'],
  validity: {},
  reviewedOn: '2026-11-01',
  reviewBy: '2027-11-01',
  sourceIds: [],
  file: `${documentId}.md`,
  links: [],
  chunkIds: [...chunks.keys()].filter((id) => id.startsWith(`${documentId}.`)),
  ...rest,
});
const documents = [entry('a', {}), entry('b', { theme: 'exporting', audience: ['exporter'] })];
const suggesterOf = (given: readonly DocumentEntry[]) =>
  createQuestionSuggester({
    documents: given,
    chunks: (ids) => Promise.resolve(ids.map((id) => chunks.get(id))),
  });
const suggest = suggesterOf(documents);
const day = '2026-11-27';

describe('suggestQuestions', () => {
  it('asks of a page what each of its sections answers, of no case in particular first', async () => {
    expect(await suggest({ language: 'fr', page: 'a', k: 2, day })).toEqual([
      'Comment importer ?',
      'Quel délai ?',
    ]);
    expect(await suggest({ language: 'fr', page: 'a', k: 8, day })).toContain('Quel délai pour mon colis ?');
  });

  it('gives one of each theme elsewhere, and for an audience from its sheets only', async () => {
    expect(await suggest({ language: 'fr', k: 2, day })).toHaveLength(2);
    expect(await suggest({ language: 'fr', k: 8, audience: 'importer', day })).not.toContain('Qui exporte ?');
  });

  it('takes a page that the base does not have for none', async () => {
    expect(await suggest({ language: 'fr', page: 'unknown', k: 1, day })).toHaveLength(1);
  });

  it('is the same all day and another on other days', async () => {
    const days = Array.from({ length: 20 }, (_, i) => `2026-11-${10 + i}`);
    const each = (): Promise<string[][]> =>
      Promise.all(days.map((date) => suggest({ language: 'fr', k: 1, audience: 'exporter', day: date })));
    expect(await each()).toEqual(await each());
    expect(new Set((await each()).flat()).size).toBeGreaterThan(1);
  });

  it('is short, asks something, and in the language itself', async () => {
    for (const text of await suggest({ language: 'fr', page: 'a', k: 8, day })) {
      expect(text.length).toBeLessThanOrEqual(MAX_SUGGESTION_CHARS);
      expect(text).not.toMatch(/ndir|ma commande/);
    }
    expect(await suggest({ language: 'ar', k: 4, day })).toEqual([]);
  });

  it('reads a page of many sections until there are enough, eight at a time', async () => {
    const many = Array.from({ length: 20 }, (_, i) =>
      madeChunk(`long.fr#part-${i}`, { questions: i < 5 ? [] : asked(`Quel régime, le numéro ${i} ?`) }),
    );
    const byId = new Map(many.map((chunk) => [chunk.id, chunk]));
    const read: number[] = [];
    const suggestLong = createQuestionSuggester({
      documents: [entry('long', { chunkIds: [...byId.keys()] })],
      chunks: (ids) => {
        read.push(ids.length);
        return Promise.resolve(ids.map((id) => byId.get(id)));
      },
    });
    const found = await suggestLong({ language: 'fr', page: 'long', k: 4, day });
    expect(found).toEqual([5, 6, 7, 8].map((i) => `Quel régime, le numéro ${i} ?`));
    expect(read).toEqual([8, 8]);
    expect(await suggestLong({ language: 'fr', page: 'long', k: 40, day })).toHaveLength(15);
  });

  it('offers nothing of a sheet that no longer holds', async () => {
    const ended = [entry('a', { validity: { until: '2026-01-01' } })];
    expect(await suggesterOf(ended)({ language: 'fr', k: 4, day })).toEqual([]);
  });
});
