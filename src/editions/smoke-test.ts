import { TijariaError } from '../common/errors.ts';
import type { SearchRequest, SearchResult } from '../retrieval/search-passages.ts';
import type { DocumentEntry } from '../search-index/document-entry.ts';
import type { SearchIndex } from '../search-index/search-index.ts';
import { LANGUAGES, type Language } from '../source/language.ts';

/** Documents that are asked for in each language: enough to see that a leg is missing, few enough for a second. */
const DOCUMENTS_PER_LANGUAGE = 12;
/** Where a document must be found to count. */
const FOUND_AMONG = 10;
/** Share of them that must be found. On the base of November 2026 it is all of them; a broken leg leaves less than half. */
const LEAST_FOUND = 0.75;
/** A base that lost more than half of its documents lost them by mistake. */
const LEAST_LEFT = 0.5;

/** What is tested of an edition. */
export interface TestedEdition {
  readonly index: Pick<SearchIndex, 'documents' | 'chunks' | 'manifest'>;
  readonly search: (request: SearchRequest) => Promise<Pick<SearchResult, 'evidence'>>;
}

/**
 * Asks an edition, before it may serve, for some of its own documents by questions that they are known to answer, in each
 * language that it has, and compares its size with the edition that serves, if there is one. Reads nothing but the edition.
 * Throws `snapshot-unfit`, saying what was found, when too few are found or too few documents are left; what searching throws is
 * passed on.
 */
export async function smokeTest(candidate: TestedEdition, serving?: TestedEdition): Promise<void> {
  const left = candidate.index.documents.length;
  const before = serving?.index.documents.length ?? 0;
  if (left < before * LEAST_LEFT || left === 0)
    throw unfit(candidate, `at least half of the ${before} documents that serve now`, `${left}`);
  for (const language of LANGUAGES) {
    const known = await knownQuestions(candidate.index, language);
    const missed: string[] = [];
    for (const { documentId, question } of known) {
      const { evidence } = await candidate.search({ text: question, language, k: FOUND_AMONG });
      if (!evidence.some(({ chunk }) => chunk.documentId === documentId)) missed.push(documentId);
    }
    const found = known.length - missed.length;
    if (found < known.length * LEAST_FOUND)
      throw unfit(
        candidate,
        `${known.length} documents found by their own questions in ${language}`,
        `${found}, without ${missed.join(', ')}`,
      );
  }
}

/** Questions of documents in a language, one each, of documents spread over the base. */
async function knownQuestions(
  index: TestedEdition['index'],
  language: Language,
): Promise<{ documentId: string; question: string }[]> {
  const own = index.documents.filter((entry) => entry.language === language && entry.kind === 'sheet');
  const step = Math.max(1, own.length / DOCUMENTS_PER_LANGUAGE);
  const picked: DocumentEntry[] = [];
  for (let at = 0; at < own.length && picked.length < DOCUMENTS_PER_LANGUAGE; at += step)
    picked.push(...own.slice(Math.floor(at), Math.floor(at) + 1));
  const read = await Promise.all(
    picked.map(async ({ documentId, chunkIds }) => {
      const asked = (await index.chunks(chunkIds)).flatMap((chunk) => chunk?.questions ?? []);
      return asked.slice(0, 1).map((question) => ({ documentId, question: question.text }));
    }),
  );
  return read.flat();
}

function unfit({ index }: TestedEdition, expected: string, received: string): TijariaError {
  return new TijariaError(
    'snapshot-unfit',
    `testing snapshot ${index.manifest.snapshotId}: expected ${expected}, received ${received}; ` +
      'look at the document base and run: npm run ingest',
  );
}
