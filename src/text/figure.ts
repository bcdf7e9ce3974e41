/** Currencies told apart; any other leaves the figure a plain number. */
export type Currency = 'MAD' | 'EUR' | 'USD' | 'GBP' | 'CNY' | 'XOF';

/**
 * - `number`: a bare count; `percent`; `amount`: with a currency.
 * - `date`: a day, a month of a year, or a day without a year.
 * - `code`: tariff codes, phone numbers, alphanumeric names such as `EUR.1`, outline numbers such as `3.1.2`.
 * - `reference`: numbers of laws, decrees, orders and circulars.
 * - `number-word`: a number spelt out; its normal form is that of the digits.
 */
export type FigureKind = 'number' | 'percent' | 'amount' | 'date' | 'code' | 'reference' | 'number-word';

/** A figure as it stands in a text. */
export interface Figure {
  /** As written, with its currency, percent sign or scale word. */
  readonly raw: string;
  /** UTF-16 offsets in the text, half-open. */
  readonly start: number;
  readonly end: number;
  /** Equal for two writings of the same thing, whatever the language: see {@link extractFigures}. */
  readonly normal: string;
  readonly kind: FigureKind;
  /** Set when a currency stands beside the figure. It is not part of `normal`. */
  readonly currency?: Currency;
}

/** A figure in folded text, before its raw form is read back from the original. */
export type FoundFigure = Omit<Figure, 'raw'>;
