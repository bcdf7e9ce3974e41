import { beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '../common/clock.ts';
import type { ReviewQuestion } from '../conversations/question-log.ts';
import type { RetrievalDependencies } from '../retrieval/retrieve-evidence.ts';
import { sheetText } from '../testing/corpus-fixture.ts';
import { tinyRetrieval } from '../testing/tiny-base.ts';
import { createReviewBase, type Review } from './review-base.ts';
import { asked } from './review-question.fixture.ts';

let retrieval: RetrievalDependencies;

beforeAll(async () => {
  retrieval = await tinyRetrieval({
    'sheets/exchange-and-payment/rapatriement.fr.md': sheetText(
      'Les recettes d’une exportation sont rapatriées sous 150 jours.[^1]\n\n[^1]: oc-igoc\n',
    ),
  });
});

const review = (questions: readonly ReviewQuestion[]): Promise<Review> =>
  createReviewBase({
    log: { toReview: () => Promise.resolve(questions) },
    retrieval,
    clock: fixedClock('2026-11-27'),
  })('2026-11-01');

const NEAR = 'Sous combien de jours rapatrier les recettes d’une exportation ?';
const FAR = 'zblorg fnurt kaplonk ?';

describe('createReviewBase', () => {
  it('says of a need what the base holds near it, and where it belongs', async () => {
    const { clusters, themes } = await review([
      asked(NEAR, {
        outcome: 'partial',
        citedDocumentIds: ['rapatriement'],
        rating: 'unhelpful',
        reason: 'outdated',
      }),
    ]);
    expect(clusters).toHaveLength(1);
    expect(clusters[0]).toMatchObject({
      kind: 'weak',
      theme: 'exchange-and-payment',
      nearest: [{ documentId: 'rapatriement' }],
      cited: [{ documentId: 'rapatriement', count: 1 }],
      outcomes: { partial: 1 },
      reasons: { outdated: 1 },
      unhelpful: 1,
      isAnsweredNow: false,
    });
    expect(themes).toMatchObject([{ theme: 'exchange-and-payment', questions: 1, clusters: 1 }]);
  });

  it('says when a need that was refused could be answered by now', async () => {
    const { clusters } = await review([asked(NEAR)]);
    expect(clusters[0]?.isAnsweredNow).toBe(true);
  });

  it('ranks by demand: what is asked on many days before what was asked often on one', async () => {
    const often = Array.from({ length: 3 }, (_, i) => asked(NEAR, { answerId: `n${i}` }));
    const daily = ['17', '18', '19'].map((day) => asked(FAR, { askedOn: `2026-11-${day}` }));
    const { clusters, questions } = await review([...often, ...daily]);
    expect(questions).toBe(6);
    expect(clusters.map(({ days, questions: count }) => [days, count])).toEqual([
      [3, 3],
      [1, 3],
    ]);
  });

  it('shows words only where more than one person may have asked', async () => {
    const [once] = (await review([asked(FAR)])).clusters;
    expect(once?.shown).toBeUndefined();
    const [twice] = (await review([asked(FAR), asked(FAR, { askedOn: '2026-11-21' })])).clusters;
    expect(twice?.shown?.wordings).toEqual([{ text: FAR, variety: 'fr', count: 2 }]);
    const [thrice] = (
      await review([asked(FAR, { answerId: '1' }), asked(FAR, { answerId: '2' }), asked(FAR)])
    ).clusters;
    expect(thrice?.shown).toBeDefined();
  });

  it('gives neither ids of answers nor what one person wrote, in any form', async () => {
    const made = await review([
      asked(FAR, { answerId: 'secret-id', comment: 'private words' }),
      asked(NEAR, { answerId: 'other-id' }),
    ]);
    const text = JSON.stringify(made);
    for (const hidden of ['secret-id', 'other-id', 'private words', 'zblorg', 'recettes d’une'])
      expect(text).not.toContain(hidden);
  });

  it('makes the same review of the same questions in any order', async () => {
    const questions = [asked(NEAR), asked(FAR), asked(NEAR, { askedOn: '2026-11-21', variety: 'en' })];
    expect(await review(questions.toReversed())).toEqual(await review(questions));
  });

  it('makes an empty review of nothing, and rejects as the log does', async () => {
    expect(await review([])).toMatchObject({ questions: 0, leftOut: 0, clusters: [], themes: [] });
    const broken = createReviewBase({
      log: { toReview: () => Promise.reject(new Error('no disk')) },
      retrieval,
      clock: fixedClock('2026-11-27'),
    });
    await expect(broken('2026-11-01')).rejects.toThrow('no disk');
  });
});
