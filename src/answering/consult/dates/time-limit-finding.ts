import type { Language } from '../../../source/language.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import { daysBetween } from '../../../trade/calendar.ts';
import type { TimeLimit } from '../../../trade/time-limit.ts';
import { textsOf } from '../../../trade/row-cells.ts';
import { distinctReferences, rowReference } from '../../../trade/trade-tables.ts';
import type { TradeFunctions } from '../../../trade/trade-functions.ts';
import type { AnswerState } from '../../answer-state.ts';
import { referenceOf } from '../../reference-of.ts';
import { asksToCompare } from '../asked-calculation.ts';
import type { Calculation } from '../finding.ts';
import { formatDay } from '../format-figure.ts';
import { clearlyFirst, rankedRules, sharedWeight } from '../rules/likely-rules.ts';
import { daysNamed } from './relative-day.ts';
import { repatriatedSale } from '../rules/repatriated-sale.ts';
import { casesNotAsked } from '../duties/special-cases.ts';
import { mayStartFrom } from './starting-event.ts';

/** The day by which something must be done is asked for. */
const ASKS_FOR_LAST_DAY = wordPattern(
  "dernier (?:jour|délai)|derniere date|dernière date|date limite|jusqu['’]?\\s?(?:à|a|au) (?:quand|quelle date|quel jour)|quel(?:le)? (?:jour|date)|quand au plus tard|jusqu['’]?\\s?(?:à|a|au) quel|" +
    'last day|latest|by when|until when|deadline|what date|which day|final date|' +
    '[لو]?آخر (?:يوم|أجل|تاريخ|نهار)|ل[أا]ي (?:يوم|نهار|تاريخ)|حتى متى|إلى متى|متى ينتهي|أي (?:يوم|تاريخ)|لإمتا|حتا لإمتا|[أا]?شمن نهار|' +
    'akhir (?:délai|delai|nhar|ajal|youm)|(?:ach|ch)men nhar|ina nhar|l ?imta|[7h]t+a ?l? ?imta|fo9ach|foqach',
);
/** Rules looked at: a time limit that is asked for is said by one of the likeliest. */
const LOOKED_AT = 10;
/** How many times as fitting as a rule with another limit a rule must be. */
const CLEARLY = 1.5;

interface Wording {
  readonly title: string;
  readonly lead: (end: string) => string;
  readonly working: (figures: { start: string; length: string; end: string; days: number }) => string;
  readonly firmness: string;
  readonly inTime: (days: number, length: string) => string;
  readonly late: (days: number, length: string, by: number) => string;
  readonly between: (figures: { start: string; end: string; days: number }) => string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    title: 'Calcul : dernier jour du délai',
    lead: (end) => `Dernier jour : le ${end}.`,
    working: ({ start, length, end, days }) =>
      `Départ : ${start} (ce jour ne compte pas) + ${length} = ${end}, soit ${days} jours de calendrier.`,
    inTime: (days, length) => `Dans le délai : ${days} jours se sont écoulés ; le délai est de ${length}.`,
    late: (days, length, by) =>
      `Hors délai de ${by} jours : ${days} jours se sont écoulés ; le délai est de ${length}.`,
    between: ({ start, end, days }) => `Du ${start} au ${end} : ${days} jours.`,
    firmness: 'Compté en jours de calendrier ; prévoyez une marge si le dernier jour est férié.',
  },
  ar: {
    title: 'حساب: آخر يوم في الأجل',
    lead: (end) => `آخر يوم: ${end}.`,
    working: ({ start, length, end, days }) =>
      `البداية: ${start} (ولا يُحتسب هذا اليوم) + ${length} = ${end}، أي ${days} يوما.`,
    inTime: (days, length) => `داخل الأجل: مر ${days} يوما، والأجل ${length}.`,
    late: (days, length, by) => `خارج الأجل بمقدار ${by} يوما: مر ${days} يوما، والأجل ${length}.`,
    between: ({ start, end, days }) => `من ${start} إلى ${end}: ${days} يوما.`,
    firmness: 'الحساب بالأيام المتتالية؛ خذوا هامشا إذا صادف آخر يوم عطلة.',
  },
  en: {
    title: 'Calculation: last day of the time limit',
    lead: (end) => `Last day: ${end}.`,
    working: ({ start, length, end, days }) =>
      `Start: ${start} (that day does not count) + ${length} = ${end}, that is ${days} calendar days.`,
    inTime: (days, length) => `In time: ${days} days have passed, for a limit of ${length}.`,
    late: (days, length, by) => `Late by ${by} days: ${days} days have passed, for a limit of ${length}.`,
    between: ({ start, end, days }) => `From ${start} to ${end}: ${days} days.`,
    firmness: 'Counted in calendar days; leave a margin if the last day is a holiday.',
  },
};

type Asked = Pick<AnswerState, 'question' | 'language' | 'ranked' | 'asOf'>;

/**
 * The last day of a time limit, when the question gives the day it starts on and one of the likeliest rules tells a limit; or,
 * when it also gives the day it was kept, whether that was in time. None otherwise. The repatriation of what a sale brings is
 * known by its name.
 */
export function timeLimitFinding(
  asked: Asked,
  {
    tables,
    timeLimitOf,
    repatriationDeadline,
  }: Pick<TradeFunctions, 'tables' | 'timeLimitOf' | 'repatriationDeadline'>,
): Calculation | undefined {
  const { question, language, asOf } = asked;
  const [start, kept, ...others] = daysNamed(question, asOf).sort();
  if (start === undefined || others.length > 0) return undefined;
  const compares = kept !== undefined && kept >= start && asksToCompare(question);
  if (!compares && !ASKS_FOR_LAST_DAY.test(question)) return undefined;
  const sale = compares ? undefined : repatriatedSale(question);
  if (sale !== undefined) {
    const limit = repatriationDeadline({ kind: sale, from: start });
    return 'missing' in limit ? undefined : tell(limit, language);
  }
  const means = { tables, timeLimitOf };
  const found = limitFrom(asked, { start, compares }, means) ?? limitFromTable(asked, start, means);
  if (found === undefined) return undefined;
  const { limit, rule } = found;
  return compares ? tellKept(limit, kept, language, rule) : tell(limit, language, rule);
}

interface FoundLimit {
  readonly limit: TimeLimit;
  readonly rule: Calculation['rules'][number];
}

/** A limit that may be meant, and how well it fits. */
interface FittingLimit extends FoundLimit {
  readonly weight: number;
}

type Means = Pick<TradeFunctions, 'tables' | 'timeLimitOf'>;

/** The limit of the most fitting rule; none when one nearly as fitting tells another. */
function limitFrom(
  asked: Asked,
  { start, compares }: { start: string; compares: boolean },
  { tables, timeLimitOf }: Means,
): FoundLimit | undefined {
  const limits = rankedRules(asked)
    .slice(0, LOOKED_AT)
    // A verdict is only given by a rule for just this case.
    .filter(({ statement }) => !compares || casesNotAsked(asked.question, statement.text) === 0)
    .flatMap((likely): FittingLimit[] => {
      const rule = referenceOf(likely);
      const limit = timeLimitOf(rule, start);
      const shared = limit && sharedWith(limit, asked, tables);
      return limit === undefined || shared === undefined
        ? []
        : [{ limit, rule, weight: likely.weight * 2 ** shared }];
    });
  return clearlyFitting(limits);
}

/** Words that the name of a limit must share with the question, where no rule tells it. */
const LEAST_SHARED = 2;
/** Statements whose documents are likely meant. */
const LIKELY = 12;

/** The limit of the table whose name and start fit the question most, of those told in the likeliest documents. */
function limitFromTable(asked: Asked, start: string, { tables, timeLimitOf }: Means): FoundLimit | undefined {
  const table = tables.get('time-limits');
  if (table === undefined) return undefined;
  const documents = new Set(asked.ranked.slice(0, LIKELY).map(({ chunk }) => chunk.documentId));
  const limits = table.rows.flatMap((row): FittingLimit[] => {
    const rule = rowReference(table, row);
    const limit = timeLimitOf(rule, start);
    if (limit?.references.some(({ documentId }) => documents.has(documentId)) !== true) return [];
    const shared = sharedWith(limit, asked, tables) ?? 0;
    return shared < LEAST_SHARED ? [] : [{ limit, rule, weight: 2 ** shared }];
  });
  return clearlyFitting(limits);
}

/** The one that fits best; none when one that ends on another day fits nearly as well. */
function clearlyFitting(limits: readonly FittingLimit[]): FoundLimit | undefined {
  const sorted = [...limits].sort((a, b) => b.weight - a.weight);
  return clearlyFirst(sorted, (a, b) => a.limit.end === b.limit.end, CLEARLY);
}

/** How much the question shares with what the table says of a limit; none when it starts from something else. */
function sharedWith(
  limit: TimeLimit,
  { question, language }: Asked,
  tables: TradeFunctions['tables'],
): number | undefined {
  const { name, starts } = toldOf(limit, language, tables);
  return mayStartFrom(question, starts) ? sharedWeight(question, `${name} ${starts}`, language) : undefined;
}

/** What the table says a limit is for and runs from, in the words of a language. */
function toldOf(
  { id }: TimeLimit,
  language: Language,
  tables: TradeFunctions['tables'],
): Readonly<Record<'name' | 'starts', string>> {
  const row = tables.get('time-limits')?.rows.find((each) => each.id === id);
  const told = (column: string): string =>
    row === undefined ? '' : textsOf(row, column)[language].join(' ');
  return { name: told('name'), starts: told('starts') };
}

function tell(limit: TimeLimit, language: Language, found?: Calculation['rules'][number]): Calculation {
  const wording = WORDING[language];
  const [from, to] = [formatDay(limit.start, language), formatDay(limit.end, language)];
  const length = lengthText(limit.length, language);
  return {
    kind: 'calculation',
    tool: 'time-limit',
    title: wording.title,
    lead: wording.lead(to),
    working: [wording.working({ start: from, length, end: to, days: limit.days }), wording.firmness],
    rules: rulesOf(limit, found),
  };
}

function tellKept(
  limit: TimeLimit,
  kept: string,
  language: Language,
  found: Calculation['rules'][number],
): Calculation {
  const wording = WORDING[language];
  const [from, to, on] = [limit.start, limit.end, kept].map((day) => formatDay(day, language));
  const days = daysBetween(limit.start, kept);
  const by = daysBetween(limit.end, kept);
  const length = lengthText(limit.length, language);
  return {
    kind: 'calculation',
    tool: 'time-limit',
    title: wording.title,
    lead: by > 0 ? wording.late(days, length, by) : wording.inTime(days, length),
    working: [
      wording.between({ start: from ?? '', end: on ?? '', days }),
      wording.working({ start: from ?? '', length, end: to ?? '', days: limit.days }),
      ...(by > 0 ? [wording.between({ start: to ?? '', end: on ?? '', days: by })] : []),
    ],
    rules: rulesOf(limit, found),
  };
}

/** The rule that was found, then those that tell the same limit. */
function rulesOf({ references }: TimeLimit, found?: Calculation['rules'][number]): Calculation['rules'] {
  return distinctReferences([...(found === undefined ? [] : [found]), ...references]);
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
