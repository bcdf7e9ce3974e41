import type { LibraryBase } from './library-base.ts';

/** A base without documents, for an application whose pages nobody asks for. */
export const emptyLibraryBase: LibraryBase = {
  snapshot: { snapshotId: 'empty', createdAt: '2026-11-23T00:00:00Z' },
  documents: [],
  sources: new Map(),
  document: () => undefined,
  languagesOf: () => [],
  sections: (documents) => Promise.resolve(documents.map(() => [])),
  statements: (references) => Promise.resolve(references.map(() => undefined)),
};
