import { TijariaError } from '../common/errors.ts';
import type { MediaType } from '../source/document-record.ts';
import type { ExtractedText } from './block.ts';
import { MAX_FILE_BYTES, MAX_TEXT_BYTES, mebibytes, requireTextWithinLimit } from './extract-limits.ts';
import type { ExtractOptions } from './extract-options.ts';

/**
 * The clean text of one published file, as blocks in reading order; never empty.
 * The bytes are read, not changed. Each format's library is loaded when the first file of that format comes.
 * Throws `document-unreadable` when the file is empty, broken, protected, too large, binary where text was
 * expected, or holds no text; and the signal's reason when it was aborted.
 */
export async function extractText(
  bytes: Uint8Array,
  mediaType: MediaType,
  options: ExtractOptions = {},
): Promise<ExtractedText> {
  options.signal?.throwIfAborted();
  requireReasonableSize(bytes, mediaType);
  const extracted = await extract(bytes, mediaType, options);
  if (extracted.blocks.length === 0) {
    throw new TijariaError(
      'document-unreadable',
      `Reading a ${mediaType} file: expected text, received a file without any; check that it is the right file.`,
    );
  }
  requireTextWithinLimit(extracted.blocks.reduce((sum, block) => sum + block.text.length, 0));
  return extracted;
}

async function extract(
  bytes: Uint8Array,
  mediaType: MediaType,
  options: ExtractOptions,
): Promise<ExtractedText> {
  switch (mediaType) {
    case 'application/pdf':
      return (await import('./extract-pdf.ts')).extractPdf(bytes, options);
    case 'text/html':
      return (await import('./extract-html.ts')).extractHtml(bytes, options);
    case 'text/markdown':
      return (await import('./extract-markdown.ts')).extractMarkdown(bytes);
    case 'text/csv':
      return (await import('./langchain-extract-csv.ts')).extractCsv(bytes);
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      return (await import('./extract-docx.ts')).extractDocx(bytes, options);
  }
}

function requireReasonableSize(bytes: Uint8Array, mediaType: MediaType): void {
  if (bytes.length === 0) {
    throw new TijariaError(
      'document-unreadable',
      `Reading a ${mediaType} file: expected content, received an empty file; fetch or publish it again.`,
    );
  }
  const limit = mediaType.startsWith('text/') ? MAX_TEXT_BYTES : MAX_FILE_BYTES;
  if (bytes.length > limit) {
    throw new TijariaError(
      'document-unreadable',
      `Reading a ${mediaType} file: expected at most ${mebibytes(limit)}, ` +
        `received ${mebibytes(bytes.length)}; split the document.`,
    );
  }
}
