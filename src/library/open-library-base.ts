import type { Chunk } from '../chunking/chunk.ts';
import { compareIds } from '../search-index/ordered-entries.ts';
import type { DocumentEntry } from '../search-index/document-entry.ts';
import type { SearchIndex } from '../search-index/search-index.ts';
import { statementPassages } from '../search-index/statement-passage.ts';
import { LANGUAGES, type Language } from '../source/language.ts';
import { THEMES } from '../source/sheet.ts';
import type { LibraryBase, LibrarySection } from './library-base.ts';

/** What the library reads of an index. */
export type LibraryIndex = Pick<SearchIndex, 'manifest' | 'documents' | 'sources' | 'chunks' | 'aligned'>;

/**
 * The documents of an opened index. Nothing is read until the first page is asked for, passages only for the page that shows
 * them. A passage that is damaged rejects with `snapshot-corrupt` where it is read.
 */
export function createLibraryBase(index: LibraryIndex): LibraryBase {
  let known: Known | undefined;
  const read = (): Known => (known ??= readDocuments(index.documents));
  const { snapshotId, createdAt } = index.manifest;
  const document = (id: string, language: Language): DocumentEntry | undefined =>
    read().byId.get(id)?.get(language);
  return {
    snapshot: { snapshotId, createdAt },
    get documents() {
      return read().ordered;
    },
    sources: index.sources,
    document,
    languagesOf: (id) => LANGUAGES.filter((language) => read().byId.get(id)?.has(language)),
    sections: async (documents) => {
      const chunks = (await index.chunks(documents.flatMap(({ chunkIds }) => chunkIds))).values();
      return documents.map(({ chunkIds }) => joinSections(chunkIds.flatMap(() => chunks.next().value ?? [])));
    },
    statements: async (references, language) => {
      const passages = await statementPassages(references, language, index);
      return passages.map((found, i) => {
        const entry = found && document(references[i]?.documentId ?? '', found.chunk.language);
        if (found === undefined || entry === undefined) return undefined;
        return { document: entry, sectionId: found.chunk.sectionId, statement: found.statement };
      });
    },
  };
}

interface Known {
  readonly ordered: readonly DocumentEntry[];
  readonly byId: ReadonlyMap<string, ReadonlyMap<Language, DocumentEntry>>;
}

function readDocuments(documents: readonly DocumentEntry[]): Known {
  const byId = new Map<string, Map<Language, DocumentEntry>>();
  for (const document of documents) {
    const languages = byId.get(document.documentId);
    if (languages === undefined) byId.set(document.documentId, new Map([[document.language, document]]));
    else languages.set(document.language, document);
  }
  // The index gives them by id and language, and the order of what is equal stays.
  const ordered = [...documents].sort(
    (a, b) => THEMES.indexOf(a.theme) - THEMES.indexOf(b.theme) || compareIds(a.documentId, b.documentId),
  );
  return { ordered, byId };
}

/** Sections that were cut into passages, whole again. A section's first passage has its id. */
function joinSections(chunks: readonly Chunk[]): LibrarySection[] {
  const sections = new Map<string, LibrarySection>();
  for (const { kind, sectionId, role, headingPath, page, statements, text } of chunks) {
    const id = sectionId.replace(/~\d+$/, '');
    const before = sections.get(id);
    sections.set(id, {
      id,
      role,
      heading: headingPath.at(-1) ?? '',
      ...(page === undefined ? {} : { page }),
      ...before,
      statements: [...(before?.statements ?? []), ...statements],
      text: kind === 'document' ? text : '',
    });
  }
  return [...sections.values()];
}
