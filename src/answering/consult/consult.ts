import type { AnswerState, AnswerStep } from '../answer-state.ts';
import { dutyFinding } from './duty-finding.ts';
import { shareFinding } from './share-finding.ts';
import { timeLimitFinding } from './time-limit-finding.ts';

/**
 * Fourth step: what the functions of `trade/` work out for the question, if it gives what they need. Duties are read from the
 * question; a date and a share of an amount follow from the statement that answers it.
 */
// eslint-disable-next-line @typescript-eslint/require-await -- a step is asynchronous for the steps that must be
export const consult: AnswerStep = async function* (state, { trade }): AsyncGenerator<never, AnswerState> {
  if (state.unsafe !== undefined) return state;
  const finding =
    trade === undefined
      ? undefined
      : (dutyFinding(state, trade) ?? timeLimitFinding(state, trade) ?? shareFinding(state));
  return finding === undefined ? state : { ...state, finding };
};
