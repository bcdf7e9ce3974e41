import type { AnswerEvent, Outcome } from './answer-event.ts';
import type { AnswerState, AnswerStep } from './answer-state.ts';
import type { Finding } from './consult/finding.ts';
import { likelyReplies } from './consult/missing/likely-replies.ts';
import { findMissingFact } from './consult/missing/missing-fact.ts';
import type { DecidingFact } from './consult/missing/missing-fact-asked.ts';
import { isOffField } from './off-field.ts';
import { withPage } from './understanding/follow-up-of-page.ts';
import { PHRASES, type Phrases } from './phrases.ts';
import { relevance } from './relevance.ts';
import { statementsInForce } from './select-statements.ts';

/**
 * Least {@link relevance} of the evidence for an answer: 1.3 % of the ordinary questions in scope of the dev halves of `eval/sections` and
 * `eval/questions` have less. Made by `npx tsx eval/relevance/fit.ts`, like the next.
 */
export const MIN_RELEVANCE = 0.251;
/**
 * Under this, as .9 % of them are, not even a nearby sheet is worth naming, and the question counts as
 * out of the field.
 */
const RELATED_RELEVANCE = 0.192;
/** Least coverage of a passage whose sheet is named beside an answer. */
const RELATED_COVERAGE = 0.15;
/** Sheets named when an answer is declined. */
const SUGGESTED_SHEETS = 3;

/** Fifth step: declines when the question is unsafe or the evidence too thin; otherwise lets the answer be made. */
export const decide: AnswerStep = async function* (
  state,
  { retrieval, trade },
): AsyncGenerator<AnswerEvent, AnswerState> {
  const missing = missingFact(state);
  if (missing !== undefined) {
    const { whichGoods, whichCountry } = PHRASES[state.language];
    yield { type: 'text-delta', text: missing === 'goods' ? whichGoods : whichCountry };
    const replies = trade === undefined ? [] : likelyReplies(missing, state, trade.tables);
    return { ...state, replies, outcome: 'clarification' };
  }
  const found = await relevance(state, retrieval);
  const refusal = refusalFor(state, found);
  // What was looked up stands without passages that are too far off to follow it.
  if (refusal === undefined) return isThin(state, found) ? { ...state, ranked: [] } : state;
  const phrases = PHRASES[state.language];
  yield { type: 'text-delta', text: phrases[refusal.phrase] };
  return { ...state, outcome: refusal.outcome, suggestions: refusal.related };
};

/** What must be asked back before anything useful can be said. */
function missingFact(state: AnswerState): DecidingFact | undefined {
  if (state.unsafe !== undefined || state.finding !== undefined) return undefined;
  const { question, variety, understood, request, page } = state;
  const { profile } = request;
  const history = withPage(request.history, page?.isSubject === true ? page.title : undefined);
  const missing = findMissingFact({ question, variety, history, readEntities: () => understood?.entities });
  // The country of who told it beforehand is known.
  return missing === 'country' && profile?.market !== undefined ? undefined : missing;
}

function refusalFor(
  state: AnswerState,
  found: number,
): { outcome: Outcome; phrase: keyof Phrases; related: string[] } | undefined {
  if (state.unsafe !== undefined) return { outcome: 'refused-unsafe', phrase: state.unsafe, related: [] };
  if (isOffField(state.question, state.shares, state.understood))
    return { outcome: 'refused-out-of-scope', phrase: 'outOfScope', related: [] };
  if (!isThin(state, found) || standsAlone(state)) return undefined;
  if (found < RELATED_RELEVANCE)
    return { outcome: 'refused-out-of-scope', phrase: 'outOfScope', related: [] };
  return { outcome: 'refused-no-evidence', phrase: 'noEvidence', related: relatedTitles(state) };
}

/** True when the evidence is too little for an answer. */
function isThin(state: AnswerState, found: number): boolean {
  const { evidence, asOf } = state;
  const isFar = found < MIN_RELEVANCE && !tellsWhatWasAsked(state);
  return isFar || !evidence.some(({ chunk }) => statementsInForce(chunk, asOf).length > 0);
}

/**
 * True for goods or a country that the base knows, told because they were asked back: the matter is of the field then, however
 * long the story around it.
 */
function tellsWhatWasAsked({ understood }: AnswerState): boolean {
  if (understood?.tellsWhatWasMissing !== true) return false;
  const { products, countries, hsCodes } = understood.entities;
  return [products, countries, hsCodes].some((named) => named.length > 0);
}

/** Calculations by rules that are known, whether or not they were retrieved. */
const STANDING_ALONE: ReadonlySet<Finding['tool']> = new Set([
  'duty-estimate',
  'trade-defence',
  'car-value',
  'refund-ceiling',
  'flat-tax',
]);

/** True when a finding does not rest on the evidence. */
function standsAlone({ finding }: AnswerState): boolean {
  return finding?.kind === 'lookup' || (finding !== undefined && STANDING_ALONE.has(finding.tool));
}

/** Titles of the sheets that the evidence comes from, in the answer's language, best first, each once. */
export function relatedTitles(
  { evidence, language }: Pick<AnswerState, 'evidence' | 'language'>,
  except?: string,
): string[] {
  const titles = evidence
    .filter(
      ({ chunk, coverage }) =>
        chunk.documentId !== except && chunk.language === language && coverage >= RELATED_COVERAGE,
    )
    .map(({ chunk }) => chunk.title);
  return [...new Set(titles)].slice(0, SUGGESTED_SHEETS);
}
