import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIXTURE_CITATION } from '../../conversations/receipt.fixture.ts';
import { passageHtml } from './passage-html.ts';
import { RECEIPT_WORDS } from './receipt-words.ts';

function quoteOf(passage: string, quotes: readonly string[]): string {
  const wording = { language: 'fr', words: RECEIPT_WORDS.fr, asOf: '2026-11-26' } as const;
  const markup = passageHtml({ ...FIXTURE_CITATION, passage, quotes }, wording).toString();
  return /<blockquote[^>]*>([\s\S]*)<\/blockquote>/.exec(markup)?.[1] ?? '';
}

describe('passageHtml', () => {
  it.each<[string[], string]>([
    [[], 'abcdef'],
    [['bc'], 'a<mark>bc</mark>def'],
    [['ef', 'ab'], '<mark>ab</mark>cd<mark>ef</mark>'],
    [['abc', 'cd'], '<mark>abcd</mark>ef'],
    [['abc', 'b'], '<mark>abc</mark>def'],
    [['ab', 'cd'], '<mark>abcd</mark>ef'],
    [['', 'x'], 'abcdef'],
  ])('marks %j', (quotes, expected) => {
    expect(quoteOf('abcdef', quotes)).toBe(expected);
  });

  it('loses nothing of the passage, whatever is quoted', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'أ', '1', ' '), maxLength: 12 });
    fc.assert(
      fc.property(letters, fc.array(letters, { maxLength: 4 }), (passage, quotes) => {
        expect(quoteOf(passage, quotes).replace(/<\/?mark>/g, '')).toBe(passage);
      }),
    );
  });

  it('shows a calculation as a table, its total apart, and what stands in it as text', () => {
    const wording = { language: 'fr', words: RECEIPT_WORDS.fr, asOf: '2026-11-26' } as const;
    const table = {
      columns: ['Élément', 'Montant'],
      rows: [
        ['<b>TVA', '20 DH'],
        ['Total', '22 DH'],
      ],
      hasTotal: true,
    };
    const markup = passageHtml({ ...FIXTURE_CITATION, table }, wording).toString();
    expect(markup).toContain('<th scope="col">Montant</th>');
    expect(markup).toMatch(/<tfoot>[\s\S]*Total[\s\S]*<\/tfoot>/);
    expect(markup).not.toContain('<b>TVA');
    expect(passageHtml(FIXTURE_CITATION, wording).toString()).not.toContain('<table>');
  });

  it('names the page of a document', () => {
    const wording = { language: 'fr', words: RECEIPT_WORDS.fr, asOf: '2026-11-26' } as const;
    expect(passageHtml({ ...FIXTURE_CITATION, page: 12 }, wording).toString()).toContain('page 12');
  });
});
