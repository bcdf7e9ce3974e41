import type { Chunk } from '../chunking/chunk.ts';

/**
 * One document of a snapshot in one language, as a reader meets it: what its passages have in common, and which they are.
 * `chunkIds` in reading order. `links` are ids of documents that it sends its reader to, in its own order. `file` is where it
 * stands below the document base, with `/`; a table's is the file of its rows, that of a page that was fetched its address.
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

/** The entry of a document that was cut into these passages, in reading order; undefined when it gave none. */
export function documentEntry(
  chunks: readonly Chunk[],
  more: Pick<DocumentEntry, 'reviewBy' | 'file' | 'links'>,
): DocumentEntry | undefined {
  const [first] = chunks;
  if (first === undefined) return undefined;
  const { documentId, kind, purpose, language, title, theme, audience, validity, reviewedOn } = first;
  const { reviewBy, file, links } = more;
  return {
    documentId,
    kind,
    ...(purpose === undefined ? {} : { purpose }),
    language,
    title,
    theme,
    audience,
    validity,
    reviewedOn,
    reviewBy,
    sourceIds: [...new Set(chunks.flatMap(({ sourceIds }) => sourceIds))],
    file,
    links,
    chunkIds: chunks.map(({ id }) => id),
  };
}

/** Whether a document is the text of a page of its authority, fetched by a program and not read by an editor. */
export function isFetched({ file }: Pick<DocumentEntry, 'file'>): boolean {
  return /^https?:/.test(file);
}
