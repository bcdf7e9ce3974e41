import type { Language } from '../../../source/language.ts';
import type { Figure } from '../../../text/figure.ts';
import { shareOfAmount } from '../../../trade/share-of-amount.ts';
import { exact } from '../../../trade/duties/decimal-text.ts';
import type { Charge } from '../../../trade/duties/charge.ts';
import { findMeasure } from '../../../trade/duties/rates/find-trade-defence.ts';
import { readingsFor } from '../../../trade/duties/rates/choose-reading.ts';
import { TRADE_DEFENCE_READINGS } from '../../../trade/duties/rates/row-readings.ts';
import { distinctReferences, type TradeTables } from '../../../trade/trade-tables.ts';
import type { AnswerState } from '../../answer-state.ts';
import { asksForAllDuties, asksForSum } from '../asked-calculation.ts';
import { chargeAskedAlone } from './charge-alone.ts';
import { namesVat } from './charge-asked.ts';
import { askedFigures, currencyOf } from '../rules/figures-by-kind.ts';
import type { Calculation } from '../finding.ts';
import { formatPercent, formatSum } from '../format-figure.ts';
import { hasVariant, readTradeDefenceGoods, type TradeDefenceGoods } from './trade-defence-goods.ts';
import { percentsBeside, vatOnTop, withVatOnTop, type VatOnTop } from './vat-on-top.ts';

interface Wording {
  readonly title: string;
  readonly lead: (sum: string) => string;
  readonly range: (least: string, most: string) => string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    title: 'Calcul : droit antidumping',
    lead: (sum) => `Droit antidumping : ${sum}.`,
    range: (least, most) => `Droit antidumping : de ${least} à ${most}, selon le producteur.`,
  },
  ar: {
    title: 'حساب: رسم مكافحة الإغراق',
    lead: (sum) => `رسم مكافحة الإغراق: ${sum}.`,
    range: (least, most) => `رسم مكافحة الإغراق: من ${least} إلى ${most}، حسب المنتج.`,
  },
  en: {
    title: 'Calculation: antidumping duty',
    lead: (sum) => `Antidumping duty: ${sum}.`,
    range: (least, most) => `Antidumping duty: from ${least} to ${most}, depending on the producer.`,
  },
};

type Asked = Pick<AnswerState, 'question' | 'language' | 'asOf'>;

/**
 * The antidumping duty on the one value of the question, for goods and an origin that a measure in force is for. Without the
 * producer, from the lowest of its rates to the highest. None when other duties or the VAT are asked for with it.
 */
export function tradeDefenceFinding(asked: Asked, tables: TradeTables): Calculation | undefined {
  const { question, language } = asked;
  const isAlone = chargeAskedAlone(question) === 'antidumping';
  if (!tables.has('trade-defence') || !asksForSum(question)) return undefined;
  const vat = vatOnTop(question);
  if (!isAlone && vat === undefined && (asksForAllDuties(question) || namesVat(question))) return undefined;
  const { amounts } = askedFigures(question);
  const [value, ...others] = amounts;
  const isOtherGiven = percentsBeside(question, vat).length > 0;
  if (value === undefined || others.length > 0 || isOtherGiven) return undefined;
  const goods = readTradeDefenceGoods(question, tables);
  const charges = goods === undefined ? [] : chargesFor(goods, asked, tables);
  return charges.length === 0 ? undefined : tell(value, charges, vat, language);
}

/** What holds on the day: each rate of the one row that fits. None when several fit. */
function chargesFor(
  { rows, origins, producer }: TradeDefenceGoods,
  { asOf }: Asked,
  tables: TradeTables,
): Charge[] {
  const found = rows.flatMap((row) =>
    origins.flatMap((origin) => {
      const fitting = readingsFor(TRADE_DEFENCE_READINGS[row] ?? [], origin, tables);
      const variants = hasVariant(row, producer) ? [producer] : fitting.map(({ variant }) => variant);
      const charges = variants.flatMap((variant) => {
        const named = { row, ...(variant === undefined ? {} : { variant }) };
        return findMeasure({ asOf, origin, tradeDefence: [named] }, 0, tables).value ?? [];
      });
      return charges.length === 0 ? [] : [charges];
    }),
  );
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? [] : only;
}

function tell(
  value: Figure,
  charges: readonly Charge[],
  vat: VatOnTop | undefined,
  language: Language,
): Calculation | undefined {
  const wording = WORDING[language];
  const sum = (amount: string): string => formatSum(amount, language, value.currency);
  const percents = [...new Set(charges.flatMap(({ rate }) => rate.percent ?? []))].sort((a, b) =>
    exact(a).comparedTo(b),
  );
  const duties = percents.map((percent) => shareOfAmount(percent, value.normal));
  const [least, most] = [duties[0], duties.at(-1)];
  if (least === undefined || most === undefined) return undefined;
  const told: Calculation = {
    kind: 'calculation',
    tool: 'trade-defence',
    title: wording.title,
    lead: duties.length === 1 ? wording.lead(sum(least)) : wording.range(sum(least), sum(most)),
    working: percents.map(
      (percent, i) =>
        `${formatPercent(percent, language)} × ${sum(value.normal)} = ${sum(duties[i] ?? least)}.`,
    ),
    rules: distinctReferences(
      charges.flatMap(({ origin, rules }) =>
        origin.kind === 'base' ? [origin.reference, ...rules.slice(0, 1)] : [],
      ),
    ),
  };
  if (vat === undefined || duties.length > 1) return told;
  return withVatOnTop(told, { amount: least, currency: currencyOf(value) }, vat, language);
}
