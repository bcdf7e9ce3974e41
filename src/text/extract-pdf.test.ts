import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { extractPdf } from './extract-pdf.ts';
import { tinyPdf, type DrawnText } from './fixtures/tiny-pdf.ts';

const LINE = 13;

/** Lines of a column, one under the other. */
function column(lines: readonly string[], x: number, y: number, more: Partial<DrawnText> = {}): DrawnText[] {
  return lines.map((text, i) => ({ text, x, y: y + i * LINE, ...more }));
}

/** Letters as a producer draws an Arabic line: the last letter leftmost. */
function drawnFromRight(text: string): string {
  return Array.from(text).reverse().join('');
}

async function textsOf(pages: readonly (readonly DrawnText[])[]): Promise<string[]> {
  return (await extractPdf(tinyPdf(pages))).blocks.map((block) => block.text);
}

afterEach(() => void vi.restoreAllMocks());

describe('a sound PDF', () => {
  it('gives paragraphs with their pages, one text a line joined to the next', async () => {
    const result = await extractPdf(
      tinyPdf([
        column(
          ['La valeur en douane comprend', 'le fret et l\u2019assurance.'.replace('\u2019', "'")],
          72,
          100,
        ),
        column(['Fin.'], 72, 100),
      ]),
    );
    expect(result.pageCount).toBe(2);
    expect(result.warnings).toEqual([]);
    expect(result.blocks.map(({ kind, text, page }) => ({ kind, text, page }))).toEqual([
      { kind: 'paragraph', text: "La valeur en douane comprend le fret et l'assurance.", page: 1 },
      { kind: 'paragraph', text: 'Fin.', page: 2 },
    ]);
  });

  it('makes words whole that a line end parted, and keeps the hyphens that belong to words', async () => {
    const lines = [
      'La marchandise classée en sous-',
      'position 0702.00 paie les droits à l\u2019impor-',
      'tation sans délai.',
    ];
    const texts = await textsOf([column(lines, 72, 100, { font: 'unicode' })]);
    expect(texts).toEqual([
      'La marchandise classée en sous-position 0702.00 paie les droits à l\u2019importation sans délai.',
    ]);
  });

  it('leaves out headers, footers and page numbers, and makes the sentence whole that they cut', async () => {
    const page = (number: number, lines: readonly string[]): DrawnText[] => [
      { text: `Guide des carnets, page ${number}`, x: 72, y: 30, size: 8 },
      ...column(lines, 72, 100),
      { text: `- ${number} -`, x: 290, y: 815, size: 8 },
    ];
    const texts = await textsOf([
      page(1, ['Le carnet couvre les foires et']),
      page(2, ['les expositions.']),
      page(3, ['Autre sujet.']),
    ]);
    expect(texts).toEqual(['Le carnet couvre les foires et les expositions.', 'Autre sujet.']);
  });

  it('tells headings by size and by bold numbered lines, and ranks them', async () => {
    const result = await extractPdf(
      tinyPdf([
        [
          { text: 'Grand titre', x: 72, y: 80, size: 18 },
          { text: 'Article 1. Objet', x: 72, y: 110, font: 'bold' },
          ...column(['Le texte commence ici et continue', 'sur une autre ligne.'], 72, 123),
        ],
      ]),
    );
    expect(result.blocks.map(({ kind, level, text }) => [kind, level, text])).toEqual([
      ['heading', 1, 'Grand titre'],
      ['heading', 2, 'Article 1. Objet'],
      ['paragraph', undefined, 'Le texte commence ici et continue sur une autre ligne.'],
    ]);
  });

  it('keeps list items as one list', async () => {
    const texts = await textsOf([
      column(['Pièces :', '- la facture ;', '- le titre de', 'transport.'], 72, 100),
    ]);
    expect(texts).toEqual(['Pièces :', '- la facture ;\n- le titre de transport.']);
  });

  it('reads two columns one after the other, whether drawn by column or line by line', async () => {
    const left = [
      'Premiere ligne a gauche qui est longue',
      'deuxieme ligne a gauche assez longue',
      'troisieme ligne a gauche bien remplie',
      'quatrieme ligne a gauche bien remplie',
      'cinquieme ligne a gauche bien remplie',
      'derniere ligne a gauche bien remplie',
    ];
    const right = left.map((line) => line.replace('gauche', 'droite'));
    const leftDrawn = column(left, 60, 100);
    const rightDrawn = column(right, 320, 100);
    const byLine = leftDrawn.flatMap((text, i) => [text, ...rightDrawn.slice(i, i + 1)]);
    const expected = `${left.join(' ')} ${right.join(' ')}`;
    expect((await textsOf([[...leftDrawn, ...rightDrawn]])).join(' ')).toBe(expected);
    expect((await textsOf([byLine])).join(' ')).toBe(expected);
  });

  it('keeps a table as one block, a row a line, tariff codes as they are', async () => {
    const rows = [
      ['Code', 'Produit', 'Taux'],
      ['0702.00', 'Tomates', '2,5 %'],
      ['0910.20', 'Safran en filaments', '60 %'],
    ];
    const cells = rows.flatMap((row, r) =>
      row.map((text, c) => ({ text, x: 72 + c * 150, y: 120 + r * 20 })),
    );
    const result = await extractPdf(tinyPdf([[{ text: 'Le tableau suit.', x: 72, y: 90 }, ...cells]]));
    expect(result.blocks[1]).toMatchObject({
      kind: 'table',
      text: 'Code | Produit | Taux\n0702.00 | Tomates | 2,5 %\n0910.20 | Safran en filaments | 60 %',
    });
  });
});

describe('Arabic in a PDF', () => {
  const lines = ['إدارة الجمارك المغربية', 'تؤدى الرسوم عند الاستيراد', 'المدة القصوى هي السنة الجارية'];

  it('is left untouched where the producer drew it soundly', async () => {
    const sound = lines
      .map(drawnFromRight)
      .map((text, i) => ({ text, x: 72, y: 100 + i * LINE, font: 'unicode' as const }));
    const result = await extractPdf(tinyPdf([sound]));
    expect(result.blocks.map((block) => block.text)).toEqual([lines.join(' ')]);
    expect(result.warnings).toEqual([]);
  });

  it('is turned where whole lines were stored backwards, and the report says so', async () => {
    const result = await extractPdf(tinyPdf([column(lines, 72, 100, { font: 'unicode' })]));
    expect(result.blocks.map((block) => block.text)).toEqual([lines.join(' ')]);
    expect(result.warnings).toEqual(['Arabic text was stored in visual order: turned to reading order.']);
  });

  it('is put in order where each presentation form is drawn on its own from the left, as Chromium does', async () => {
    const forms = ['ك', 'ﺮ', 'ﻤ', 'ﺠ', 'ﻟ', 'ا']; // drawn from the left: the word الجمرك backwards, in shapes
    const drawn = forms.map((text, i) => ({ text, x: 100 + 5 * i, y: 100, font: 'unicode' as const }));
    expect(await textsOf([drawn])).toEqual(['الجمرك']);
  });
});

describe('a PDF that cannot be read', () => {
  const sound = tinyPdf([column(['Un texte.'], 72, 100)]);

  it.each([
    ['cut in the middle', sound.slice(0, sound.length / 2), /received a truncated one .*fetch it again/],
    ['cut before its end mark', sound.slice(0, -10), /truncated/],
    [
      'something else',
      new TextEncoder().encode('<html>page</html>'),
      /expected a PDF file, received something else/,
    ],
    ['a scan', tinyPdf([[], []]), /pictures only \(a scan\); run OCR/],
    ['rubbish between sound ends', new TextEncoder().encode('%PDF-1.7\nrubbish\n%%EOF'), /damaged/],
  ])('is refused with what to do: %s', async (_, bytes, message) => {
    await expect(extractPdf(bytes)).rejects.toMatchObject({
      code: 'document-unreadable',
      message: expect.stringMatching(message) as unknown,
    });
  });

  it('is refused when it needs a password', async () => {
    const encrypted = readFileSync(new URL('fixtures/encrypted.pdf', import.meta.url));
    await expect(extractPdf(encrypted)).rejects.toMatchObject({
      code: 'document-unreadable',
      message:
        'Reading a PDF: expected an open file, received one that needs a password; publish it without a password.',
    });
  });

  it('names the pages without text when only some have none', async () => {
    const result = await extractPdf(tinyPdf([column(['Un texte.'], 72, 100), []]));
    expect(result.warnings).toEqual(['No text on page 2: blank, or a picture that needs OCR.']);
  });
});

describe('the PDF library', () => {
  it('prints nothing and leaves the bytes as they were', async () => {
    const spies = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
    const bytes = tinyPdf([column(['Un texte.'], 72, 100)]);
    const before = bytes.slice();
    await extractPdf(bytes);
    await extractPdf(tinyPdf([[]])).catch(() => undefined);
    await extractPdf(new TextEncoder().encode('%PDF-1.7\nrubbish\n%%EOF')).catch(() => undefined);
    expect(bytes).toEqual(before);
    expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([]);
  });

  it('stops at an aborted signal', async () => {
    const signal = AbortSignal.abort();
    await expect(extractPdf(tinyPdf([column(['Texte.'], 72, 100)]), { signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
