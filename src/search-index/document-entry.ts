import type { Chunk } from '../chunking/chunk.ts';

/**
 * One document of a snapshot in one language, as a reader meets it: what its passages have in common, and which they are.
 * `chunkIds` in reading order. `links` are ids of documents that it sends its reader to, in its own order. `file` is where it
 * stands below the document base, with `/`; a table's is the file of its rows.
 */
export interface DocumentEntry extends Pick<
  Chunk,
  | 'documentId'
  | 'kind'
  | 'purpose'
  | 'language'
  | 'title'
  | 'theme'
  | 'audience'
  | 'validity'
  | 'reviewedOn'
  | 'sourceIds'
> {
  /** The day by which it is read against its sources again. */
  readonly reviewBy: string;
  readonly file: string;
  readonly links: readonly string[];
  readonly chunkIds: readonly string[];
}
