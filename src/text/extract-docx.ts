import { TijariaError } from '../common/errors.ts';
import { placeBlocks, type ExtractedText } from './block.ts';
import { blocksOfHtml } from './extract-html.ts';
import { MAX_FILE_BYTES, mebibytes } from './extract-limits.ts';
import type { ExtractOptions } from './extract-options.ts';

/**
 * Blocks of a Word document (DOCX): headings by paragraph style, lists and tables kept, pictures left out.
 * Throws `document-unreadable` for a file that is no DOCX, is protected by a password, is cut short, or unpacks
 * to more than `MAX_FILE_BYTES`.
 */
export async function extractDocx(bytes: Uint8Array, options: ExtractOptions = {}): Promise<ExtractedText> {
  requireZip(bytes);
  requireReasonableUnpackedSize(bytes);
  const { default: mammoth } = await import('mammoth');
  options.signal?.throwIfAborted();
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  let html: string;
  try {
    const result = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage });
    html = result.value;
  } catch (cause) {
    throw unreadable('a whole Word document', 'one that cannot be unpacked', 'fetch or save it again', cause);
  }
  options.signal?.throwIfAborted();
  return { blocks: placeBlocks(blocksOfHtml(html)), warnings: [] };
}

function requireZip(bytes: Uint8Array): void {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
  // Office keeps password-protected DOCX, and the old DOC format, in the same container (MS-CFB).
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw unreadable(
      'an open DOCX file',
      'a password-protected or old DOC file',
      'save it as DOCX without a password',
    );
  }
  throw unreadable('a DOCX file', 'something else', 'check the file and its extension');
}

/**
 * Sums the unpacked sizes that the ZIP directory declares, so that a small file cannot fill the memory.
 * @see APPNOTE.TXT 4.3.12 (central directory header) and 4.3.16 (end of central directory).
 */
function requireReasonableUnpackedSize(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) throw unreadable('a whole DOCX file', 'a truncated one', 'fetch it again');
  let at = view.getUint32(end + 16, true);
  let total = 0;
  while (at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
    total += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (total > MAX_FILE_BYTES) {
    throw unreadable(`at most ${mebibytes(MAX_FILE_BYTES)} unpacked`, mebibytes(total), 'split the document');
  }
}

/** The end record is 22 bytes and may be followed by a comment of up to 65,535. */
function endOfDirectory(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

function unreadable(expected: string, received: string, advice: string, cause?: unknown): TijariaError {
  return new TijariaError(
    'document-unreadable',
    `Reading a DOCX file: expected ${expected}, received ${received}; ${advice}.`,
    { cause },
  );
}
