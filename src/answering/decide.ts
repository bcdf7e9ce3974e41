import type { Evidence } from '../retrieval/evidence.ts';
import type { AnswerEvent, Outcome } from './answer-event.ts';
import type { AnswerState, AnswerStep } from './answer-state.ts';
import { PHRASES, type Phrases } from './phrases.ts';

/**
 * Least share of the question's telling terms that the best passage must hold. Chosen on `eval/questions` (dev
 * half): below it, questions out of scope outnumber those in scope.
 */
export const MIN_COVERAGE = 0.4;
/** Under this coverage not even a nearby sheet is worth naming. */
const RELATED_COVERAGE = 0.25;
/** Sheets named when an answer is declined. */
const SUGGESTED_SHEETS = 3;

/** Fourth step: declines when the question is unsafe or the evidence too thin; otherwise lets the answer be made. */
// eslint-disable-next-line @typescript-eslint/require-await -- a step is asynchronous for the steps that must be
export const decide: AnswerStep = async function* (state): AsyncGenerator<AnswerEvent, AnswerState> {
  const refusal = refusalFor(state);
  if (refusal === undefined) return state;
  const phrases = PHRASES[state.language];
  yield { type: 'text-delta', text: phrases[refusal.phrase] };
  return { ...state, outcome: refusal.outcome, suggestions: refusal.related };
};

function refusalFor(
  state: AnswerState,
): { outcome: Outcome; phrase: keyof Phrases; related: string[] } | undefined {
  if (state.unsafe !== undefined) return { outcome: 'refused-unsafe', phrase: state.unsafe, related: [] };
  const best = bestCoverage(state.evidence);
  if (best >= MIN_COVERAGE) return undefined;
  if (best < RELATED_COVERAGE) return { outcome: 'refused-out-of-scope', phrase: 'outOfScope', related: [] };
  return { outcome: 'refused-no-evidence', phrase: 'noEvidence', related: relatedTitles(state.evidence) };
}

/** Best coverage among the passages, 0 when there are none. */
export function bestCoverage(evidence: readonly Evidence[]): number {
  return evidence.reduce((best, { coverage }) => Math.max(best, coverage), 0);
}

/** Titles of the sheets that the evidence comes from, best first, each once. */
export function relatedTitles(evidence: readonly Evidence[], except?: string): string[] {
  const titles = evidence
    .filter(({ chunk, coverage }) => chunk.documentId !== except && coverage >= RELATED_COVERAGE)
    .map(({ chunk }) => chunk.title);
  return [...new Set(titles)].slice(0, SUGGESTED_SHEETS);
}
