import { createRequire } from 'node:module';
import type * as PdfParse from 'pdf-parse';
import { TijariaError } from '../common/errors.ts';
import { placeBlocks, type ExtractedText } from './block.ts';
import { cleanLine } from './extract-clean-line.ts';
import { requireTextWithinLimit } from './extract-limits.ts';
import type { ExtractOptions } from './extract-options.ts';
import { linePieces } from './pdf/line-pieces.ts';
import { mendArabic } from './pdf/mend-arabic.ts';
import type { LinePiece, Page } from './pdf/page-item.ts';
import { pdfBlocks } from './pdf/pdf-blocks.ts';
import { regionsOf } from './pdf/regions.ts';
import { runningLines } from './pdf/running-lines.ts';

// The CommonJS build: one minified file. Of the ES modules tsx, which runs the command lines, rewrites 3 MB with source
// maps, at a second and 170 MB a run. `require` knows no types; they are those of the same package.
const { PDFParse } = createRequire(import.meta.url)('pdf-parse') as typeof PdfParse;

/** The part of the PDF document (pdfjs) that is used here. */
interface OpenPdf {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
}
interface PdfPage {
  getViewport(options: { scale: number }): {
    readonly width: number;
    readonly height: number;
    convertToViewportPoint(x: number, y: number): readonly number[];
  };
  getTextContent(): Promise<{ readonly items: readonly object[] }>;
  cleanup(): unknown;
}
/** A piece of text as pdfjs gives it; `transform` is the text matrix [a, b, c, d, x, y]. */
interface PdfItem {
  readonly str: string;
  readonly width: number;
  readonly fontName: string;
  readonly transform: readonly number[];
}

/**
 * Blocks of a PDF in reading order, each with the page on which it starts: headers, footers and page numbers left
 * out, words parted at line ends whole, columns one after the other, tables a row a line, Arabic in reading order.
 * Pages without text are named in a warning. Throws `document-unreadable` for a file that is no PDF, is cut short,
 * needs a password, is damaged, or holds pictures of text only.
 */
export async function extractPdf(bytes: Uint8Array, options: ExtractOptions = {}): Promise<ExtractedText> {
  requireWholePdf(bytes);
  // The library keeps the array it is given and may empty it, hence the copy. Verbosity 0: nothing but failures.
  const parser = new PDFParse({ data: bytes.slice(), verbosity: 0, isEvalSupported: false });
  try {
    const pages = await readPages(parser, options.signal);
    return blocksOf(pages);
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error instanceof TijariaError ? error : unreadableBecause(error);
  } finally {
    await parser.destroy();
  }
}

async function readPages(parser: PdfParse.PDFParse, signal: AbortSignal | undefined): Promise<Page[]> {
  // `load` is private in the type, but the only way to positions and sizes, which `getText` throws away.
  // Tested against the pinned version; pdf-parse 3 may offer it openly.
  const pdf = await (parser as unknown as { load(): Promise<OpenPdf> }).load();
  const pages: Page[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    signal?.throwIfAborted();
    const page = await readPage(await pdf.getPage(number), number);
    length += page.items.reduce((sum, item) => sum + item.text.length, 0);
    requireTextWithinLimit(length);
    pages.push(page);
  }
  return pages;
}

async function readPage(pdfPage: PdfPage, number: number): Promise<Page> {
  const viewport = pdfPage.getViewport({ scale: 1 });
  const { items } = await pdfPage.getTextContent();
  pdfPage.cleanup();
  const pageItems = items.filter(isText).map((item) => {
    const [a = 0, b = 0, , , itemX = 0, itemY = 0] = item.transform;
    const [x = 0, y = 0] = viewport.convertToViewportPoint(itemX, itemY);
    return { text: item.str, x, y, width: item.width, size: Math.hypot(a, b) || 1, font: item.fontName };
  });
  return { number, width: viewport.width, height: viewport.height, items: pageItems };
}

function isText(item: object): item is PdfItem {
  return 'str' in item && 'transform' in item;
}

function blocksOf(pages: readonly Page[]): ExtractedText {
  const pieces = pages.map(linePieces);
  if (pieces.every((page) => page.length === 0)) {
    throw unreadable(
      'text',
      'pictures only (a scan)',
      'run OCR on it (for example ocrmypdf) and publish the result',
    );
  }
  const { pages: mended, warnings } = mendPages(pieces);
  const furniture = runningLines(
    mended.map((page, i) =>
      page.map((piece) => ({ text: piece.text, height: piece.y / (pages[i]?.height ?? 1) })),
    ),
  );
  const regions = mended.map((page, i) => ({
    number: pages[i]?.number ?? i + 1,
    regions: regionsOf(page.filter((_, at) => furniture[i]?.has(at) !== true)),
  }));
  return {
    blocks: placeBlocks(pdfBlocks(regions)),
    pageCount: pages.length,
    warnings: [...warnings, ...emptyPages(mended)],
  };
}

/** Arabic is judged over the whole document, hence all pages at once. */
function mendPages(pages: readonly (readonly LinePiece[])[]): { pages: LinePiece[][]; warnings: string[] } {
  const { lines, warnings } = mendArabic(pages.flatMap((page) => page.map((piece) => piece.text)));
  let at = 0;
  const mended = pages.map((page) =>
    page
      .map((piece) => ({ ...piece, text: cleanLine(lines[at++] ?? '') }))
      .filter((piece) => piece.text !== ''),
  );
  return { pages: mended, warnings };
}

function emptyPages(pages: readonly (readonly LinePiece[])[]): string[] {
  const numbers = pages.flatMap((page, i) => (page.length === 0 ? [i + 1] : []));
  return numbers.length === 0
    ? []
    : [`No text on page ${numbers.join(', ')}: blank, or a picture that needs OCR.`];
}

/** Header within the first KiB and end mark within the last two: what readers ask for (ISO 32000-1, annex H). */
function requireWholePdf(bytes: Uint8Array): void {
  const latin1 = new TextDecoder('latin1');
  if (!latin1.decode(bytes.subarray(0, 1024)).includes('%PDF-')) {
    throw unreadable('a PDF file', 'something else', 'check the file and its extension');
  }
  if (!latin1.decode(bytes.subarray(-2048)).includes('%%EOF')) {
    throw unreadable('a whole file', 'a truncated one (no end mark)', 'fetch it again');
  }
}

function unreadableBecause(error: unknown): TijariaError {
  if (error instanceof Error && error.name === 'PasswordException') {
    return unreadable('an open file', 'one that needs a password', 'publish it without a password', error);
  }
  return unreadable('a sound file', 'a damaged one', 'fetch it again or print it to a new PDF', error);
}

function unreadable(expected: string, received: string, advice: string, cause?: unknown): TijariaError {
  return new TijariaError(
    'document-unreadable',
    `Reading a PDF: expected ${expected}, received ${received}; ${advice}.`,
    {
      cause,
    },
  );
}
