import { describe, expect, it } from 'vitest';
import { extractDocx } from './extract-docx.ts';
import { paragraph, tinyDocx, zip } from './fixtures/tiny-docx.ts';

const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;

describe('a Word document', () => {
  it('gives headings by style, paragraphs and tables', async () => {
    const table = `<w:tbl><w:tr>${cell('Code')}${cell('DI')}</w:tr><w:tr>${cell('0702.00')}${cell('2,5 %')}</w:tr></w:tbl>`;
    const { blocks } = await extractDocx(
      tinyDocx(paragraph('Titre', 'Titre1') + paragraph('النص العربي') + table),
    );
    expect(blocks.map(({ kind, level, text }) => [kind, level, text])).toEqual([
      ['heading', 1, 'Titre'],
      ['paragraph', undefined, 'النص العربي'],
      ['table', undefined, 'Code | DI\n0702.00 | 2,5 %'],
    ]);
  });
});

describe('a Word document that cannot be read', () => {
  const sound = tinyDocx(paragraph('Texte'));

  it.each([
    ['not a DOCX', new TextEncoder().encode('plain'), /expected a DOCX file, received something else/],
    [
      'protected or old',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
      /password-protected or old DOC file; save it as DOCX/,
    ],
    ['truncated', sound.slice(0, sound.length - 30), /a truncated one; fetch it again/],
    ['another ZIP', zip({ 'a.txt': 'x' }), /cannot be unpacked/],
    [
      'a bomb',
      zip({ 'word/document.xml': 'x' }, 3_000_000_000),
      /expected at most 64.0 MiB unpacked, received 2861.0 MiB/,
    ],
  ])('is refused with what to do: %s', async (_, bytes, message) => {
    await expect(extractDocx(bytes)).rejects.toMatchObject({
      code: 'document-unreadable',
      message: expect.stringMatching(message) as unknown,
    });
  });
});
