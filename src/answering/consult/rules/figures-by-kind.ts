import type { Figure } from '../../../text/figure.ts';
import { extractFigures } from '../../../text/figures.ts';
import { rememberLast } from '../../../text/remember-last.ts';

/** The figures of a text in their order: all of them, and those that say a sum or a share. */
export interface FiguresByKind {
  readonly all: readonly Figure[];
  readonly amounts: readonly Figure[];
  readonly percents: readonly Figure[];
}

/** Reads the figures of a text. */
export function figuresByKind(text: string): FiguresByKind {
  const all = extractFigures(text);
  const of = (wanted: Figure['kind']): Figure[] => all.filter(({ kind }) => kind === wanted);
  return { all, amounts: of('amount'), percents: of('percent') };
}

/** The same of a question, which every calculation reads: read once for all of them. */
export const askedFigures: (question: string) => FiguresByKind = rememberLast(figuresByKind);

/** The currency of a sum, as a code; dirhams where none is said. */
export function currencyOf({ currency = 'MAD' }: Pick<Figure, 'currency'>): string {
  return currency;
}
