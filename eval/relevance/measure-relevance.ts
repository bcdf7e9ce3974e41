import { answerDependencies, answeringState } from './answering-state.ts';
import { relevance, relevanceFeatures, type RelevanceFeatures } from '../../src/answering/relevance.ts';
import { openSystem } from '../open-system.ts';
import type { WeightedTerm } from '../../src/text/term-analyser.ts';
import type { ScopeQuestion } from './scope-questions.ts';

/** A question with what the estimate says of it. */
export interface MeasuredQuestion extends ScopeQuestion {
  readonly features: RelevanceFeatures;
  /** What was searched: the question, repaired. */
  readonly searchText: string;
  /** Its terms, expanded as for a search. */
  readonly terms: readonly WeightedTerm[];
  /** From 0 to 1. */
  readonly relevance: number;
  /** What judging took once the evidence was there, in milliseconds. */
  readonly judgeMs: number;
}

/** Judges questions over a snapshot made now of this checkout, retrieving as an answer does; in their order. */
export async function measureRelevance(questions: readonly ScopeQuestion[]): Promise<MeasuredQuestion[]> {
  const { service, close } = await openSystem();
  try {
    const { retrieval } = service;
    const dependencies = answerDependencies(service);
    const measured: MeasuredQuestion[] = [];
    for (const asked of questions) {
      const state = await answeringState({ question: asked.question, history: [] }, dependencies);
      const startedAt = performance.now();
      const judged = await relevance(state, retrieval);
      const judgeMs = performance.now() - startedAt;
      const features = await relevanceFeatures(state, retrieval);
      const { searchText, reading } = state;
      const terms = retrieval.analyser.expandQuery(searchText, reading);
      measured.push({ ...asked, features, searchText, terms, relevance: judged, judgeMs });
    }
    return measured;
  } finally {
    await close();
  }
}
