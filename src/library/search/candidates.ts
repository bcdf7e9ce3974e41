import type { DocumentEntry } from '../../search-index/document-entry.ts';
import type { Evidence } from '../../retrieval/evidence.ts';
import { LANGUAGES, type Language } from '../../source/language.ts';
import type { Validity } from '../../source/validity.ts';
import type { LibraryBase } from '../library-base.ts';

/** What facets look at in a passage; `evidence` when it was found by a search. */
export interface CandidatePassage {
  readonly validity: Validity;
  readonly sourceIds: readonly string[];
  readonly evidence?: Evidence;
}

/** A document that may be shown, with its passages, best first. At least one. */
export interface Candidate {
  readonly document: DocumentEntry;
  readonly passages: readonly CandidatePassage[];
}

/**
 * The documents that passages were found in, the one with the best passage first, each once; in the language, else in that
 * of the passage. Passages of a document that the base does not list are left out.
 */
export function foundCandidates(
  evidence: readonly Evidence[],
  base: Pick<LibraryBase, 'document'>,
  language: Language,
): Candidate[] {
  const candidates = new Map<string, { document: DocumentEntry; passages: CandidatePassage[] }>();
  for (const found of evidence) {
    const { documentId, language: own, validity, sourceIds } = found.chunk;
    const document = base.document(documentId, language) ?? base.document(documentId, own);
    if (document === undefined) continue;
    const candidate = candidates.get(documentId) ?? { document, passages: [] };
    candidates.set(documentId, candidate);
    candidate.passages.push({ validity, sourceIds, evidence: found });
  }
  return [...candidates.values()];
}

/** Every document of the base once, in the language where it exists in it, else in its first; in the order of the base. */
export function allCandidates(
  base: Pick<LibraryBase, 'document' | 'documents'>,
  language: Language,
): Candidate[] {
  const ids = [...new Set(base.documents.map(({ documentId }) => documentId))];
  return ids.flatMap((id) => {
    const [document] = [language, ...LANGUAGES].flatMap((each) => base.document(id, each) ?? []);
    if (document === undefined) return [];
    const { validity, sourceIds } = document;
    return [{ document, passages: [{ validity, sourceIds }] }];
  });
}
