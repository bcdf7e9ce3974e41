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

/** Those of some questions of which the passages of a document hold what is said: most of the telling terms. */
export async function questionsSpokenOf(
  { chunkIds }: DocumentEntry,
  questions: readonly string[],
  { index, analyser }: Pick<RetrievalDependencies, 'index' | 'analyser'>,
): Promise<ReadonlySet<string>> {
  const asked = questions.map((question) => {
    const terms = analyser.analyse(question, detectVariety(question));
    const { chunks } = index.manifest.counts;
    return { question, shares: termShares(terms, chunks, (term) => index.documentFrequency(term)) };
  });
  const terms = new Set(asked.flatMap(({ shares }) => [...shares.byTerm.keys()]));
  const held = new Set((await index.heldTerms(chunkIds, [...terms])).flatMap((each) => [...each]));
  const spoken = asked.filter(({ shares }) => coverage(shares, held) >= SPEAKS_OF);
  return new Set(spoken.map(({ question }) => question));
}
