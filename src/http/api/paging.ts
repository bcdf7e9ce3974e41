import { z } from 'zod';

const MOST_ON_PAGE = 100;
const DEFAULT_ON_PAGE = 20;
/** No list is that long. */
const MAX_PAGE = 10_000;

/** What lists hold changes with the snapshot and the day only; whoever reads them again soon may be told the same. */
export const KEPT_FOR = 'public, max-age=60';

const wholeNumber = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, 'expected a whole number from 1')
  .transform(Number);

/** The parameters `page` (from 1) and `pageSize` of a list. */
export const pagingFields = {
  page: wholeNumber.pipe(z.number().max(MAX_PAGE)).default(1),
  pageSize: wholeNumber.pipe(z.number().max(MOST_ON_PAGE)).default(DEFAULT_ON_PAGE),
};

/** A part of a list, and how long the whole is. */
export interface ListPage<Item> {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly items: readonly Item[];
}

/** One page of a list; after its last page, none of its items. */
export function pageOf<Item>(
  items: readonly Item[],
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): ListPage<Item> {
  const first = (page - 1) * pageSize;
  return { page, pageSize, total: items.length, items: items.slice(first, first + pageSize) };
}
