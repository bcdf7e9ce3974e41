/**
 * A piece of a document in reading order, as plain text.
 * `start` and `end` are UTF-16 offsets into the document's clean text, half-open: the clean text is all
 * block texts joined by one blank line (`\n\n`), so `clean.slice(start, end) === text`.
 * Tables are one block: a row a line, cells separated by ` | `, the header row first when there is one.
 * Lists are one block: an item a line, starting with `- ` or `1. `.
 */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'list' | 'table';
  readonly text: string;
  /** Heading depth from 1; only on headings. */
  readonly level?: number;
  /** Page from 1; only for paged media. */
  readonly page?: number;
  readonly start: number;
  readonly end: number;
}

/** Result of reading one file. `warnings` are short sentences for the ingest report (for example: order mended). */
export interface ExtractedText {
  readonly blocks: readonly Block[];
  /** Number of pages; only for paged media. */
  readonly pageCount?: number;
  readonly warnings: readonly string[];
  /** Texts of the file that its reader does not see, not among the blocks: nobody is answered from them. */
  readonly concealed?: readonly string[];
}

/** A block before its offsets are known. */
export type UnplacedBlock = Omit<Block, 'start' | 'end'>;

/** Gives blocks their offsets in the clean text. Blocks whose text is empty are dropped. */
export function placeBlocks(blocks: readonly UnplacedBlock[]): Block[] {
  let offset = 0;
  const placed: Block[] = [];
  for (const block of blocks) {
    if (block.text === '') continue;
    placed.push({ ...block, start: offset, end: offset + block.text.length });
    offset += block.text.length + 2;
  }
  return placed;
}
