import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Chunk } from '../chunking/chunk.ts';
import { chunkDocument } from '../chunking/chunk-document.ts';
import { chunkSheet } from '../chunking/chunk-sheet.ts';
import { documentEntry, type DocumentEntry } from '../search-index/document-entry.ts';
import type { SearchIndex } from '../search-index/search-index.ts';
import { orderedDocuments } from '../search-index/ordered-entries.ts';
import { facetsOf } from '../search-index/chunk-facets.ts';
import { LANGUAGES } from '../source/language.ts';
import { mediaTypeOf } from '../source/parse-document-manifest.ts';
import { readCorpus } from '../source/read-corpus.ts';
import { extractText } from '../text/extract-text.ts';

/** What can be read of an index that was never analysed: enough for pages, not for searches. */
export type ReadableIndex = Pick<SearchIndex, 'manifest' | 'documents' | 'sources' | 'chunks' | 'aligned'>;

/** The whole of `corpus/`, as a snapshot of it would hold it. */
export async function corpusIndex(): Promise<ReadableIndex> {
  const root = resolve('corpus');
  const corpus = await readCorpus(root);
  const chunks: Chunk[] = [];
  const documents: DocumentEntry[] = [];
  const admit = (passages: readonly Chunk[], described: Parameters<typeof documentEntry>[1]): void => {
    chunks.push(...passages);
    documents.push(...[documentEntry(passages, described)].filter((entry) => entry !== undefined));
  };
  for (const sheet of corpus.sheets)
    admit(chunkSheet(sheet), { ...sheet, links: sheet.links.map(({ target }) => target) });
  for (const record of corpus.documents) {
    const file = `documents/${record.file}`;
    const mediaType = mediaTypeOf(file);
    if (mediaType === undefined) throw new Error(`expected a known file ending, received ${file}`);
    const extracted = await extractText(await readFile(join(root, file)), mediaType);
    admit(await chunkDocument(record, extracted), { ...record, file, links: [] });
  }
  const byId = new Map(chunks.map((chunk) => [chunk.id, chunk]));
  const counts = { documents: documents.length, chunks: chunks.length, terms: 0 };
  return {
    manifest: {
      format: 0,
      snapshotId: 'corpus',
      createdAt: '2026-11-27T00:00:00.000Z',
      embedder: { id: 'none', dimensions: 1 },
      analyserId: 'none',
      chunkerId: 'none',
      counts,
      hasHnsw: false,
      files: {},
    },
    documents: orderedDocuments(documents),
    sources: corpus.sources,
    chunks: (ids) => Promise.resolve(ids.map((id) => byId.get(id))),
    aligned: (alignId) => LANGUAGES.flatMap((language) => referenceIn(alignId, language, byId)),
  };
}

function referenceIn(
  alignId: string,
  language: Chunk['language'],
  byId: ReadonlyMap<string, Chunk>,
): ReturnType<SearchIndex['aligned']> {
  const [documentId = '', sectionId = ''] = alignId.split('#');
  const chunk = byId.get(`${documentId}.${language}#${sectionId}`);
  return chunk === undefined ? [] : [{ chunkId: chunk.id, alignId, facets: facetsOf(chunk) }];
}
