import type { Language } from '../../../source/language.ts';
import type { Figure } from '../../../text/figure.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import { amountText, exact } from '../../../trade/duties/decimal-text.ts';
import type { AnswerState } from '../../answer-state.ts';
import { referenceOf } from '../../reference-of.ts';
import { asksForSum } from '../asked-calculation.ts';
import { askedFigures, currencyOf, figuresByKind } from './figures-by-kind.ts';
import type { Calculation } from '../finding.ts';
import { formatDecimal, formatSum } from '../format-figure.ts';
import { clearlyFirst, likelyRules, type LikelyRule } from './likely-rules.ts';
import { readMeasures } from './measures.ts';

/** Rules looked at; one that is asked for is among the likeliest. */
const LOOKED_AT = 4;
/** How many times as fitting as a rule with other amounts a rule must be. */
const CLEARLY = 1.5;

/** The question itself says that the amount is due for each one. */
const FOR_EACH = wordPattern(
  'par (?!an(?![\\p{L}])|mois|jour|année|semaine|chèque|virement|carte|la |le |les |un |une |mon |ma )\\p{L}{3,}|pour chaque|pour chacune?|chacune?|chaque|à chaque|per (?!year|month|day|week|annum|cent)\\p{L}+|for each|for every|each|apiece|[وف]?(?:عن|على|ل|في) ?كل(?! سنة| شهر| يوم)|لكل (?!سنة|شهر|يوم)\\p{L}+|كل وحدة|كل واحدة?|(?:3la|l|dyal) ?kol(?! 3am| chhar| nhar)|kol w[ae]7?h?da?',
);
/** What is charged: the rule must name it as the question does. */
const KINDS: readonly RegExp[] = [
  "(?:l['’])?amendes?|pénalités?|punie?s?|sanctionn\\p{L}*|contraventions?|fines?|fined|penalt\\p{L}+|punish\\p{L}*|[بو]?(?:ال)?غرام\\p{L}*|[يُ]?عاقب\\p{L}*|(?:ال)?عقوب\\p{L}*|(?:ال)?خطي\\p{L}*|l?ghrama\\p{L}*|gharama\\p{L}*",
  'frais|redevances?|tarifs?|coûte\\p{L}*|coûts?|fees?|costs?|tariffs?|(?:ال)?مصاريف|(?:ال)?تكلفة|[تي]كلف|masarif',
  'timbres?|stamps?|(?:ال)?تنبر',
].map((words) => wordPattern(words));
const RANGE = /^\s*(?:à|a|et|to|and|-|–|إلى|الى|و)\s*$/iu;
/** What was paid before, or what a rule is mistaken for. */
const OTHER_TIMES = wordPattern(
  "contre|au lieu de|against|instead of|up from|auparavant|بدل|jusqu['’]en|projet|draft|bill of|مشروع|faux|false that",
);

interface Wording {
  readonly title: string;
  readonly lead: (sum: string) => string;
  readonly range: (least: string, most: string) => string;
  readonly each: string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    title: 'Calcul : montant × nombre',
    lead: (sum) => `Pour l’ensemble, cela fait ${sum}.`,
    range: (least, most) => `de ${least} à ${most}`,
    each: 'Compté une fois pour chacun, comme vous le dites.',
  },
  ar: {
    title: 'حساب: المبلغ × العدد',
    lead: (sum) => `في المجموع، يساوي ذلك ${sum}.`,
    range: (least, most) => `من ${least} إلى ${most}`,
    each: 'محسوب مرة عن كل واحد، كما ذكرتم.',
  },
  en: {
    title: 'Calculation: amount × number',
    lead: (sum) => `For all of them, that is ${sum}.`,
    range: (least, most) => `from ${least} to ${most}`,
    each: 'Counted once for each, as you say.',
  },
};

/** What is due for one case: an amount, or one from `least` to `most`. */
interface Due {
  readonly least: string;
  readonly most?: string;
  readonly currency: string;
}

/**
 * What one of the likeliest rules charges for a case, times the one number of cases in the question, when the question says
 * that it is due for each. None when the question also gives an amount, or when a rule tells more than one amount or range.
 */
export function perCaseFinding(
  asked: Pick<AnswerState, 'question' | 'language' | 'ranked'>,
): Calculation | undefined {
  const { question, language } = asked;
  if (!asksForSum(question) || !FOR_EACH.test(question)) return undefined;
  const count = countIn(question);
  const kinds = KINDS.filter((kind) => kind.test(question));
  if (count === undefined || kinds.length === 0) return undefined;
  const dues = likelyRules(asked)
    .slice(0, LOOKED_AT)
    .filter(({ statement }) => kinds.some((kind) => kind.test(statement.text)))
    .flatMap((candidate) => {
      const due = readDue(candidate.statement.text);
      return due === undefined ? [] : [{ due, candidate, weight: candidate.weight }];
    });
  const first = clearlyFirst(
    dues,
    (a, b) => a.due.least === b.due.least && a.due.most === b.due.most,
    CLEARLY,
  );
  return first && tell(first.due, count, first.candidate, language);
}

/** The one number of a question that counts things; told twice, it is still one. */
function countIn(question: string): string | undefined {
  const { all, amounts, percents } = askedFigures(question);
  if (amounts.length > 0 || percents.length > 0) return undefined;
  const measured = new Set(readMeasures(question, all).map(({ figure }) => figure));
  const counts = all.filter(
    (figure) => (figure.kind === 'number' || figure.kind === 'number-word') && !measured.has(figure),
  );
  const [count, ...others] = new Set(counts.map(({ normal }) => normal));
  const isCount = count !== undefined && exact(count).isInteger() && exact(count).greaterThan(1);
  return isCount && others.length === 0 && measured.size === 0 ? count : undefined;
}

/** What a statement charges for one case; none when it tells several amounts that are no range, or a share. */
export function readDue(text: string): Due | undefined {
  const { all, amounts, percents } = figuresByKind(text);
  if (percents.length > 0 || OTHER_TIMES.test(text)) return undefined;
  const [first, second, third] = amounts;
  if (first === undefined || third !== undefined) return undefined;
  const currency = currencyOf(first);
  if (second !== undefined)
    return isRange(first, second, text) ? { least: first.normal, most: second.normal, currency } : undefined;
  const from = rangeStart(first, all, text);
  return from === undefined
    ? { least: first.normal, currency }
    : { least: from.normal, most: first.normal, currency };
}

/** "30 000 à 60 000 DH": the first number has no currency of its own. */
function rangeStart(amount: Figure, figures: readonly Figure[], text: string): Figure | undefined {
  return figures.find(({ kind, end }) => kind === 'number' && RANGE.test(text.slice(end, amount.start)));
}

function isRange(first: Figure, second: Figure, text: string): boolean {
  return RANGE.test(text.slice(first.end, second.start)) && exact(second.normal).greaterThan(first.normal);
}

function tell(
  { least, most, currency }: Due,
  count: string,
  rule: LikelyRule,
  language: Language,
): Calculation {
  const wording = WORDING[language];
  const say = (decimal: string): string => formatSum(decimal, language, currency);
  const total = (each: string): string => say(amountText(exact(each).times(count)));
  const line = (each: string): string => `${formatDecimal(count, language)} × ${say(each)} = ${total(each)}.`;
  return {
    kind: 'calculation',
    tool: 'per-case',
    title: wording.title,
    lead: wording.lead(most === undefined ? total(least) : wording.range(total(least), total(most))),
    working: [line(least), ...(most === undefined ? [] : [line(most)]), wording.each],
    rules: [referenceOf(rule)],
  };
}
