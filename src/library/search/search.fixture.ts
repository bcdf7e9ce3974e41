import type { DocumentEntry } from '../../search-index/document-entry.ts';
import type { Evidence } from '../../retrieval/evidence.ts';
import type { SourceRecord } from '../../source/source-record.ts';
import { emptyLibraryBase } from '../library.fixture.ts';
import type { LibraryBase } from '../library-base.ts';

/** A source of an authority. */
export function someSource(id: string, authority: string): SourceRecord {
  return {
    id,
    authority,
    title: `Text of ${authority}`,
    date: '2025',
    consultedOn: '2026-11-01',
    level: 'official',
    status: 'verified',
    language: 'fr',
  };
}

/** A French sheet for importers about clearance, changed where it matters. */
export function someDocument(changes: Partial<DocumentEntry> = {}): DocumentEntry {
  return {
    documentId: 'fob',
    kind: 'sheet',
    language: 'fr',
    title: 'Vendre FOB',
    theme: 'clearance',
    audience: ['importer'],
    validity: {},
    reviewedOn: '2026-11-20',
    sourceIds: ['adii'],
    reviewBy: '2027-05-20',
    file: 'sheets/clearance/fob.fr.md',
    links: [],
    chunkIds: [],
    ...changes,
  };
}

/** A passage of a document, found with one statement in it. */
export function someEvidence(document: DocumentEntry, text: string, sectionId = 'facts'): Evidence {
  const { validity, sourceIds } = document;
  const { documentId, kind, language, title, theme, audience, reviewedOn } = document;
  const id = `${document.documentId}.${document.language}#${sectionId}`;
  const statement = { id: `${sectionId}.1`, text, kind: 'item' as const, sourceIds, validity };
  return {
    rank: 1,
    chunk: {
      documentId,
      kind,
      language,
      title,
      theme,
      audience,
      validity,
      reviewedOn,
      sourceIds,
      id,
      alignId: `${document.documentId}#${sectionId}`,
      sectionId,
      role: 'facts',
      headingPath: ['À retenir'],
      start: 0,
      end: text.length,
      text,
      statements: [statement],
      questions: [],
      digest: id,
    },
    score: 1,
    coverage: 1,
    statementMatch: 1,
    questionMatch: 0,
    statements: [{ said: 1, asked: 0, isKnown: false }],
    similarity: 0,
  };
}

/** A base of the given documents, with two authorities. */
export function baseOf(documents: readonly DocumentEntry[]): LibraryBase {
  return {
    ...emptyLibraryBase,
    documents,
    sources: new Map(
      [someSource('adii', 'Douane'), someSource('oc', 'Office des Changes')].map((each) => [each.id, each]),
    ),
    document: (id, language) =>
      documents.find((each) => each.documentId === id && each.language === language),
  };
}
