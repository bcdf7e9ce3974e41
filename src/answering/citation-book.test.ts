import { beforeAll, describe, expect, it } from 'vitest';
import type { Chunk, ChunkStatement } from '../chunking/chunk.ts';
import type { SearchIndex } from '../search-index/search-index.ts';
import { sheetText } from '../testing/corpus-fixture.ts';
import { tinyRetrieval } from '../testing/tiny-base.ts';
import { CitationBook } from './citation-book.ts';

const SHEET = sheetText(`Les recettes sont rapatriées sous 150 jours.[^1]

## L'essentiel {#facts}

- Pour les biens, le délai est de 150 jours.[^1]
- Pour les services, le délai serait de 90 jours.[^2]
- Les deux sources parlent des acomptes.[^1] [^2]

## Et ensuite {#next}

- Demandez à votre banque.

[^1]: oc-igoc
[^2]: press-note
`);

let index: SearchIndex;
let chunks: readonly (Chunk | undefined)[];
beforeAll(async () => {
  ({ index } = await tinyRetrieval({ 'sheets/exporting/rapatrier.fr.md': SHEET }));
  chunks = await index.chunks(index.documents.flatMap(({ chunkIds }) => chunkIds));
});

function passage(section: string): {
  chunk: Chunk;
  statements: readonly [ChunkStatement, ...ChunkStatement[]];
} {
  const chunk = chunks.find((each) => each?.id === `rapatrier.fr#${section}`);
  const [first, ...rest] = chunk?.statements ?? [];
  if (chunk === undefined || first === undefined) throw new Error(`fixture: no section ${section}`);
  return { chunk, statements: [first, ...rest] };
}

const openBook = (): CitationBook => new CitationBook(index.sources);

describe('CitationBook', () => {
  it('numbers passages from 1 in the order in which they are first cited', () => {
    const book = openBook();
    const [facts, summary] = [passage('facts'), passage('summary')];
    expect(book.cite(facts.chunk, [facts.statements[0]]).marker).toBe(1);
    expect(book.cite(summary.chunk, [summary.statements[0]]).marker).toBe(2);
    expect(book.cite(facts.chunk, [facts.statements[0]]).marker).toBe(1);
    expect(book.citations().map(({ marker, chunkId }) => [marker, chunkId])).toEqual([
      [1, 'rapatrier.fr#facts'],
      [2, 'rapatrier.fr#summary'],
    ]);
  });

  it('gives the whole passage and quotes that stand in it word for word', () => {
    const { chunk, statements } = passage('facts');
    const { citation } = openBook().cite(chunk, statements);
    expect(citation).toMatchObject({
      documentId: 'rapatrier',
      title: 'Rapatrier les recettes',
      headingPath: ["L'essentiel"],
      language: 'fr',
      reviewedOn: '2026-11-23',
      passage: chunk.text,
    });
    expect(citation?.quotes).toHaveLength(3);
    for (const quote of citation?.quotes ?? []) expect(citation?.passage).toContain(quote);
  });

  it('sends a citation again, under its number, when more of the passage is quoted', () => {
    const book = openBook();
    const { chunk, statements } = passage('facts');
    const once = book.cite(chunk, statements.slice(0, 1));
    const twice = book.cite(chunk, statements.slice(0, 2));
    expect(once.citation?.quotes).toHaveLength(1);
    expect(twice.citation).toMatchObject({ marker: once.marker });
    expect(twice.citation?.quotes).toEqual(statements.slice(0, 2).map(({ text }) => text));
  });

  it('does not send again what the reader has already', () => {
    const book = openBook();
    const { chunk, statements } = passage('facts');
    book.cite(chunk, statements.slice(0, 2));
    expect(book.cite(chunk, statements.slice(0, 1))).toEqual({ marker: 1 });
    expect(book.cite(chunk, [])).toEqual({ marker: 1 });
    expect(book.citations()[0]?.quotes).toHaveLength(2);
  });

  it('names the sources of the quoted statements, each once, and not those of their neighbours', () => {
    const { chunk, statements } = passage('facts');
    const official = openBook().cite(chunk, statements.slice(0, 1)).citation;
    expect(official?.sources.map(({ id }) => id)).toEqual(['oc-igoc']);
    const all = openBook().cite(chunk, statements).citation;
    expect(all?.sources.map(({ id }) => id)).toEqual(['oc-igoc', 'press-note']);
  });

  it('shows of a source its authority, title, date and address, and nothing that is for the machine only', () => {
    const { chunk, statements } = passage('facts');
    const [source] = openBook().cite(chunk, statements.slice(0, 1)).citation?.sources ?? [];
    expect(source).toEqual({
      id: 'oc-igoc',
      authority: 'Office des Changes',
      title: 'Instruction générale',
      reference: 'IGOC',
      date: '2026-01-01',
      url: 'https://www.oc.gov.ma/igoc',
      consultedOn: '2026-11-23',
      level: 'official',
      status: 'verified',
    });
  });

  it('cites a passage without any source, and one whose sources the register no longer knows', () => {
    const next = passage('next');
    expect(openBook().cite(next.chunk, next.statements).citation).toMatchObject({ marker: 1, sources: [] });
    const facts = passage('facts');
    const withoutRegister = new CitationBook(new Map());
    expect(withoutRegister.cite(facts.chunk, facts.statements).citation?.sources).toEqual([]);
  });

  it('falls back to the sources of the passage when nothing of it is quoted', () => {
    const { chunk } = passage('facts');
    const { citation } = openBook().cite(chunk, []);
    expect(citation?.quotes).toEqual([]);
    expect(citation?.sources.map(({ id }) => id)).toEqual(['oc-igoc', 'press-note']);
  });

  it('has nothing to show before the first citation', () => {
    expect(openBook().citations()).toEqual([]);
  });

  it('keeps earlier citations as they were given', () => {
    const book = openBook();
    const { chunk, statements } = passage('facts');
    const early = book.cite(chunk, statements.slice(0, 1)).citation;
    book.cite(chunk, statements);
    expect(early?.quotes).toHaveLength(1);
  });
});
