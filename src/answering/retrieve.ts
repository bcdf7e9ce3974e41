import { addPassagesBefore } from '../retrieval/passages-before.ts';
import { retrieveEvidence } from '../retrieval/retrieve-evidence.ts';
import type { AnswerState, AnswerStep } from './answer-state.ts';
import { rankStatements } from './select-statements.ts';

/** Third step: finds the evidence and ranks its statements. An attack is not searched. */
export const retrieve: AnswerStep = async function* (
  state,
  { retrieval, passages },
  signal,
): AsyncGenerator<never, AnswerState> {
  if (state.unsafe !== undefined) return state;
  const { searchText: text, reading, language, asOf, request, intent } = state;
  const audience = request.audience === undefined ? {} : { audience: request.audience };
  const purpose = intent === 'classification' ? { purpose: intent } : {};
  const query = { text, reading, language, asOf, k: passages, ...audience, ...purpose };
  const result = await retrieveEvidence(query, retrieval, signal);
  const evidence = addPassagesBefore(result, retrieval, query.asOf);
  const found = { ...state, evidence, shares: result.shares };
  return { ...found, ranked: rankStatements(evidence, result.shares, retrieval.passageTerms, found) };
};
