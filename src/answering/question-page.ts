import type { RetrievalDependencies } from '../retrieval/retrieve-evidence.ts';
import { coverage, termShares } from '../retrieval/term-coverage.ts';
import type { DocumentEntry } from '../search-index/document-entry.ts';
import type { SearchIndex } from '../search-index/search-index.ts';
import type { Language } from '../source/language.ts';
import { detectVariety } from '../text/detect-variety.ts';

/** The document whose page a question is asked on. */
export interface QuestionPage {
  readonly documentId: string;
  /** In the language of the question, else in one that the document exists in. */
  readonly title: string;
  /** True when the question is about the page: it names no subject of its own. */
  readonly isSubject: boolean;
}

/** A document in a language, else in the first that it exists in; none for an id that the snapshot does not have. */
export function pageDocument(
  documentId: string,
  language: Language,
  { documents }: Pick<SearchIndex, 'documents'>,
): DocumentEntry | undefined {
  const found = documents.filter((entry) => entry.documentId === documentId);
  return found.find((entry) => entry.language === language) ?? found[0];
}

/** Share of what a question says from which a document speaks of it. */
const SPEAKS_OF = 0.5;

/** True when the passages of a document hold what a question says: most of its telling terms. */
export function speaksOf(
  { chunkIds }: DocumentEntry,
  question: string,
  { index, analyser }: Pick<RetrievalDependencies, 'index' | 'analyser'>,
): boolean {
  const terms = analyser.analyse(question, detectVariety(question));
  const shares = termShares(terms, index.manifest.counts.chunks, (term) => index.documentFrequency(term));
  const held = index.heldTerms(chunkIds, [...shares.byTerm.keys()]).flatMap((each) => [...each]);
  return coverage(shares, new Set(held)) >= SPEAKS_OF;
}
