import type { Language } from '../../../source/language.ts';
import type { Figure } from '../../../text/figure.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import { amountText, exact } from '../../../trade/duties/decimal-text.ts';
import { shareOfAmount } from '../../../trade/share-of-amount.ts';
import type { AnswerState } from '../../answer-state.ts';
import { referenceOf } from '../../reference-of.ts';
import { asksForSum, asksWhatIsLeft } from '../asked-calculation.ts';
import { askedFigures, currencyOf, figuresByKind } from './figures-by-kind.ts';
import type { Calculation } from '../finding.ts';
import { formatPercent, formatSum } from '../format-figure.ts';
import { rankedRules, type LikelyRule } from './likely-rules.ts';
import { readShareRule } from './share-rule.ts';

/** Rules looked at. */
const LOOKED_AT = 12;
/** How probable ranking must hold it, however few words it shares with the question. */
const LEAST_SCORE = 0.05;

/** All of an allowance is asked for, not what is added to it. */
const ASKS_FOR_WHOLE = wordPattern(
  'toute (?:ma|la|sa|notre)|(?:supplément|base|tout) (?:y )?(?:compris|incluse?)|en tout|au total|total|totale|globale?|maximum|in all|in total|altogether|total|whole|overall|(?:supplement|base|everything) included|including the (?:base|supplement)|base plus|[بو]?ما في(?:ها|ه) (?:ال)?\\p{L}+|(?:ال)?مجموع\\p{L}*|(?:ال)?إجمالي\\p{L}*|كاملة?|كلها|كاملين|kol+chi|kolha|kaml\\p{L}*|majmou3|f lmajmou3',
);
const ASKS_FOR_SUPPLEMENT = wordPattern(
  '(?:combien|quel) (?:de |est le )?supplément|how much (?:of a )?supplement|كم (?:تبلغ )?الزيادة|tzad|تزاد|يضاف',
);
const ALLOWANCE = wordPattern('dotations?|allowances?|[وب]?(?:ال)?مخصصات|(?:ال)?دوطاسيون|dotation\\p{L}*');
/** Words that lead up to what was spent. */
const SPENT = wordPattern(
  'dépens\\p{L}*|utilis\\p{L}*|consomm\\p{L}*|spent|used|[وف]?صرف\\p{L}*|[وف]?استعمل\\p{L}*|[وف]?استهلك\\p{L}*|srft|sreft|sraft|st3melt',
);
/** A rule whose share comes on top of a base. */
const ADDS = wordPattern("s['’]ajout\\p{L}*|topped up|added|on top|[يت]ضاف|زيادة على");
const WHOLE = wordPattern('au total|en tout|in all|in total|ما مجموعه|في المجموع|المجموع');

interface Wording {
  readonly title: string;
  readonly lead: (sum: string) => string;
  readonly most: (sum: string) => string;
  readonly base: string;
  readonly left: (sum: string) => string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    title: 'Calcul : base et supplément',
    lead: (sum) => `En tout, cela fait ${sum}.`,
    most: (sum) => `Le maximum du supplément est dépassé et s’applique : ${sum}.`,
    base: 'base + supplément',
    left: (sum) => `Il vous reste ${sum}.`,
  },
  ar: {
    title: 'حساب: المبلغ الأساسي والزيادة',
    lead: (sum) => `في المجموع، يساوي ذلك ${sum}.`,
    most: (sum) => `تجاوز الحساب الحد الأقصى للزيادة، وهو المطبق: ${sum}.`,
    base: 'المبلغ الأساسي + الزيادة',
    left: (sum) => `يبقى لكم ${sum}.`,
  },
  en: {
    title: 'Calculation: base and supplement',
    lead: (sum) => `In all, that is ${sum}.`,
    most: (sum) => `The maximum of the supplement is exceeded and applies: ${sum}.`,
    base: 'base + supplement',
    left: (sum) => `You have ${sum} left.`,
  },
};

type Asked = Pick<AnswerState, 'question' | 'language' | 'ranked'>;

interface Topped {
  readonly rate: string;
  readonly most: string;
  readonly base: string;
  readonly rules: readonly LikelyRule[];
}

/**
 * A base and the share that a rule adds to it, on the one amount of the question, when all of it is asked for. The rule tells
 * the most of the share and of the whole; their difference is the base, which another of its sheet may tell.
 */
export function supplementFinding(asked: Asked): Calculation | undefined {
  const { question, language } = asked;
  const isLeft = asksWhatIsLeft(question);
  if (!isLeft && !ASKS_FOR_WHOLE.test(question)) return undefined;
  if (ASKS_FOR_SUPPLEMENT.test(question)) return undefined;
  if (!isLeft && !asksForSum(question) && !ALLOWANCE.test(question)) return undefined;
  const { amount, spent } = isLeft ? readSpending(question) : onlyAmount(question);
  if (amount === undefined) return undefined;
  for (const candidate of rankedRules(asked)
    .filter(({ score }) => score >= LEAST_SCORE)
    .slice(0, LOOKED_AT)) {
    const topped = readTopped(candidate, asked);
    if (topped !== undefined) return tell(topped, { amount: amount.normal, spent: spent?.normal }, language);
  }
  return undefined;
}

/** What is worked out from, and what was spent of the whole already. */
interface Spending {
  readonly amount?: Figure;
  readonly spent?: Figure;
}

function onlyAmount(question: string): Spending {
  const [amount, ...others] = askedFigures(question).amounts;
  return amount === undefined || others.length > 0 || currencyOf(amount) !== 'MAD' ? {} : { amount };
}

/** Of two amounts, the one that words of spending lead up to, and the other. */
function readSpending(question: string): Spending {
  const { amounts } = askedFigures(question);
  const [one, other, ...more] = amounts;
  if (one === undefined || other === undefined || more.length > 0) return {};
  if (amounts.some((amount) => currencyOf(amount) !== 'MAD')) return {};
  const [isFirst, isSecond] = [
    SPENT.test(question.slice(0, one.start)),
    SPENT.test(question.slice(one.end, other.start)),
  ];
  if (isFirst === isSecond) return {};
  return isFirst ? { amount: other, spent: one } : { amount: one, spent: other };
}

function readTopped(candidate: LikelyRule, asked: Asked): Topped | undefined {
  const { statement, chunk } = candidate;
  const { rate, most } = readShareRule(asked.question, statement.text, chunk.language) ?? {};
  if (!ADDS.test(statement.text) || !WHOLE.test(statement.text) || rate === undefined || most === undefined)
    return undefined;
  const whole = sumsIn(statement.text).find((normal) => exact(normal).greaterThan(most));
  if (whole === undefined) return undefined;
  const base = amountText(exact(whole).minus(most));
  const teller = rankedRules(asked).find(
    (other) => other.chunk.documentId === chunk.documentId && tellsJust(base, other.statement.text),
  );
  return { rate, most, base, rules: [candidate, ...(teller === undefined ? [] : [teller])] };
}

function sumsIn(text: string): string[] {
  return figuresByKind(text).amounts.map(({ normal }) => normal);
}

function tellsJust(base: string, text: string): boolean {
  const amounts = sumsIn(text);
  return amounts.length === 1 && amounts.every((normal) => exact(normal).equals(base));
}

function tell(
  { rate, most, base, rules }: Topped,
  { amount, spent }: { amount: string; spent: string | undefined },
  language: Language,
): Calculation {
  const wording = WORDING[language];
  const sum = (decimal: string): string => formatSum(decimal, language);
  const share = shareOfAmount(rate, amount);
  const isCapped = exact(share).greaterThan(most);
  const added = isCapped ? most : share;
  const all = exact(base).plus(added);
  const whole = sum(amountText(all));
  const left = spent === undefined ? undefined : sum(amountText(all.minus(spent)));
  return {
    kind: 'calculation',
    tool: 'supplement',
    title: wording.title,
    lead: left === undefined ? wording.lead(whole) : wording.left(left),
    working: [
      `${formatPercent(rate, language)} × ${sum(amount)} = ${sum(share)}.`,
      ...(isCapped ? [wording.most(sum(most))] : []),
      `${sum(base)} + ${sum(added)} = ${whole} (${wording.base}).`,
      ...(spent === undefined || left === undefined ? [] : [`${whole} − ${sum(spent)} = ${left}.`]),
    ],
    rules: rules.map(referenceOf),
  };
}
