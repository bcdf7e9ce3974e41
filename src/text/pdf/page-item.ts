/**
 * A piece of text as a PDF draws it. Points (1/72 inch), y downwards from the top of the page; `x` is the left
 * edge, `y` the baseline. `text` reads in logical order within the item, whatever its direction. A space may be
 * an item of its own.
 */
export interface PageItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Font size, more than 0. */
  readonly size: number;
  /** Name of the font inside this document; only good for telling fonts apart. */
  readonly font: string;
}

/** A page and its items in the order in which they are drawn. `number` starts at 1. */
export interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
}

/**
 * Items that share a baseline and touch: a line of a column, or a cell's line. `text` is their text in logical
 * order; `order` is where the piece comes in drawing order. Same units as `PageItem`.
 */
export interface LinePiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly order: number;
}
