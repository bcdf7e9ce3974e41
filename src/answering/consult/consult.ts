import type { AnswerDependencies, AnswerState, AnswerStep } from '../answer-state.ts';
import { canTell } from '../tell-lookup.ts';
import { bandFinding } from './band-finding.ts';
import { carValueFinding } from './car-value-finding.ts';
import { checklistLookup } from './checklist-lookup.ts';
import { dutyScheduleFinding } from './duty-schedule-finding.ts';
import { dutyFinding } from './duty-finding.ts';
import type { Finding } from './finding.ts';
import { flatTaxFinding } from './flat-tax-finding.ts';
import { headingLookup } from './heading-lookup.ts';
import { licenceLookup } from './licence-lookup.ts';
import { limitFinding } from './limit-finding.ts';
import { toLookupQuestion, type LookUp } from './lookup-question.ts';
import { officeLookup } from './office-lookup.ts';
import { originLookup } from './origin-lookup.ts';
import { withCaveat } from './other-tax-caveat.ts';
import { perUnitFinding } from './per-unit-finding.ts';
import { rangeShareFinding } from './range-share-finding.ts';
import { refundCeilingFinding } from './refund-ceiling-finding.ts';
import { shareFinding } from './share-finding.ts';
import { timeLimitFinding } from './time-limit-finding.ts';
import { tradeDefenceFinding } from './trade-defence-finding.ts';
import { asksForMeasureRate } from './trade-defence-goods.ts';
import { titleLookup } from './title-lookup.ts';

/** Looked up one after the other: the first that the question clearly asks for leads the answer. */
const LOOKUPS: readonly LookUp[] = [
  officeLookup, // the foreign trade office of a place
  originLookup, // the proof of origin for a country, for a value
  headingLookup, // headings that goods may fall under
  titleLookup, // the title of an import, paid or not
  licenceLookup, // whether goods need a licence
  checklistLookup, // the papers for goods or a country
];

/**
 * Fourth step: what the functions of `trade/` find for the question, if it gives what they need. Duties are read from the
 * question; other calculations follow from the rule that answers it; the rest is looked up in the tables.
 */
// eslint-disable-next-line @typescript-eslint/require-await -- a step is asynchronous for the steps that must be
export const consult: AnswerStep = async function* (state, dependencies): AsyncGenerator<never, AnswerState> {
  if (state.unsafe !== undefined) return state;
  const finding = find(state, dependencies);
  return finding === undefined ? state : { ...state, finding };
};

function find(
  state: AnswerState,
  { trade, findHeadings, retrieval }: AnswerDependencies,
): Finding | undefined {
  if (trade === undefined) return undefined;
  const worked =
    carValueFinding(state, retrieval.index) ??
    dutyScheduleFinding(state) ??
    dutyFinding(state, trade) ??
    tradeDefenceFinding(state, trade.tables) ??
    refundCeilingFinding(state, retrieval.index) ??
    flatTaxFinding(state, retrieval.index) ??
    timeLimitFinding(state, trade) ??
    bandFinding(state) ??
    perUnitFinding(state, retrieval.index) ??
    limitFinding(state) ??
    (asksForMeasureRate(state.question) ? undefined : (rangeShareFinding(state) ?? shareFinding(state)));
  if (worked !== undefined) return withCaveat(worked, state.question, trade.tables);
  const asked = toLookupQuestion(state);
  if (asked === undefined) return undefined;
  const sources = { tables: trade.tables, ...(findHeadings === undefined ? {} : { findHeadings }) };
  for (const lookUp of LOOKUPS) {
    const found = lookUp(asked, sources);
    if (found !== undefined && canTell(found.items, state.language, retrieval)) return found;
  }
  return undefined;
}
