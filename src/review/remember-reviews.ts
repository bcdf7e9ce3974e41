import type { Clock } from '../common/clock.ts';
import type { ReviewBase } from './review-base.ts';

/** How long a review stands: clustering thousands of questions takes seconds, and a page is looked at again and again. */
export const REVIEW_STANDS_MS = 10 * 60_000;

/** The same reviews, each made at most once in {@link REVIEW_STANDS_MS}, however many ask at once; one that failed is made anew. */
export function rememberReviews(review: ReviewBase, clock: Pick<Clock, 'now'>): ReviewBase {
  const made = new Map<string, { readonly at: number; readonly review: ReturnType<ReviewBase> }>();
  return (since) => {
    const now = clock.now();
    // A clock that was set back must not make a review stand for longer.
    for (const [key, { at }] of made) if (Math.abs(now - at) >= REVIEW_STANDS_MS) made.delete(key);
    const known = made.get(since);
    if (known !== undefined) return known.review;
    const started = review(since);
    made.set(since, { at: now, review: started });
    started.catch(() => made.delete(since));
    return started;
  };
}
