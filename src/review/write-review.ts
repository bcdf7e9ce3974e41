import { TijariaError } from '../common/errors.ts';
import { writeAside } from '../common/write-aside.ts';
import { isoDate } from '../source/field-schemas.ts';
import { formatReview } from './format-review.ts';
import type { Review, ReviewBase } from './review-base.ts';

/** Where the review file goes, and from which day (`YYYY-MM-DD`) it looks. */
export interface WriteReviewOptions {
  readonly since: string;
  readonly out: string;
}

/** Makes a review and writes its file, whole or not at all, folders made where they lack. Throws `request-invalid` for a day that does not exist. */
export async function writeReview(review: ReviewBase, { since, out }: WriteReviewOptions): Promise<Review> {
  if (!isoDate.safeParse(since).success)
    throw new TijariaError(
      'request-invalid',
      `reading --since: expected a day YYYY-MM-DD that exists, received "${since}"`,
    );
  const made = await review(since);
  await writeAside(out, formatReview(made));
  return made;
}
