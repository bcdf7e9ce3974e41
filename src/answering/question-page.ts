import type { SearchIndex } from '../search-index/search-index.ts';
import type { Language } from '../source/language.ts';

/** The document whose page a question is asked on. */
export interface QuestionPage {
  readonly documentId: string;
  /** In the language of the question, else in one that the document exists in. */
  readonly title: string;
  /** True when the question is about the page: it names no subject of its own. */
  readonly isSubject: boolean;
}

/** The title of a document in a language, else in the first that it exists in; none for an id that the snapshot does not have. */
export function pageTitle(
  documentId: string,
  language: Language,
  index: Pick<SearchIndex, 'aligned' | 'chunk'>,
): string | undefined {
  const aligned = index.aligned(`${documentId}#summary`);
  const found = aligned.find(({ facets }) => facets.language === language) ?? aligned[0];
  return found && index.chunk(found.chunkId)?.title;
}
