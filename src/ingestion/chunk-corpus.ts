import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NO_CACHE, type DigestCache } from '../common/digest-cache.ts';
import { errorMessage } from '../common/errors.ts';
import type { Chunk } from '../chunking/chunk.ts';
import { chunkDocument } from '../chunking/chunk-document.ts';
import { chunkSheet } from '../chunking/chunk-sheet.ts';
import { documentEntry, type DocumentEntry } from '../search-index/document-entry.ts';
import type { CorpusProblem } from '../source/corpus-problem.ts';
import type { DocumentRecord, MediaType } from '../source/document-record.ts';
import { mediaTypeOf } from '../source/parse-document-manifest.ts';
import type { Corpus } from '../source/read-corpus.ts';
import type { ExtractedText } from '../text/block.ts';
import type { ExtractedDocument } from '../text/extracted-document.ts';
import { concealedInstructionProblems, machineInstructionProblems } from './machine-instruction-problems.ts';

/** Reads one file's bytes as text with positions; see `text/extract-text.ts`. */
export type ExtractText = (
  bytes: Uint8Array,
  mediaType: MediaType,
  options?: { signal?: AbortSignal },
) => Promise<ExtractedText>;

/** How documents become text; `root` is the corpus folder. */
export interface Extraction {
  readonly root: string;
  readonly extractText: ExtractText;
  /** What was extracted before. */
  readonly cache?: DigestCache;
  /** Documents beside the base, whose text is at hand already. */
  readonly fetched?: readonly ExtractedDocument[];
}

/** What the base becomes. A document that gave no passage has no entry. */
export interface ChunkedCorpus {
  readonly chunks: readonly Chunk[];
  readonly documents: readonly DocumentEntry[];
  readonly problems: readonly CorpusProblem[];
}

/** What is known of a document besides its passages. */
type Described = Parameters<typeof documentEntry>[1];

/** Chunks of the whole base, sheets first, then its files, then what was fetched. A document that cannot be read is one problem; the rest goes on. */
export async function chunkCorpus(
  corpus: Corpus,
  extraction: Extraction,
  onDocument: () => void,
  signal?: AbortSignal,
): Promise<ChunkedCorpus> {
  const chunks: Chunk[] = [];
  const documents: DocumentEntry[] = [];
  const problems: CorpusProblem[] = [];
  const admit = (passages: readonly Chunk[], described: Described): void => {
    chunks.push(...passages);
    documents.push(...[documentEntry(passages, described)].filter((entry) => entry !== undefined));
    for (const chunk of passages)
      problems.push(...machineInstructionProblems(chunk, described.file, extraction.cache ?? NO_CACHE));
  };
  for (const sheet of corpus.sheets) {
    const links = [...new Set(sheet.links.map(({ target }) => target))];
    admit(chunkSheet(sheet), { ...sheet, links });
    onDocument();
  }
  for (const record of corpus.documents) {
    signal?.throwIfAborted();
    const file = `documents/${record.file}`;
    try {
      const extracted = await readDocument(file, record, extraction, signal);
      problems.push(...concealedInstructionProblems(record.id, extracted.concealed ?? [], file));
      admit(await chunkDocument(record, extracted), { ...record, file, links: [] });
      problems.push(
        ...extracted.warnings.map((message) => ({ file, message, severity: 'warning' as const })),
      );
    } catch (error) {
      signal?.throwIfAborted();
      problems.push({ file, message: errorMessage(error), severity: 'error' });
    }
    onDocument();
  }
  for (const { record, extracted } of extraction.fetched ?? []) {
    admit(await chunkDocument(record, extracted), { ...record, links: [] });
    onDocument();
  }
  return { chunks, documents, problems };
}

async function readDocument(
  file: string,
  record: DocumentRecord,
  { root, extractText, cache = NO_CACHE }: Extraction,
  signal?: AbortSignal,
): Promise<ExtractedText> {
  const mediaType = mediaTypeOf(record.file);
  if (mediaType === undefined) throw new Error(`expected a known file ending, received ${record.file}`);
  const bytes = await readFile(join(root, file));
  const known = cache.get('document', mediaType, bytes) as ExtractedText | undefined;
  if (known !== undefined) return known;
  const extracted = await extractText(bytes, mediaType, signal === undefined ? {} : { signal });
  return cache.put(extracted, 'document', mediaType, bytes);
}
