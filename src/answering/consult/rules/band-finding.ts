import type { Language } from '../../../source/language.ts';
import type { Figure } from '../../../text/figure.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import { decimalText, exact, type Exact } from '../../../trade/duties/decimal-text.ts';
import type { AnswerState } from '../../answer-state.ts';
import { referenceOf } from '../../reference-of.ts';
import { asksForSum, asksWhatIsLeft } from '../asked-calculation.ts';
import { askedFigures, figuresByKind } from './figures-by-kind.ts';
import type { Calculation } from '../finding.ts';
import { formatMeasure, formatSum } from '../format-figure.ts';
import { likelyRules, sharedWeight, type LikelyRule } from './likely-rules.ts';
import { inSmallest, readMeasures, type Measure } from './measures.ts';

/** Rules looked at; one that is asked for is among the likeliest. */
const LOOKED_AT = 3;
/** A scale has several steps; two amounts with a time each may be two rules. */
const LEAST_BANDS = 3;

/** A scale for time too long is entered with what is too long, not with the whole stay. */
const OVERRUN = wordPattern(
  'retards?|dépass\\p{L}*|hors délai|overst\\p{L}*|overdue|late|exceed\\p{L}*|too long|past|تجاوز\\p{L}*|[أت]أخ[يّ]?ر\\p{L}*|(?:ال)?تأخير|فات\\p{L}*|فايت\\p{L}*|f[aeo]u?tt?|fa[yi]t\\p{L}*|t3et[te]*elt?|retard',
);

interface Band {
  readonly value: Figure;
  /** The longest time it holds for, with the words that tell it; none for the last. */
  readonly until?: Measure;
}

interface Wording {
  readonly title: string;
  readonly lead: (sum: string, time: string) => string;
  readonly until: (time: string, upTo: string, sum: string) => string;
  readonly beyond: (time: string, after: string, sum: string) => string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    title: 'Calcul : tranche du barème',
    lead: (sum, time) => `Pour ${time}, cela fait ${sum}.`,
    until: (time, upTo, sum) => `${time} : tranche qui va jusqu’à ${upTo}, soit ${sum}.`,
    beyond: (time, after, sum) => `${time} : au-delà de ${after}, soit ${sum}.`,
  },
  ar: {
    title: 'حساب: شطر من الجدول',
    lead: (sum, time) => `بالنسبة إلى ${time}، يساوي ذلك ${sum}.`,
    until: (time, upTo, sum) => `${time}: الشطر إلى غاية ${upTo}، أي ${sum}.`,
    beyond: (time, after, sum) => `${time}: ما زاد على ${after}، أي ${sum}.`,
  },
  en: {
    title: 'Calculation: step of the scale',
    lead: (sum, time) => `For ${time}, that is ${sum}.`,
    until: (time, upTo, sum) => `${time}: the step up to ${upTo}, that is ${sum}.`,
    beyond: (time, after, sum) => `${time}: beyond ${after}, that is ${sum}.`,
  },
};

/** The amount of a scale by time that the one time of the question falls under, when a sum is asked for. */
export function bandFinding(
  asked: Pick<AnswerState, 'question' | 'language' | 'ranked'>,
): Calculation | undefined {
  const { question, language } = asked;
  if (!asksForSum(question) || asksWhatIsLeft(question)) return undefined;
  const { all, amounts: given } = askedFigures(question);
  // With an amount the question is about that, not about a time alone.
  if (given.length > 0) return undefined;
  const times = readMeasures(question, all).filter(({ unit }) => unit.dimension === 'time');
  const [time] = times;
  if (time === undefined || times.length > 1) return undefined;
  for (const candidate of likelyRules(asked).slice(0, LOOKED_AT)) {
    const { statement, chunk } = candidate;
    if (sharedWeight(question, statement.text, chunk.language) === 0) continue;
    if (OVERRUN.test(statement.text) && !OVERRUN.test(question)) continue;
    const bands = readBands(statement.text);
    const at = bands.findIndex(
      ({ until }) => until === undefined || inSmallest(time).lessThanOrEqualTo(inSmallest(until)),
    );
    if (at >= 0) return tell(time, bands, at, candidate, language);
  }
  return undefined;
}

/** The steps of a scale, shortest time first; none when amounts and times do not both rise from step to step. */
export function readBands(text: string): Band[] {
  const { all, amounts: values } = figuresByKind(text);
  const measures = readMeasures(text, all).filter(({ unit }) => unit.dimension === 'time');
  const bands = values.map((value, i): Band => {
    const next = values[i + 1]?.start ?? text.length;
    const until = measures.filter(({ figure }) => figure.start >= value.end && figure.end <= next).at(-1);
    return until === undefined ? { value } : { value, until };
  });
  const isScale =
    bands.length >= LEAST_BANDS &&
    bands.every(({ until }, i) => (until === undefined) === (i === bands.length - 1)) &&
    rises(bands.map(({ value }) => exact(value.normal))) &&
    rises(bands.flatMap(({ until }) => (until === undefined ? [] : [inSmallest(until)])));
  return isScale ? bands : [];
}

function rises(values: readonly Exact[]): boolean {
  return values.every((value, i) => values[i - 1]?.lessThan(value) ?? true);
}

function tell(
  time: Measure,
  bands: readonly Band[],
  at: number,
  rule: LikelyRule,
  language: Language,
): Calculation {
  const wording = WORDING[language];
  const told = ({ amount, unit }: Measure): string => formatMeasure(decimalText(amount), unit.name, language);
  const band = bands[at];
  const before = bands[at - 1]?.until;
  const sum = formatSum(band?.value.normal ?? '0', language, band?.value.currency);
  const line =
    band?.until !== undefined
      ? wording.until(told(time), told(band.until), sum)
      : wording.beyond(told(time), before === undefined ? '' : told(before), sum);
  return {
    kind: 'calculation',
    tool: 'scale',
    title: wording.title,
    lead: wording.lead(sum, told(time)),
    working: [line],
    rules: [referenceOf(rule)],
  };
}
