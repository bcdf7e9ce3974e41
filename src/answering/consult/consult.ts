import type { AnswerState, AnswerStep } from '../answer-state.ts';
import { bandFinding } from './band-finding.ts';
import { carValueFinding } from './car-value-finding.ts';
import { dutyFinding } from './duty-finding.ts';
import { limitFinding } from './limit-finding.ts';
import { perUnitFinding } from './per-unit-finding.ts';
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
      : (carValueFinding(state) ??
        dutyFinding(state, trade) ??
        timeLimitFinding(state, trade) ??
        bandFinding(state) ??
        perUnitFinding(state) ??
        limitFinding(state) ??
        shareFinding(state));
  return finding === undefined ? state : { ...state, finding };
};
