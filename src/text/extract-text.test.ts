import { describe, expect, it } from 'vitest';
import { MEDIA_TYPES, type MediaType } from '../source/document-record.ts';
import { MAX_TEXT_BYTES, MAX_TEXT_LENGTH, requireTextWithinLimit } from './extract-limits.ts';
import { extractText } from './extract-text.ts';
import { paragraph, tinyDocx } from './fixtures/tiny-docx.ts';
import { tinyPdf } from './fixtures/tiny-pdf.ts';

const SENTENCE = 'Le code 0702.00 paie 2,5 %.';
/** Formats of running text; the rows of a CSV file are tested beside their extractor. */
type TextMediaType = Exclude<MediaType, 'text/csv'>;
const FILES: Readonly<Record<TextMediaType, Uint8Array>> = {
  'application/pdf': tinyPdf([[{ text: SENTENCE, x: 72, y: 100 }]]),
  'text/html': new TextEncoder().encode(`<p>${SENTENCE}</p>`),
  'text/markdown': new TextEncoder().encode(SENTENCE),
  [MEDIA_TYPES['.docx']]: tinyDocx(paragraph(SENTENCE)),
};
const ALL = Object.values(MEDIA_TYPES).filter(
  (mediaType): mediaType is TextMediaType => mediaType !== 'text/csv',
);

describe('text of a file', () => {
  it.each(ALL)('is the same whatever carries it: %s', async (mediaType) => {
    const { blocks, warnings } = await extractText(FILES[mediaType], mediaType);
    expect(warnings).toEqual([]);
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchObject({ kind: 'paragraph', text: SENTENCE, start: 0, end: SENTENCE.length });
  });

  it('places blocks in the clean text', async () => {
    const { blocks } = await extractText(
      new TextEncoder().encode('# Un\n\nDeux\n\n- trois'),
      'text/markdown',
    );
    const clean = blocks.map((block) => block.text).join('\n\n');
    expect(blocks.map((block) => clean.slice(block.start, block.end))).toEqual(['Un', 'Deux', '- trois']);
  });
});

describe('a file that gives no text', () => {
  it.each(ALL)('is refused when empty: %s', async (mediaType) => {
    await expect(extractText(new Uint8Array(), mediaType)).rejects.toMatchObject({
      code: 'document-unreadable',
      message: `Reading a ${mediaType} file: expected content, received an empty file; fetch or publish it again.`,
    });
  });

  it('is refused when it holds markup only', async () => {
    const page = new TextEncoder().encode(
      '<html><body><script>let x = 1;</script><nav>Menu</nav></body></html>',
    );
    await expect(extractText(page, 'text/html')).rejects.toMatchObject({
      code: 'document-unreadable',
      message: expect.stringContaining('without any') as unknown,
    });
  });

  it.each(['text/html', 'text/markdown'] as const)(
    'is refused at once when it is 60 MB long: %s',
    async (mediaType) => {
      const huge = new Uint8Array(60_000_000).fill(0x61);
      const before = performance.now();
      await expect(extractText(huge, mediaType)).rejects.toMatchObject({
        code: 'document-unreadable',
        message: `Reading a ${mediaType} file: expected at most 10.0 MiB, received 57.2 MiB; split the document.`,
      });
      expect(performance.now() - before).toBeLessThan(1000);
    },
  );

  it('is refused when it is nested beyond reason, with the same kind of error', async () => {
    const error = {
      code: 'document-unreadable',
      message: expect.stringContaining('at most 500 deep') as unknown,
    };
    const html = new TextEncoder().encode('<div>'.repeat(100_000) + 'x');
    const quotes = new TextEncoder().encode('>'.repeat(100_000) + 'x');
    await expect(extractText(html, 'text/html')).rejects.toMatchObject(error);
    await expect(extractText(quotes, 'text/markdown')).rejects.toMatchObject(error);
  });

  it('is read when hundreds of paragraphs are left open, which nests nothing', async () => {
    const html = new TextEncoder().encode('<ul>' + '<li>un'.repeat(2000));
    expect((await extractText(html, 'text/html')).blocks[0]?.text.split('\n')).toHaveLength(2000);
  });

  it('is not read when the signal is already aborted', async () => {
    const run = extractText(FILES['text/html'], 'text/html', { signal: AbortSignal.abort() });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('is refused when the text taken out is too long; the limit itself is accepted', () => {
    expect(() => requireTextWithinLimit(MAX_TEXT_LENGTH)).not.toThrow();
    expect(() => requireTextWithinLimit(MAX_TEXT_LENGTH + 1)).toThrow(/split the document/);
    expect(MAX_TEXT_BYTES).toBeLessThan(60_000_000);
  });
});
