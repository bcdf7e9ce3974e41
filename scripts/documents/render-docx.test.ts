import { describe, expect, it } from 'vitest';
import { extractDocx } from '../../src/text/extract-docx.ts';
import { renderDocx } from './render-docx.ts';
import { settleDocxDates } from './settle-dates.ts';

const MARKDOWN = `# Titre

Ouverture **nette** : 100 000 DH.

## Article 1. Objet

1. Un
2. Deux

- Point

### Détail

| A | B |
| --- | --- |
| un | deux |
`;

describe('a document as DOCX', () => {
  it('keeps headings, lists and tables as such', async () => {
    const { blocks } = await extractDocx(await renderDocx(MARKDOWN, { language: 'fr' }));
    expect(blocks.map(({ kind, text }) => [kind, text.replace(/\u00A0/g, ' ')])).toEqual([
      ['heading', 'Titre'],
      ['paragraph', 'Ouverture nette : 100 000 DH.'],
      ['heading', 'Article 1. Objet'],
      ['list', '1. Un\n2. Deux'],
      ['list', '- Point'],
      ['heading', 'Détail'],
      ['table', 'A | B\nun | deux'],
    ]);
  });

  it('is the same bytes each time it is made', async () => {
    const make = async (): Promise<Uint8Array> =>
      settleDocxDates(await renderDocx(MARKDOWN, { language: 'ar' }), '2026-11-25');
    expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true);
  });

  it('refuses a text without a title, and markup it does not know', async () => {
    await expect(renderDocx('Texte', { language: 'fr' })).rejects.toThrow(/expected a title/);
    await expect(renderDocx('# T\n\nTexte\n\n> citation', { language: 'fr' })).rejects.toThrow(
      /received blockquote/,
    );
    await expect(renderDocx('# T\n\nTexte\n\n#### Profond', { language: 'fr' })).rejects.toThrow(/depth 4/);
  });
});
