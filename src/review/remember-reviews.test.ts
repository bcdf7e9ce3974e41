import { expect, it } from 'vitest';
import type { Review, ReviewBase } from './review-base.ts';
import { rememberReviews, REVIEW_STANDS_MS } from './remember-reviews.ts';

const made: string[] = [];
const review: ReviewBase = (since) => {
  made.push(since);
  if (made.length === 1) return Promise.reject(new Error('no disk'));
  const empty: Review = {
    since,
    madeOn: since,
    snapshotId: 's',
    questions: 0,
    leftOut: 0,
    clusters: [],
    themes: [],
  };
  return Promise.resolve(empty);
};

it('makes a review once for a while, and again after a failure', async () => {
  let now = 0;
  const remembered = rememberReviews(review, { now: () => now });
  await expect(remembered('2026-11-01')).rejects.toThrow('no disk');
  const [a, b] = await Promise.all([remembered('2026-11-01'), remembered('2026-11-01')]);
  expect(a).toBe(b);
  await remembered('2026-11-02');
  expect(made).toEqual(['2026-11-01', '2026-11-01', '2026-11-02']);
  now = REVIEW_STANDS_MS;
  await remembered('2026-11-01');
  expect(made).toHaveLength(4);
});
