import { randomUUID } from 'node:crypto';
import type { AnswerEvent } from '../answering/answer-event.ts';
import type { AnswerRequest } from '../answering/answer-request.ts';
import type { AnswerDependencies } from '../answering/answer-state.ts';
import { createQuestionSuggester, type SuggestQuestions } from '../answering/suggest-questions.ts';
import type { QuestionReader } from '../answering/understanding/question-reading.ts';
import { warmUp } from '../answering/warm-up.ts';
import type { Clock } from '../common/clock.ts';
import { smokeTest } from '../editions/smoke-test.ts';
import type { Embedder } from '../embedding/embedder.ts';
import type { LibraryBase } from '../library/library-base.ts';
import { createLibraryBase } from '../library/open-library-base.ts';
import { warmUpPages } from '../library/warm-up-pages.ts';
import type { RetrievalDependencies } from '../retrieval/retrieve-evidence.ts';
import { searchPassages, type SearchRequest, type SearchResult } from '../retrieval/search-passages.ts';
import { PassageTerms } from '../retrieval/term-coverage.ts';
import type { SearchIndex } from '../search-index/search-index.ts';
import type { Glossary } from '../text/glossary.ts';
import type { TermAnalyser } from '../text/term-analyser.ts';
import { findHeadingsBy, type FindHeadings } from '../trade/hs-finder/find-headings.ts';
import { createHsFinder } from '../trade/hs-finder/hs-finder.ts';
import { createTradeFunctions, type TradeFunctions } from '../trade/trade-functions.ts';
import type { TradeTables } from '../trade/trade-tables.ts';

/** How the legs count per kind of embedder, chosen by `npm run eval`; see the decisions in `src/README.md`. */
const FUSION_WEIGHTS = {
  embedded: { lexical: 0.9, dense: 0.1, crossLanguage: { fr: 1.1, ar: 1.6, en: 1.5 } },
  remote: { lexical: 0.5, dense: 0.5, crossLanguage: { fr: 1, ar: 1, en: 1 } },
} as const;
/** Passages that an answer is made from. */
export const ANSWER_PASSAGES = 8;

/** Everything that answers over one opened snapshot. */
export interface Service {
  readonly snapshotId: string;
  readonly index: SearchIndex;
  readonly retrieval: RetrievalDependencies;
  readonly readQuestion: QuestionReader;
  readonly trade: TradeFunctions;
  readonly findHeadings: FindHeadings;
  readonly base: LibraryBase;
  readonly suggest: SuggestQuestions;
  readonly answer: (
    request: AnswerRequest,
    options?: { answerId?: string; signal?: AbortSignal },
  ) => AsyncIterable<AnswerEvent>;
  readonly search: (request: SearchRequest) => Promise<SearchResult>;
  /** Throws `snapshot-unfit` when it must not serve; see `editions/smoke-test.ts`. */
  test(serving?: Service): Promise<void>;
  /** Answers a few questions to nobody, so that the first person does not wait for lazy parts. Never rejects. */
  warmUp(): Promise<void>;
  close(): Promise<void>;
}

/** What a service is made from. */
export interface ServiceParts {
  readonly index: SearchIndex;
  readonly tables: TradeTables;
  readonly glossary: Glossary;
  readonly analyser: TermAnalyser;
  readonly embedder: Embedder;
  readonly isEmbedderRemote: boolean;
  readonly clock: Clock;
  readonly onFailure: (error: unknown) => void;
  /** The model and its tools, when there is one. */
  readonly openModel?: (
    parts: Pick<Service, 'trade' | 'findHeadings'> & { readonly tables: TradeTables },
  ) => Promise<Pick<AnswerDependencies, 'model' | 'tools'>>;
}

/** Puts together what answers over an opened index, which the service closes. */
export async function openService(parts: ServiceParts): Promise<Service> {
  // Loaded here: an ingest, which opens nothing, must not wait for the answers.
  const [{ answerQuestion }, { createQuestionReader }] = await Promise.all([
    import('../answering/answer-question.ts'),
    import('../answering/understanding/question-reading.ts'),
  ]);
  const { index, tables, glossary, analyser, embedder, clock, onFailure } = parts;
  const weights = parts.isEmbedderRemote ? FUSION_WEIGHTS.remote : FUSION_WEIGHTS.embedded;
  const passageTerms = new PassageTerms(analyser);
  const retrieval: RetrievalDependencies = { index, embedder, analyser, passageTerms, weights };
  const trade = createTradeFunctions(tables);
  const readQuestion = createQuestionReader({ tables, glossary });
  const findHeadings = findHeadingsBy(createHsFinder(tables, analyser));
  const answering: AnswerDependencies = {
    retrieval,
    trade,
    findHeadings,
    readQuestion,
    clock,
    passages: ANSWER_PASSAGES,
    onFailure,
    ...(await parts.openModel?.({ trade, findHeadings, tables })),
  };
  const base = createLibraryBase(index);
  const answer: Service['answer'] = (request, options = {}) =>
    answerQuestion(request, answering, { answerId: randomUUID(), ...options });
  const search: Service['search'] = (request) => searchPassages(request, retrieval, clock);
  return {
    snapshotId: index.manifest.snapshotId,
    index,
    retrieval,
    readQuestion,
    trade,
    findHeadings,
    base,
    suggest: createQuestionSuggester(index),
    answer,
    search,
    test: (serving) => smokeTest({ index, search }, serving),
    warmUp: async () => {
      await warmUp(answer);
      await warmUpPages(base, clock.today());
    },
    close: () => index.close(),
  };
}
