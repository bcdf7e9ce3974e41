import type { Rate } from '../duty-request.ts';
import type { Unit } from '../units.ts';

/** A rate that a row tells in words, one of several that it may tell. */
export interface RowReading {
  /** Which of the row's rates: a producer, a kind of goods. `others` is for those that the row does not name. */
  readonly variant?: string;
  /** Origins that it holds for: ISO codes, `EU` for the member states. None: any. */
  readonly origins?: readonly string[];
  readonly rate: Rate;
  /** The row says "at least": a part of the rate is not known. */
  readonly isMinimum?: true;
  /** Only what exceeds a quota pays it. */
  readonly isOverQuota?: true;
}

/**
 * Rates that rows of `trade-defence` tell in words, by row id. A row without a reading has no rate that could be applied.
 * `row-readings.test.ts` finds every figure in the row, in all languages.
 */
export const TRADE_DEFENCE_READINGS: Readonly<Record<string, readonly RowReading[]>> = {
  'pvc-egypt': [
    percent('74.87', ['EG'], 'egyptian-petrochemicals-company'),
    percent('92.19', ['EG'], 'others'),
  ],
  'pvc-usa': [percent('24.88', ['US'])],
  'pvc-eu-uk-mexico': [percent('8.17', ['EU']), percent('43.15', ['GB']), percent('17.5', ['MX'])],
  'tomatoes-egypt': [percent('29.93', ['EG'])],
  'ovens-turkey': [percent('32.82', ['TR'], 'itimat'), percent('62.07', ['TR'], 'others')],
  'galvanised-wire-turkey': [percent('21', ['TR'], 'aslanli'), percent('61', ['TR'], 'others')],
  // Whether Oriental Weavers pays less is not settled: the order was not seen.
  'carpets-egypt': [percent('35.33', ['EG'], 'oriental-weavers'), percent('35.33', ['EG'], 'others')],
  'coated-mdf': [{ rate: perUnit('1', 'kg'), isOverQuota: true }],
  'coated-particleboard': [{ rate: perUnit('1.6', 'kg'), isOverQuota: true }],
  'pvc-usa-deposit': [percent('5.5', ['US'])],
  'tomatoes-egypt-provisional': [percent('29.93', ['EG'])],
  'ovens-turkey-provisional': [percent('34.05', ['TR'], 'itimat'), percent('62.07', ['TR'], 'others')],
};

/** Consumption taxes that rows of `vat-and-other-rates` tell in words, by row id. */
export const CONSUMPTION_TAX_READINGS: Readonly<Record<string, readonly RowReading[]>> = {
  'tic-cigarettes-2026': [{ rate: perUnit('953', 'thousand'), isMinimum: true }],
  'tic-cigarettes-2025': [{ rate: perUnit('400', 'thousand'), isMinimum: true }],
  'tic-hookah': [{ rate: perUnit('675', 'kg'), isMinimum: true }],
  'tic-nicotine-disposables': [
    { variant: 'nicotine-substitutes', rate: perUnit('220', 'kg') },
    { variant: 'disposables', rate: perUnit('50', 'unit') },
  ],
  'tic-wine': [{ rate: perUnit('1150', 'hl') }],
  'tic-beer': [{ rate: perUnit('1550', 'hl') }],
  'tic-spirits': [{ rate: perUnit('25500', 'hl-pure-alcohol') }],
  'tic-soft-drinks-low-juice': [
    { variant: 'sugar-to-5', rate: perUnit('30', 'hl') },
    { variant: 'sugar-5-to-10', rate: perUnit('37.50', 'hl') },
    { variant: 'sugar-from-10', rate: perUnit('45', 'hl') },
  ],
  'tic-soft-drinks-juice': [
    { variant: 'sugar-to-5', rate: perUnit('10', 'hl') },
    { variant: 'sugar-5-to-10', rate: perUnit('12.50', 'hl') },
    { variant: 'sugar-from-10', rate: perUnit('15', 'hl') },
  ],
  'tic-energy-drinks': [{ rate: perUnit('500', 'hl') }],
  'tic-energy-label': [
    { variant: 'class-a', rate: perUnit('0', 'unit') },
    { variant: 'class-b-c', rate: perUnit('100', 'unit') },
    { variant: 'class-d-e', rate: perUnit('200', 'unit') },
    { variant: 'class-f-g', rate: perUnit('500', 'unit') },
  ],
  'tic-recycling': [
    { variant: 'laptop-or-tablet', rate: perUnit('150', 'unit') },
    { variant: 'desktop', rate: perUnit('200', 'unit') },
    { variant: 'television', rate: perUnit('100', 'unit') },
    { variant: 'phone-or-battery', rate: perUnit('50', 'unit') },
  ],
};

/** Percent of the ordinary duty that rows of `duty-bands` leave to pay, and the agreement whose origins they are for. */
export const PREFERENCE_READINGS: Readonly<
  Record<string, { readonly share: string; readonly agreement: string }>
> = {
  'eu-industrial': { share: '0', agreement: 'eu' },
  'turkey-negative-list': { share: '90', agreement: 'turkey' },
};

/** Rows of `vat-and-other-rates` that say "exempt", each on a condition. */
export const VAT_EXEMPTIONS: readonly string[] = [
  'vat-pharmaceuticals-school',
  'vat-basic-food-soap',
  'vat-short-pasta',
  'vat-cattle-2026',
  'vat-investment-goods',
  'vat-economic-regimes',
];

/** Other taxes on the customs value, by row id of `vat-and-other-rates`, and the chapter of the tariff that they are for. */
export const OTHER_TAX_CHAPTERS: Readonly<Record<string, string>> = {
  'plastics-eco-tax': '39',
  'timber-tax': '44',
};

/** Rows of `duty-bands` that are the everyday bands, lowest first. */
export const BAND_ROWS = ['band-2-5', 'band-10', 'band-17-5', 'band-30', 'band-40'] as const;

function percent(figure: string, origins: readonly string[], variant?: string): RowReading {
  return { rate: { percent: figure }, origins, ...(variant === undefined ? {} : { variant }) };
}

function perUnit(amount: string, unit: Unit): Rate {
  return { perUnit: { amount, unit } };
}
