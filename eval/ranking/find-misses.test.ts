import { describe, expect, it } from 'vitest';
import { findMisses } from './find-misses.ts';
import type { OpenedPair, RankedPassage } from './opened-pair.ts';

const passage = (id: string): RankedPassage => ({ id, title: `Title ${id}`, text: `text  of\n${id}` });
const wrong = Array.from({ length: 250 }, (_, i) => passage(`wrong${i}`));
const rightAt = (rank: number, id: string): RankedPassage[] => [
  ...wrong.slice(0, rank - 1),
  passage(id),
  ...wrong.slice(rank - 1),
];
/** Question → all it finds. */
const FOUND: Readonly<Record<string, readonly RankedPassage[]>> = {
  'at ten': rightAt(10, 'a'),
  'at eleven': rightAt(11, 'a'),
  'at 150': rightAt(150, 'b'),
  'at 201': rightAt(201, 'a'),
  nothing: [],
};
const opened: OpenedPair = {
  set: 'made',
  pair: 'en->en',
  passages: 3,
  distractors: 0,
  indexMs: 0,
  base: { language: 'en', passages: () => [passage('a'), { ...passage('b'), title: '' }, ...wrong] },
  questions: Object.keys(FOUND).map((text) => ({ text, relevant: new Set(['a', 'b']) })),
  search: async (text, k) => (FOUND[text] ?? []).slice(0, k),
};

describe('findMisses', () => {
  it('lists questions without a right passage among ten, not found first, then the deepest', async () => {
    const misses = await findMisses(opened, 10);
    expect(misses.map(({ question, rank }) => [question, rank])).toEqual([
      ['at 201', undefined],
      ['nothing', undefined],
      ['at 150', 150],
      ['at eleven', 11],
    ]);
  });

  it('gives at most as many as asked for', async () => {
    expect((await findMisses(opened, 1)).map(({ question }) => question)).toEqual(['at 201']);
  });

  it('shows what was found first and the right passage that stands highest, on one line', async () => {
    const [notFound, nothing, deep] = await findMisses(opened, 10);
    expect(deep).toMatchObject({ first: 'Title wrong0 — text of wrong0', right: 'Title b — text of b' });
    expect(notFound).toMatchObject({ first: 'Title wrong0 — text of wrong0', right: 'Title a — text of a' });
    expect(nothing?.first).toBeUndefined();
    expect(Object.values(deep?.reading ?? {}).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });
});
