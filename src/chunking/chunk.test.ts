import { describe, expect, it } from 'vitest';
import type { DocumentRecord } from '../source/document-record.ts';
import { parseSheet } from '../source/parse-sheet.ts';
import { parseSourceRegister } from '../source/parse-source-register.ts';
import { SOURCES_YAML, sheetText } from '../testing/corpus-fixture.ts';
import { placeBlocks, type UnplacedBlock } from '../text/block.ts';
import { chunkDocument, MAX_CHARS, TARGET_CHARS } from './chunk-document.ts';
import { chunkSheet, MAX_STATEMENTS_PER_CHUNK } from './chunk-sheet.ts';
import { searchableText, type Chunk } from './chunk.ts';

const sources = new Map(
  parseSourceRegister(SOURCES_YAML, 's').sources.map(({ record }) => [record.id, record]),
);
function sheetChunks(
  body: string,
  { language = 'fr', frontMatter = '', asked = [] as string[] } = {},
): Chunk[] {
  const { sheet, problems } = parseSheet(
    sheetText(body, frontMatter),
    `sheets/exporting/essai.${language}.md`,
    sources,
  );
  expect(problems).toEqual([]);
  const questions = { steps: asked.map((text) => ({ variety: 'fr' as const, text })) };
  return sheet === undefined ? [] : chunkSheet({ ...sheet, questions });
}
const record: DocumentRecord = {
  id: 'guide',
  file: 'guide.pdf',
  title: 'Guide',
  language: 'fr',
  theme: 'clearance',
  audience: ['importer'],
  validity: { from: '2026-01-01' },
  reviewedOn: '2026-11-23',
  reviewBy: '2027-05-23',
  sourceIds: ['oc-igoc'],
};
const documentChunks = (...blocks: UnplacedBlock[]): Promise<Chunk[]> =>
  chunkDocument(record, { blocks: placeBlocks(blocks), warnings: [] });
const paragraph = (text: string, page?: number): UnplacedBlock => ({
  kind: 'paragraph',
  text,
  ...(page === undefined ? {} : { page }),
});

describe('chunkSheet', () => {
  const BODY = `Résumé.[^1]

## Étapes {#steps}

1. Déposer.[^1]
2. Retirer.[^1] {from=2026-02-01}

## Voir aussi {#see-also}

- [autre](essai)

[^1]: oc-igoc
`;

  it('gives one passage per section, links left out, with statements verbatim in its text', () => {
    const chunks = sheetChunks(BODY, { asked: ['Comment faire ?'] });
    expect(chunks.map(({ id, alignId, role }) => [id, alignId, role])).toEqual([
      ['essai.fr#summary', 'essai#summary', 'summary'],
      ['essai.fr#steps', 'essai#steps', 'steps'],
    ]);
    expect(chunks[1]).toMatchObject({
      text: '1. Déposer.\n2. Retirer.',
      headingPath: ['Étapes'],
      sourceIds: ['oc-igoc'],
    });
    expect(chunks[1]?.statements[1]).toMatchObject({
      id: 'steps.2',
      text: 'Retirer.',
      validity: { from: '2026-02-01' },
    });
    for (const { text, statements } of chunks)
      for (const statement of statements) expect(text).toContain(statement.text);
  });

  it('indexes the questions with their section and never shows them', () => {
    const steps = sheetChunks(BODY, { asked: ['Comment faire ?'] })[1];
    expect(steps?.text).not.toContain('Comment faire');
    expect(steps === undefined ? '' : searchableText(steps)).toContain('Comment faire ?');
  });

  it('cuts a very long section by count, the same in each language', () => {
    const facts = Array.from({ length: MAX_STATEMENTS_PER_CHUNK + 1 }, (_, i) => `- Fait ${i}.[^1]`).join(
      '\n',
    );
    const body = `## F {#facts}\n\n${facts}\n\n[^1]: oc-igoc\n`;
    expect(sheetChunks(body).map(({ alignId }) => alignId)).toEqual(['essai#facts', 'essai#facts~2']);
    expect(sheetChunks(body, { language: 'en' }).map(({ alignId }) => alignId)).toEqual([
      'essai#facts',
      'essai#facts~2',
    ]);
  });

  it('changes its digest with anything that is indexed or shown', () => {
    const digest = (options = {}): string | undefined => sheetChunks(BODY, options)[1]?.digest;
    expect(digest()).toBe(digest());
    expect(digest({ asked: ['A ?'] })).not.toBe(digest());
    expect(digest({ frontMatter: 'validUntil: 2030-01-01\n' })).not.toBe(digest());
  });
});

describe('chunkDocument', () => {
  it('starts a passage at headings and article numbers, and knows page, headings and offsets', async () => {
    const chunks = await documentChunks(
      { kind: 'heading', level: 1, text: 'Guide', page: 1 },
      paragraph('Introduction. Deux phrases.', 1),
      { kind: 'heading', level: 2, text: 'Le fret', page: 2 },
      paragraph('Article 1. Le fret compte.', 2),
      paragraph('Article 2. L’assurance aussi.', 3),
    );
    expect(chunks.map(({ text, headingPath, page }) => [text, headingPath.join(' > '), page])).toEqual([
      ['Introduction. Deux phrases.', 'Guide', 1],
      ['Article 1. Le fret compte.', 'Guide > Le fret', 2],
      ['Article 2. L’assurance aussi.', 'Guide > Le fret', 3],
    ]);
    expect(chunks[0]?.statements.map(({ text }) => text)).toEqual(['Introduction.', 'Deux phrases.']);
    expect(chunks.every(({ start, end }) => end > start)).toBe(true);
  });

  it('keeps a table or list whole, with a statement per line', async () => {
    const table = 'Document | Délivré par\nFacture | vendeur\nLTA | transporteur';
    const [chunk] = await documentChunks({ kind: 'table', text: table });
    expect(chunk?.text).toBe(table);
    expect(chunk?.statements.map(({ text, kind }) => [text, kind])).toContainEqual([
      'Facture | vendeur',
      'row',
    ]);
  });

  it('gathers short paragraphs and cuts long ones, losing no word', async () => {
    const words = Array.from({ length: 2_000 }, (_, i) => `mot${i}.`);
    const chunks = await documentChunks(paragraph('Court.'), paragraph(words.join(' ')));
    expect(chunks.every(({ text }) => text.length <= MAX_CHARS)).toBe(true);
    expect(
      chunks
        .map(({ text }) => text)
        .join(' ')
        .split(/\s+/),
    ).toEqual(['Court.', ...words]);
    expect((await documentChunks(paragraph('a'), paragraph('b'))).map(({ text }) => text)).toEqual([
      'a\n\nb',
    ]);
    expect(TARGET_CHARS).toBeLessThan(MAX_CHARS);
  });

  it('leaves out marks of notes and the closing list of sources', async () => {
    const chunks = await documentChunks(
      paragraph('La franchise est de 2 000 DH [9].'),
      { kind: 'heading', level: 2, text: 'Sources' },
      paragraph('[9] Une source.'),
    );
    expect(chunks.map(({ text }) => text)).toEqual(['La franchise est de 2 000 DH.']);
  });

  it('gives nothing for a document of headings only', async () => {
    expect(await documentChunks({ kind: 'heading', level: 1, text: 'Titre' })).toEqual([]);
  });
});
