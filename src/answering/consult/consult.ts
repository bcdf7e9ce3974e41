import type { AnswerDependencies, AnswerState, AnswerStep } from '../answer-state.ts';
import { canTell } from '../tell-lookup.ts';
import { bandFinding } from './rules/band-finding.ts';
import { carValueFinding } from './cars/car-value-finding.ts';
import { checklistLookup } from './lookups/checklist-lookup.ts';
import { dutyRateLookup } from './lookups/duty-rate-lookup.ts';
import { dutyScheduleFinding } from './duties/duty-schedule-finding.ts';
import { dutyFinding } from './duties/duty-finding.ts';
import type { Calculation, Finding } from './finding.ts';
import { flatTaxFinding } from './rules/flat-tax-finding.ts';
import type { RuleIndex } from './rules/known-rules.ts';
import { headingLookup } from './lookups/heading-lookup.ts';
import { licenceLookup } from './lookups/licence-lookup.ts';
import { limitFinding } from './rules/limit-finding.ts';
import { toLookupQuestion, type LookUp } from './lookups/lookup-question.ts';
import { parcelLookup } from './lookups/parcel-lookup.ts';
import { officeLookup } from './lookups/office-lookup.ts';
import { originLookup } from './lookups/origin-lookup.ts';
import { withCaveat } from './duties/other-tax-caveat.ts';
import { perUnitFinding } from './rules/per-unit-finding.ts';
import { luxuryStampFinding } from './cars/luxury-stamp-finding.ts';
import { localValueFinding } from './rules/local-value-finding.ts';
import { outwardProcessingFinding, isOutwardReturn } from './rules/outward-processing-finding.ts';
import { perCaseFinding } from './rules/per-case-finding.ts';
import { rangeShareFinding } from './rules/range-share-finding.ts';
import { refundCeilingFinding } from './rules/refund-ceiling-finding.ts';
import { supplementFinding } from './rules/supplement-finding.ts';
import { taxedPartFinding } from './duties/taxed-part-finding.ts';
import { shareFinding } from './rules/share-finding.ts';
import { timeLimitFinding } from './dates/time-limit-finding.ts';
import { tradeDefenceFinding } from './duties/trade-defence-finding.ts';
import { asksForMeasureRate } from './duties/trade-defence-goods.ts';
import { titleLookup } from './lookups/title-lookup.ts';

/** What a question is worked out with. */
interface Means {
  readonly trade: NonNullable<AnswerDependencies['trade']>;
  readonly index: RuleIndex;
}

/** Tried one after the other, the more special ones first: the first that the question gives all figures for is the answer. */
const CALCULATIONS: readonly ((
  state: AnswerState,
  means: Means,
) => Calculation | undefined | Promise<Calculation | undefined>)[] = [
  (state, { index }) => luxuryStampFinding(state, index), // the stamp on a luxury car
  (state, { index }) => carValueFinding(state, index), // an imported car, by age and value when new
  (state) => localValueFinding(state), // the share of the value added in a country, against an origin rule
  (state) => taxedPartFinding(state), // the part above a relief
  (state) => dutyScheduleFinding(state), // a duty lowered year by year
  (state) => outwardProcessingFinding(state), // goods back from repair abroad
  (state, { trade }) => (isOutwardReturn(state.question) ? undefined : dutyFinding(state, trade)), // duties and taxes
  (state, { trade }) => tradeDefenceFinding(state, trade.tables), // antidumping and safeguards by goods and origin
  (state, { index }) => refundCeilingFinding(state, index), // the most VAT that exports give back
  (state, { index }) => flatTaxFinding(state, index), // the tax of an auto-entrepreneur
  (state, { trade }) => timeLimitFinding(state, trade), // the last day of a limit
  (state) => bandFinding(state), // a scale by time or amount
  (state, { index }) => perUnitFinding(state, index), // so much for each unit
  (state) => perCaseFinding(state), // so much for each case
  (state) => supplementFinding(state), // a base and a share, up to a ceiling, and what is left of both
  (state) => limitFinding(state), // over, under or what is left of a limit
  (state) =>
    asksForMeasureRate(state.question) ? undefined : (rangeShareFinding(state) ?? shareFinding(state)),
];

/** Looked up one after the other: the first that the question clearly asks for leads the answer. */
const LOOKUPS: readonly LookUp[] = [
  officeLookup, // the foreign trade office of a place
  originLookup, // the proof of origin for a country, for a value
  parcelLookup, // whether a purchase online pays at customs
  dutyRateLookup, // the duty on goods: the rate, or where it is read
  headingLookup, // headings that goods may fall under
  titleLookup, // the title of an import, paid or not
  licenceLookup, // whether goods need a licence
  checklistLookup, // the papers for goods or a country
];

/** What tells more than a statement that is known to answer the question: an office, and papers in their order. */
const LOOKUPS_OF_KNOWN: ReadonlySet<LookUp> = new Set([officeLookup, checklistLookup]);

/**
 * Fourth step: what the functions of `trade/` find for the question, if it gives what they need. Duties are read from the
 * question; other calculations follow from the rule that answers it; the rest is looked up in the tables.
 */
export const consult: AnswerStep = async function* (state, dependencies): AsyncGenerator<never, AnswerState> {
  if (state.unsafe !== undefined) return state;
  const finding = await find(state, dependencies);
  return finding === undefined ? state : { ...state, finding };
};

async function find(
  state: AnswerState,
  { trade, findHeadings, retrieval }: AnswerDependencies,
): Promise<Finding | undefined> {
  if (trade === undefined) return undefined;
  for (const calculate of CALCULATIONS) {
    const worked = await calculate(state, { trade, index: retrieval.index });
    if (worked !== undefined) return withCaveat(worked, state.question, trade.tables);
  }
  const asked = toLookupQuestion(state);
  if (asked === undefined) return undefined;
  const sources = { tables: trade.tables, ...(findHeadings === undefined ? {} : { findHeadings }) };
  const isKnown = state.evidence.some(({ statements }) => statements.some((match) => match.isKnown));
  for (const lookUp of LOOKUPS) {
    if (isKnown && !LOOKUPS_OF_KNOWN.has(lookUp)) continue;
    const found = lookUp(asked, sources);
    if (found !== undefined && (await canTell(found.items, state.language, retrieval))) return found;
  }
  return undefined;
}
