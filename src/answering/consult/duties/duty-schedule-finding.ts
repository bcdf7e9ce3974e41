import type { Language } from '../../../source/language.ts';
import type { Figure } from '../../../text/figure.ts';
import { extractFigures, percentValue } from '../../../text/figures.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import { decimalText, exact, type Exact } from '../../../trade/duties/decimal-text.ts';
import { shareOfAmount } from '../../../trade/share-of-amount.ts';
import type { AnswerState } from '../../answer-state.ts';
import { referenceOf } from '../../reference-of.ts';
import { asksForSum } from '../asked-calculation.ts';
import { askedFigures } from '../rules/figures-by-kind.ts';
import type { Calculation } from '../finding.ts';
import { formatPercent, formatSum } from '../format-figure.ts';

interface Wording {
  readonly title: string;
  readonly lead: (duty: string, rate: string) => string;
  readonly rateLead: (rate: string) => string;
  readonly given: string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    title: 'Calcul : droit abaissé par étapes',
    lead: (duty, rate) => `Droit restant dû : ${duty}, au taux de ${rate}.`,
    rateLead: (rate) => `Taux de droit restant : ${rate}.`,
    given:
      'Calendrier et taux de départ sont ceux que vous donnez ; chaque baisse porte sur le taux de départ.',
  },
  ar: {
    title: 'حساب: رسم مخفض على مراحل',
    lead: (duty, rate) => `الرسم المتبقي: ${duty}، بنسبة ${rate}.`,
    rateLead: (rate) => `نسبة الرسم المتبقية: ${rate}.`,
    given: 'الجدول والنسبة الأصلية هما ما ذكرتموه؛ وكل تخفيض يحتسب من النسبة الأصلية.',
  },
  en: {
    title: 'Calculation: duty lowered in steps',
    lead: (duty, rate) => `Duty left to pay: ${duty}, at the rate of ${rate}.`,
    rateLead: (rate) => `Rate of duty left: ${rate}.`,
    given: 'Schedule and starting rate are those you give; each cut is taken off the starting rate.',
  },
};

const YEARLY =
  '(?:par|chaque|tous les|per|a|each|every|كل|في ال|ف(?:كل|ال)?|kol|kul|f) ?(?:an(?:née|s)?|years?|step|سنة|عام|3am|l?3am)|annuel\\p{L}*|yearly|annual(?:ly)?|سنويا|(?:ال)?سنوي';
/** What directly follows the percentage that is taken off every year. */
const TAKEN_OFF_YEARLY = new RegExp(
  `^\\s*(?:(?:de |d['’])?(?:moins|baisse|réduction|off|less|cut|reduction|down|ناقص|تخفيض|من التخفيض|ديال التخفيض|n9es)[ ,]*)?(?:${YEARLY})(?![\\p{L}\\p{N}])`,
  'iu',
);
const LOWERED = wordPattern(
  'baiss\\p{L}*|réduit\\p{L}*|réduction\\p{L}*|démantèle\\p{L}*|diminu\\p{L}*|cuts?|off|lower\\p{L}*|reduc\\p{L}*|phas\\p{L}* (?:out|down)|falls?|drops?|تخفيض\\p{L}*|[يت]نخفض|[يت]نقص\\p{L}*|كينقص|كتنقص|تفكيك|kayn9es|kat?n9es|n9es',
);
const DUTY = wordPattern(
  "droits?|dut(?:y|ies)|tariffs?|[وبلف]?(?:ال|لل)?رسم|[وبلف]?(?:ال|لل)?رسوم|[فب]?(?:ال)?ديوانة|l?diwana|d['’]?droit",
);
const STEP_NOUN =
  '(?:baisses?|étapes?|réductions?|paliers?|ann[ée]{1,2}s?|ans?|cuts?|steps?|reductions?|years?)';
const ORDINALS: readonly (readonly [number, string, string])[] = [
  [1, '1(?:er|[eè]re|st)|premi(?:er|ère)|first|one|une?', 'الأول[ىي]?|اللول[ىة]?|واحدة?|lewla|loula'],
  [2, '2(?:e|[eè]me|nd)?|deuxième|seconde?|second|two|deux', 'الثانية?|التانية?|tanya'],
  [3, '3(?:e|[eè]me|rd)?|troisième|third|three|trois', 'الثالثة?|التالتة?|ثلاث|talta'],
  [4, '4(?:e|[eè]me|th)?|quatrième|fourth|four|quatre', 'الرابعة?|أربع|rab3a'],
  [5, '5(?:e|[eè]me|th)?|cinquième|fifth|five|cinq', 'الخامسة?|خمس|khamsa'],
];
const ARABIC_STEP = '(?:ال)?(?:تخفيض\\p{L}*|مرحلة|خفض|نقصة|تنقيصة|t?n9isa|lmar7ala)';
const AFTER = '(?:après|apres|à|au bout de|after|at|following|once|بعد|من بعد|mn be3d|men ba3d|mor)';
/** How many cuts were made: "after the second cut", "après deux baisses", "بعد التخفيض الثاني". */
const STEPS = ORDINALS.map(
  ([count, words, arabic]) =>
    [
      count,
      wordPattern(
        `${AFTER} (?:the |la |le |les |l )?(?:first )?(?:${words}) (?:\\p{L}+ )?${STEP_NOUN}|${AFTER} ${ARABIC_STEP} (?:${arabic})|بعد (?:${arabic}) ${ARABIC_STEP}|${AFTER} (?:l )?(?:${arabic}) ${ARABIC_STEP}`,
      ),
    ] as const,
);
const AFTER_TWO = wordPattern('بعد (?:تخفيضين|سنتين|عامين|مرحلتين)');

/**
 * The duty that is left after so many cuts of a schedule that the question gives: a starting rate, a percentage of it taken
 * off every year, how many times. None when one of them is missing or the question gives anything else.
 */
export function dutyScheduleFinding(
  asked: Pick<AnswerState, 'question' | 'language' | 'ranked'>,
): Calculation | undefined {
  const { question } = asked;
  if (!LOWERED.test(question) || !DUTY.test(question)) return undefined;
  const { amounts, percents } = askedFigures(question);
  const [one, other, ...more] = percents;
  const steps = stepsIn(question);
  if (one === undefined || other === undefined || more.length > 0 || amounts.length > 1) return undefined;
  const cut = [one, other].filter((percent) => isYearly(question, percent));
  const [yearly] = cut;
  if (steps === undefined || yearly === undefined || cut.length > 1) return undefined;
  const [value] = amounts;
  if (value === undefined ? asksForSum(question) : !asksForSum(question) && !/[?؟]/u.test(question))
    return undefined;
  return tell({ start: yearly === one ? other : one, yearly, steps, value }, asked);
}

/** True when this much is taken off every year. */
export function isYearly(question: string, { end }: Figure): boolean {
  return TAKEN_OFF_YEARLY.test(question.slice(end));
}

/** How many cuts a question says were made; none when it says several. */
export function stepsIn(question: string): number | undefined {
  const counts = STEPS.filter(([, pattern]) => pattern.test(question)).map(([count]) => count);
  if (AFTER_TWO.test(question)) counts.push(2);
  const [count, ...others] = new Set(counts);
  return others.length === 0 ? count : undefined;
}

interface Schedule {
  readonly start: Figure;
  readonly yearly: Figure;
  readonly steps: number;
  readonly value: Figure | undefined;
}

function tell(
  { start, yearly, steps, value }: Schedule,
  { language, ranked }: Pick<AnswerState, 'language' | 'ranked'>,
): Calculation | undefined {
  const facts = ranked.filter(({ chunk }) => chunk.role === 'facts');
  const rule = facts.find(({ statement }) => tells(statement.text, yearly)) ?? facts[0];
  if (rule === undefined) return undefined;
  const wording = WORDING[language];
  const percent = (rate: Exact | string): string =>
    formatPercent(typeof rate === 'string' ? rate : decimalText(rate), language);
  const left = exact('100').minus(exact(percentValue(yearly)).times(steps));
  const rate = left.isNegative() ? exact('0') : left.times(percentValue(start)).dividedBy(100);
  const duty = value && formatSum(shareOfAmount(decimalText(rate), value.normal), language, value.currency);
  return {
    kind: 'calculation',
    tool: 'duty-schedule',
    title: wording.title,
    lead: duty === undefined ? wording.rateLead(percent(rate)) : wording.lead(duty, percent(rate)),
    working: [
      `${percent(percentValue(start))} × (100 − ${steps} × ${percent(percentValue(yearly))}) = ${percent(rate)}.`,
      ...(value === undefined || duty === undefined
        ? []
        : [`${percent(rate)} × ${formatSum(value.normal, language, value.currency)} = ${duty}.`]),
      wording.given,
    ],
    rules: [referenceOf(rule)],
  };
}

/** The yearly cut of the question is one that the base tells too. */
function tells(text: string, { normal }: Figure): boolean {
  return extractFigures(text).some((figure) => figure.normal === normal);
}
