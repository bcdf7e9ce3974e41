import { placeBlocks, type ExtractedText } from './block.ts';
import { cleanLine } from './extract-clean-line.ts';
import { extractDecoded } from './extract-decoded.ts';
import type { ExtractOptions } from './extract-options.ts';

/** The paragraphs of a plain text file: what stands between blank lines, each on one line. Throws `document-unreadable` for a binary file. */
export function extractPlain(bytes: Uint8Array, { charset }: ExtractOptions = {}): ExtractedText {
  const { text, warnings } = extractDecoded(bytes, charset);
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(cleanLine);
  return { blocks: placeBlocks(paragraphs.map((each) => ({ kind: 'paragraph', text: each }))), warnings };
}
