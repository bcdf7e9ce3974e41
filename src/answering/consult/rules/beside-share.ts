import type { Language } from '../../../source/language.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import { amountText, exact } from '../../../trade/duties/decimal-text.ts';
import type { Calculation } from '../finding.ts';
import { formatSum } from '../format-figure.ts';

/** What is not the share is asked for: the balance after a deposit, what must be sold when a part may be kept. */
const ASKS_FOR_REST = wordPattern(
  '(?:le |la |du )?(?:reste|solde|restant)\\p{L}?|restera|céder|vendre|remaining|remainder|balance|the rest|left(?! to do)|(?:must|have to|should) (?:i |we )?sell|' +
    '[وف]?(?:ال)?باقي|[سغ]?[يت]?(?:ادي )?[يت]بقى|نبيع\\p{L}*|أن نبيعه|ن?بيعو?|n?bi3\\p{L}*|lba9i|b9a|yb9a|ghay?b9a',
);
/** A rule of what comes on top of an amount. */
const ON_TOP = wordPattern("majoration|s['’]ajoute|surcharge|زيادة|الزيادة|on top");

interface Wording {
  readonly rest: (sum: string) => string;
  readonly together: (sum: string) => string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    rest: (sum) => `Le reste est de ${sum}.`,
    together: (sum) => `Avec votre montant : ${sum} en tout.`,
  },
  ar: {
    rest: (sum) => `والباقي ${sum}.`,
    together: (sum) => `ومع مبلغكم: ${sum} في المجموع.`,
  },
  en: { rest: (sum) => `The rest is ${sum}.`, together: (sum) => `With your amount: ${sum} in all.` },
};

/** An amount and a share of it, as decimals. */
interface Shared {
  readonly amount: string;
  readonly share: string;
  readonly currency: string;
}

/**
 * A calculation of a share with what else is asked of the amount: what is left of it, or both together where the rule `text` is of
 * a surcharge. As it is when neither is the case.
 */
export function withBeside(
  calculation: Calculation,
  { question, text, language }: { question: string; text: string; language: Language },
  { amount, share, currency }: Shared,
): Calculation {
  const isRest = ASKS_FOR_REST.test(question) && exact(share).lessThan(amount);
  if (!isRest && !ON_TOP.test(text)) return calculation;
  const sum = (decimal: string): string => formatSum(decimal, language, currency);
  const result = sum(amountText(isRest ? exact(amount).minus(share) : exact(amount).plus(share)));
  const { rest, together } = WORDING[language];
  return {
    ...calculation,
    lead: `${calculation.lead} ${isRest ? rest(result) : together(result)}`,
    working: [...calculation.working, `${sum(amount)} ${isRest ? '−' : '+'} ${sum(share)} = ${result}.`],
  };
}
