import type { StatementReference } from '../trade-tables.ts';
import { fieldError } from './check-request.ts';
import { amountText, exact, sumOf, toCentime } from './decimal-text.ts';
import type { CustomsValue, DutyWarning, MissingFact, ValueStep } from './duty-estimate.ts';
import {
  ADDED_PARTS,
  DEDUCTED_PARTS,
  type DutyRequest,
  type Incoterm,
  type Money,
  type ValuePart,
} from './duty-request.ts';
import { DUTY_RULES, INCOTERM_RULES } from './duty-rules.ts';
import { found, lacks, warning, type Found } from './found.ts';
import { INCOTERM_PARTS } from './incoterm-parts.ts';

/** Parts whose absence is asked for by name. */
const FACT_OF_PART: Readonly<Partial<Record<ValuePart, MissingFact['fact']>>> = {
  preCarriage: 'pre-carriage',
  freight: 'freight',
  insurance: 'insurance',
};

/**
 * Builds the customs value up from the price: what the Incoterm leaves out is added, what is no customs value is taken
 * off, each part turned into dirhams at the rate given and rounded to the centime. Throws `request-invalid` when nothing
 * is left.
 */
export function findCustomsValue(request: DutyRequest): Found<CustomsValue> {
  const { price, incoterm, parts = {}, exchangeRates = {} } = request;
  const missing = [
    ...(price === undefined ? [{ fact: 'price' } as const] : []),
    ...(incoterm === undefined ? [{ fact: 'incoterm' } as const] : missingParts(incoterm, parts)),
    ...missingRates([price, ...Object.values(parts)], exchangeRates),
  ];
  if (price === undefined || incoterm === undefined || missing.length > 0) return lacks(missing);
  const steps: ValueStep[] = [
    step('price', '+', price, exchangeRates),
    ...ADDED_PARTS.flatMap((part) => stepOf(part, '+', parts, exchangeRates)),
    ...DEDUCTED_PARTS.flatMap((part) => stepOf(part, '-', parts, exchangeRates)),
  ];
  const amount = sumOf(
    steps.map(({ sign, dirhams }) => (sign === '+' ? exact(dirhams) : exact(dirhams).negated())),
  );
  if (amount.lessThanOrEqualTo(0))
    throw fieldError('parts', 'deductions that leave a customs value above 0', amountText(amount));
  const value = { amount: amountText(amount), incoterm, steps, rules: rulesOf(incoterm, steps) };
  return found(value, ...warningsOf(incoterm, steps));
}

function missingParts(incoterm: Incoterm, parts: NonNullable<DutyRequest['parts']>): MissingFact[] {
  return INCOTERM_PARTS[incoterm].needed.flatMap((part) => {
    const fact = FACT_OF_PART[part];
    return fact === undefined || parts[part] !== undefined ? [] : [{ fact }];
  });
}

function missingRates(
  sums: readonly (Money | undefined)[],
  rates: Readonly<Record<string, string>>,
): MissingFact[] {
  const currencies = new Set(sums.flatMap((money) => (money === undefined ? [] : [money.currency])));
  return [...currencies]
    .filter((currency) => currency !== 'MAD' && rates[currency] === undefined)
    .map((currency) => ({ fact: 'exchange-rate', currency }));
}

function stepOf(
  part: ValuePart,
  sign: '+' | '-',
  parts: NonNullable<DutyRequest['parts']>,
  rates: Readonly<Record<string, string>>,
): ValueStep[] {
  const money = parts[part];
  return money === undefined ? [] : [step(part, sign, money, rates)];
}

function step(
  part: ValueStep['part'],
  sign: '+' | '-',
  { amount, currency }: Money,
  rates: Readonly<Record<string, string>>,
): ValueStep {
  const rate = rates[currency];
  const dirhams = amountText(toCentime(exact(amount).times(rate ?? '1')));
  return {
    part,
    sign,
    amount,
    currency,
    ...(rate === undefined ? {} : { exchangeRate: rate }),
    dirhams,
  };
}

function rulesOf(incoterm: Incoterm, steps: readonly ValueStep[]): StatementReference[] {
  const parts = new Set(steps.map(({ part }) => part));
  const rules = [INCOTERM_RULES[incoterm]];
  if (parts.has('freight') || parts.has('insurance') || parts.has('preCarriage'))
    rules.push(DUTY_RULES.valueAdditions);
  if (parts.has('otherAdditions')) rules.push(DUTY_RULES.valueCommissions);
  if (steps.some(({ sign }) => sign === '-')) rules.push(DUTY_RULES.valueDeductions);
  return rules.filter((rule, i) => rules.indexOf(rule) === i);
}

function warningsOf(incoterm: Incoterm, steps: readonly ValueStep[]): DutyWarning[] {
  const isDelivered = ['DAP', 'DPU', 'DDP'].includes(incoterm);
  const isItemised = steps.some(({ part }) => part === 'inlandTransport' || part === 'dutiesAndTaxes');
  return [
    ...(steps.some(({ exchangeRate }) => exchangeRate !== undefined)
      ? [warning('exchange-rate-rule-unconfirmed', DUTY_RULES.exchangeRateUnconfirmed)]
      : []),
    ...(isDelivered && !isItemised
      ? [warning('delivered-price-not-itemised', DUTY_RULES.itemiseDeliveredPrice)]
      : []),
  ];
}
