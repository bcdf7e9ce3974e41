import { describe, expect, it } from 'vitest';
import { extractMarkdown } from './extract-markdown.ts';

function texts(markdown: string): string[] {
  return extractMarkdown(new TextEncoder().encode(markdown)).blocks.map(
    (block) => `${block.kind}${block.level ?? ''}: ${block.text}`,
  );
}

describe('a Markdown file', () => {
  it('gives headings, paragraphs, lists and tables, in order', () => {
    const markdown = [
      '# Titre {#facts}',
      'Un **mot**',
      'sur deux lignes, [lien](https://example.org).',
      '',
      '2. deux',
      '   - dedans',
      '3. trois',
      '',
      '| Code | DI |',
      '| --- | --- |',
      '| 0702.00 | 2,5 % |',
    ].join('\n');
    expect(texts(markdown)).toEqual([
      'heading1: Titre',
      'paragraph: Un mot sur deux lignes, lien.',
      'list: 2. deux\n- dedans\n3. trois',
      'table: Code | DI\n0702.00 | 2,5 %',
    ]);
  });

  it('leaves out front matter, raw HTML and footnote marks, and keeps footnotes as paragraphs', () => {
    expect(texts('---\ntitle: X\n---\nTexte[^1] <b>gras</b>.\n\n<div>brut</div>\n\n[^1]: Note.')).toEqual([
      'paragraph: Texte gras.',
      'paragraph: Note.',
    ]);
  });

  it('separates words at hard line breaks', () => {
    expect(texts('un  \ndeux\\\ntrois')).toEqual(['paragraph: un deux trois']);
  });

  it('keeps a rule of dashes in the text from being taken for front matter', () => {
    expect(texts('Avant\n\n---\n\nAprès')).toEqual(['paragraph: Avant', 'paragraph: Après']);
  });

  it('takes a long rule for a rule, not for nesting', () => {
    expect(texts(`Avant\n\n${'-'.repeat(2000)}\n\nAprès`)).toEqual(['paragraph: Avant', 'paragraph: Après']);
  });

  it('is nothing when empty, and refused when binary', () => {
    expect(texts('')).toEqual([]);
    expect(() => texts('a\u0000b')).toThrow(/binary content/);
  });
});
