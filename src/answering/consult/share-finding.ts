import type { Language } from '../../source/language.ts';
import { extractFigures } from '../../text/figures.ts';
import { wordPattern } from '../../text/word-pattern.ts';
import { shareOfAmount } from '../../trade/share-of-amount.ts';
import type { AnswerState } from '../answer-state.ts';
import type { Calculation } from './finding.ts';
import { formatPercent, formatSum } from './format-figure.ts';

/** A sum is asked for. */
const ASKS_FOR_SUM = wordPattern(
  'combien|coûte|coute|montant|how much|what would|what do (?:i|we) (?:pay|owe)|كم|شحال|بشحال|ch7al|chhal|mch7al|b ?chhal',
);
/** The likeliest statements of one document, which must be the answer rather probably: another rule would mislead. */
const LOOKED_AT = 4;
const MIN_PROBABILITY = 0.4;

interface Wording {
  readonly title: string;
  readonly lead: (share: string) => string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  fr: { title: 'Calcul : part d’un montant', lead: (share) => `Sur votre montant, cela fait ${share}.` },
  ar: { title: 'حساب: نسبة من مبلغ', lead: (share) => `بالنسبة إلى مبلغكم، يساوي ذلك ${share}.` },
  en: { title: 'Calculation: share of an amount', lead: (share) => `On your amount, that is ${share}.` },
};

/**
 * The rate that one of the likeliest statements gives, on the one amount of the question, when a sum is asked for. A
 * statement with several rates, or with an amount (a minimum, a ceiling) beside its rate, is passed over: which of them counts
 * is not known.
 */
export function shareFinding({
  question,
  language,
  ranked,
}: Pick<AnswerState, 'question' | 'language' | 'ranked'>): Calculation | undefined {
  if (!ASKS_FOR_SUM.test(question)) return undefined;
  const asked = extractFigures(question);
  const amounts = asked.filter(({ kind }) => kind === 'amount');
  const [amount] = amounts;
  if (amount === undefined || amounts.length > 1 || asked.some(({ kind }) => kind === 'percent'))
    return undefined;
  const likely = ranked
    .slice(0, LOOKED_AT)
    .filter(({ chunk }) => chunk.documentId === ranked[0]?.chunk.documentId);
  if (likely.reduce((sum, { score }) => sum + score, 0) < MIN_PROBABILITY) return undefined;
  const best = likely.find(({ statement }) => onlyRateOf(statement.text) !== undefined);
  const rate = best && onlyRateOf(best.statement.text);
  if (best === undefined || rate === undefined) return undefined;
  const { currency = 'MAD' } = amount;
  const share = formatSum(shareOfAmount(rate, amount.normal), language, currency);
  return {
    kind: 'calculation',
    tool: 'share-of-amount',
    title: WORDING[language].title,
    lead: WORDING[language].lead(share),
    working: [
      `${formatPercent(rate, language)} × ${formatSum(amount.normal, language, currency)} = ${share}.`,
    ],
    rules: [{ documentId: best.chunk.documentId, statementId: best.statement.id }],
  };
}

/** The rate of a statement that gives no other figure of its kind, in percent. */
function onlyRateOf(text: string): string | undefined {
  const figures = extractFigures(text);
  const rates = new Set(figures.filter(({ kind }) => kind === 'percent').map(({ normal }) => normal));
  const isAlone = rates.size === 1 && !figures.some(({ kind }) => kind === 'amount');
  return isAlone ? [...rates][0]?.replace('%', '') : undefined;
}
