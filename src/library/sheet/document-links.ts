import type { DocumentEntry } from '../../search-index/document-entry.ts';
import type { Language } from '../../source/language.ts';
import type { LibraryBase } from '../library-base.ts';

/** Documents to go on to from one of them. */
export interface DocumentLinks {
  /** Where it sends its reader, in its own order. */
  readonly related: readonly DocumentEntry[];
  /** Others of its theme that send their readers to it, and to which it does not send its own. */
  readonly linkedFrom: readonly DocumentEntry[];
}

/** Where to go from a document, in its language where a document exists in it. Links to nothing are left out. */
export function documentLinks(
  { documentId, language, theme, links }: DocumentEntry,
  base: LibraryBase,
): DocumentLinks {
  const related = links.flatMap((id) => (id === documentId ? [] : (documentIn(id, language, base) ?? [])));
  const known = new Set([documentId, ...related.map((each) => each.documentId)]);
  const linkedFrom = base.documents.filter(
    (each) =>
      each.language === language &&
      each.theme === theme &&
      each.links.includes(documentId) &&
      !known.has(each.documentId),
  );
  return { related, linkedFrom };
}

/** A document in a language, or in the first that it exists in. */
export function documentIn(id: string, language: Language, base: LibraryBase): DocumentEntry | undefined {
  const [first] = base.languagesOf(id);
  return base.document(id, language) ?? (first && base.document(id, first));
}
