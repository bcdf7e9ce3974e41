import type { Language } from '../../source/language.ts';
import { extractFigures } from '../../text/figures.ts';
import { wordPattern } from '../../text/word-pattern.ts';
import type { SaleKind, TimeLimit } from '../../trade/time-limit.ts';
import type { TradeFunctions } from '../../trade/trade-functions.ts';
import type { AnswerState } from '../answer-state.ts';
import type { Calculation } from './finding.ts';
import { formatDay } from './format-figure.ts';

/** The day by which something must be done is asked for. */
const ASKS_FOR_LAST_DAY = wordPattern(
  "dernier (?:jour|délai)|derniere date|dernière date|date limite|jusqu['’]?\\s?(?:à|a|au) (?:quand|quelle date|quel jour)|quel(?:le)? (?:jour|date)|quand au plus tard|" +
    'last day|latest|by when|until when|deadline|what date|which day|final date|' +
    'آخر (?:يوم|أجل|تاريخ|نهار)|حتى متى|إلى متى|متى ينتهي|أي (?:يوم|تاريخ)|لإمتا|حتا لإمتا|أشمن نهار|اشمن نهار|' +
    'akhir (?:délai|delai|nhar|ajal|youm)|(?:ach|ch)men nhar|l ?imta|7ta l ?imta|hta l ?imta|fo9ach|foqach',
);
/** The price of a sale is to be brought home; of what, when it is no goods. */
const REPATRIATION = wordPattern(
  'rapatri\\p{L}*|repatriat\\p{L}*|[وفبل]?(?:ال)?(?:استرداد|استرجاع|توطين) (?:ال)?(?:عائدات|مداخيل|ثمن|فلوس)|[وفبل]?(?:ال)?ترحيل (?:ال)?عائدات|n?rapatri\\p{L}*',
);
const SALES: readonly (readonly [SaleKind, RegExp])[] = [
  ['consignment', wordPattern('consignation|dépôt[- ]vente|consignment|[وبف]?(?:ال)?أمانة')],
  [
    'services',
    wordPattern('services?|prestations?|logiciels?|software|[ولبف]?(?:ال)?(?:خدمات|خدمة)|khadamat|lkhadamat'),
  ],
];
/** Statements looked at: a time limit that is asked for is said by one of the likeliest. */
const LOOKED_AT = 5;

interface Wording {
  readonly title: string;
  readonly lead: (end: string) => string;
  readonly working: (figures: { start: string; length: string; end: string; days: number }) => string;
  readonly firmness: string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    title: 'Calcul : dernier jour du délai',
    lead: (end) => `Dernier jour : le ${end}.`,
    working: ({ start, length, end, days }) =>
      `Départ : ${start} (ce jour ne compte pas) + ${length} = ${end}, soit ${days} jours de calendrier.`,
    firmness: 'Compté en jours de calendrier ; prévoyez une marge si le dernier jour est férié.',
  },
  ar: {
    title: 'حساب: آخر يوم في الأجل',
    lead: (end) => `آخر يوم: ${end}.`,
    working: ({ start, length, end, days }) =>
      `البداية: ${start} (ولا يُحتسب هذا اليوم) + ${length} = ${end}، أي ${days} يوما.`,
    firmness: 'الحساب بالأيام المتتالية؛ خذوا هامشا إذا صادف آخر يوم عطلة.',
  },
  en: {
    title: 'Calculation: last day of the time limit',
    lead: (end) => `Last day: ${end}.`,
    working: ({ start, length, end, days }) =>
      `Start: ${start} (that day does not count) + ${length} = ${end}, that is ${days} calendar days.`,
    firmness: 'Counted in calendar days; leave a margin if the last day is a holiday.',
  },
};

/**
 * The last day of a time limit, when the question gives the day it starts on and one of the likeliest statements tells a
 * limit. None otherwise. The repatriation of what a sale brings is known by its name.
 */
export function timeLimitFinding(
  { question, language, ranked }: Pick<AnswerState, 'question' | 'language' | 'ranked'>,
  { timeLimitOf, repatriationDeadline }: Pick<TradeFunctions, 'timeLimitOf' | 'repatriationDeadline'>,
): Calculation | undefined {
  if (!ASKS_FOR_LAST_DAY.test(question)) return undefined;
  const start = extractFigures(question).find(
    ({ kind, normal }) => kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(normal),
  )?.normal;
  if (start === undefined) return undefined;
  if (REPATRIATION.test(question)) {
    const kind = SALES.find(([, pattern]) => pattern.test(question))?.[0] ?? 'goods';
    const limit = repatriationDeadline({ kind, from: start });
    return 'missing' in limit ? undefined : tell(limit, language);
  }
  for (const { chunk, statement } of ranked.slice(0, LOOKED_AT)) {
    const limit = timeLimitOf({ documentId: chunk.documentId, statementId: statement.id }, start);
    if (limit !== undefined)
      return tell(limit, language, { documentId: chunk.documentId, statementId: statement.id });
  }
  return undefined;
}

function tell(
  { start, end, length, days, references }: TimeLimit,
  language: Language,
  found?: Calculation['rules'][number],
): Calculation {
  const wording = WORDING[language];
  const [from, to] = [formatDay(start, language), formatDay(end, language)];
  const others = references.filter(
    ({ documentId, statementId }) => documentId !== found?.documentId || statementId !== found.statementId,
  );
  return {
    kind: 'calculation',
    tool: 'time-limit',
    title: wording.title,
    lead: wording.lead(to),
    working: [
      wording.working({ start: from, length: lengthText(length, language), end: to, days }),
      wording.firmness,
    ],
    rules: found === undefined ? others : [found, ...others],
  };
}

const UNITS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: { D: 'jours', M: 'mois', Y: 'an(s)' },
  ar: { D: 'يوما', M: 'شهرا', Y: 'سنة' },
  en: { D: 'days', M: 'months', Y: 'year(s)' },
};

function lengthText(length: string, language: Language): string {
  const [, count = '', unit = ''] = /^P(\d+)([DMY])$/.exec(length) ?? [];
  return `${count} ${UNITS[language][unit] ?? ''}`;
}
