import type { DocumentEntry } from '../../search-index/document-entry.ts';
import type { Validity } from '../../source/validity.ts';
import type { ChangesPageBase } from './changes-page.ts';

/** A sheet in French about exporting, with what is given. */
export function fixtureDocument(given: Partial<DocumentEntry>): DocumentEntry {
  return {
    documentId: 'fiche',
    kind: 'sheet',
    language: 'fr',
    title: 'Fiche & <b>titre</b>',
    theme: 'exporting',
    audience: ['exporter'],
    validity: {},
    reviewedOn: '2026-11-25',
    reviewBy: '2027-05-25',
    sourceIds: [],
    file: 'sheets/exporting/fiche.fr.md',
    links: [],
    chunkIds: [],
    ...given,
  };
}

/** A base of one document whose section `facts` holds a statement for each validity. */
export function changesBase(
  validities: readonly Validity[],
  document: DocumentEntry = fixtureDocument({}),
): ChangesPageBase {
  const statements = validities.map((validity, i) => ({
    id: `facts.${i + 1}`,
    text: `Règle ${i + 1} & <suite>`,
    kind: 'item' as const,
    sourceIds: [],
    validity,
  }));
  return {
    documents: [document],
    sources: new Map(),
    document: (id, language) =>
      id === document.documentId && language === document.language ? document : undefined,
    sections: (documents) =>
      Promise.resolve(
        documents.map(() => [{ id: 'facts', role: 'facts', heading: 'Faits', statements, text: '' }]),
      ),
  };
}
