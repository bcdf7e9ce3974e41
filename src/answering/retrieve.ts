import { addPassagesBefore } from '../retrieval/passages-before.ts';
import { retrieveEvidence } from '../retrieval/retrieve-evidence.ts';
import type { Query } from '../retrieval/evidence.ts';
import type { TermAnalyser } from '../text/term-analyser.ts';
import { profilePreference } from '../trade/profile/profile-preference.ts';
import type { TradeFunctions } from '../trade/trade-functions.ts';
import type { AnswerState, AnswerStep } from './answer-state.ts';
import { ROLE_FOR_INTENT } from './understanding/question-intent.ts';
import { rankStatements } from './select-statements.ts';

/** Who asks, by the direction of trade that the question tells. */
const ASKERS = { import: 'importer', export: 'exporter', neither: undefined } as const;

/** Third step: finds the evidence and ranks its statements. An attack is not searched. */
export const retrieve: AnswerStep = async function* (
  state,
  { retrieval, passages, trade },
  signal,
): AsyncGenerator<never, AnswerState> {
  if (state.unsafe !== undefined) return state;
  const { searchText: text, reading, language, asOf, asides, request, intent } = state;
  const audience = request.audience === undefined ? {} : { audience: request.audience };
  const purpose = intent === 'classification' ? { purpose: intent } : {};
  const role = ROLE_FOR_INTENT[intent];
  const wanted = role === undefined ? {} : { role };
  const asker = ASKERS[state.understood?.direction ?? 'neither'];
  const preference = withPageOf(state, trade && preferenceOf(state, retrieval.analyser, trade));
  const prefers = preference === undefined ? {} : { prefers: preference };
  const query = {
    text,
    reading,
    language,
    asOf,
    k: passages,
    asides,
    ...(asker === undefined ? {} : { asker }),
    ...audience,
    ...purpose,
    ...wanted,
    ...prefers,
  };
  const result = await retrieveEvidence(query, retrieval, signal);
  const evidence = await addPassagesBefore(result, retrieval, query.asOf);
  const found = { ...state, evidence, shares: result.shares };
  return { ...found, ranked: rankStatements(evidence, result.shares, retrieval.passageTerms, found) };
};

/** The same with the page that the question is asked on, which its reader has in mind. */
function withPageOf({ page }: AnswerState, preference: Query['prefers']): Query['prefers'] {
  if (page === undefined) return preference;
  return { ...preference, documents: new Set([...(preference?.documents ?? []), page.documentId]) };
}

/** What the reader's profile makes of the question, where it names no other goods, country or direction. */
function preferenceOf(
  { searchText: text, reading, request: { profile } }: AnswerState,
  analyser: TermAnalyser,
  { tables }: Pick<TradeFunctions, 'tables'>,
): Query['prefers'] {
  if (profile === undefined) return undefined;
  const terms = analyser.analyse(text, reading).map(({ term }) => term);
  return profilePreference(profile, { text, terms }, tables);
}
