import { describe, expect, it } from 'vitest';
import { referenceTo } from '../search-index/chunk-facets.ts';
import { madeChunk } from '../search-index/snapshot-content.fixture.ts';
import type { SectionRole } from '../source/sheet.ts';
import type { Reading } from '../text/term-analyser.ts';
import type { FusedHit } from './fuse-scores.ts';
import { rankSections } from './rank-sections.ts';

const CROSS_LANGUAGE = { fr: 1.5, ar: 2, en: 1 };
/** Hits of one role, so that scores are as fused; `steps` has no weight of its own. */
const hit = (id: string, score: number, similarity = 0, role: SectionRole = 'steps'): FusedHit => ({
  ...referenceTo(madeChunk(id, { role })),
  score,
  similarity,
});

function rank(
  hits: readonly FusedHit[],
  reading: Reading = { fr: 1 },
  crossLanguage = { fr: 1, ar: 1, en: 1 },
): ReturnType<typeof rankSections> {
  return rankSections(hits, reading, { crossLanguage });
}
const weighed = (chunkId: string, reading: Reading): number | undefined =>
  rank([hit(chunkId, 1)], reading, CROSS_LANGUAGE)[0]?.score;

describe('rankSections', () => {
  it('merges what says the same in several languages: scores add up, the highest similarity stays', () => {
    const [section, ...others] = rank([hit('a.ar#x', 3, 0.2), hit('a.fr#x', 2, 0.7), hit('a.en#x', 1)]);
    expect(others).toEqual([]);
    expect(section).toMatchObject({ alignId: 'a#x', score: 6, similarity: 0.7 });
    expect(section?.found.map(({ chunkId }) => chunkId)).toEqual(['a.ar#x', 'a.fr#x', 'a.en#x']);
  });

  it('ranks best first, ties by id', () => {
    const ranked = rank([hit('c.fr#x', 2), hit('b.fr#x', 1.5), hit('a.fr#x', 1.5), hit('b.ar#x', 0.75)]);
    expect(ranked.map(({ alignId }) => alignId)).toEqual(['b#x', 'c#x', 'a#x']);
    const tied = rank([hit('c.fr#x', 1), hit('a.fr#x', 1), hit('b.fr#x', 1)]);
    expect(tied.map(({ alignId }) => alignId)).toEqual(['a#x', 'b#x', 'c#x']);
  });

  it('counts a passage in another language than the question’s by the weight of that language', () => {
    expect(weighed('a.fr#x', { fr: 1 })).toBe(1);
    expect(weighed('a.ar#x', { fr: 1 })).toBe(2);
    expect(weighed('a.fr#x', { en: 1 })).toBe(1.5);
    expect(weighed('a.en#x', { fr: 1 })).toBe(1);
  });

  it('… in proportion to how surely the question is in another language', () => {
    expect(weighed('a.ar#x', { fr: 0.75, ar: 0.25 })).toBeCloseTo(1.75, 12);
    expect(weighed('a.fr#x', { fr: 0.5, 'ary-Latn': 0.5 })).toBeCloseTo(1.25, 12);
  });

  it('takes Darija in Arabic letters for Arabic, and Darija in Latin letters for no language of passages', () => {
    expect(weighed('a.ar#x', { 'ary-Arab': 0.6, ar: 0.4 })).toBe(1);
    expect(weighed('a.ar#x', { 'ary-Latn': 1 })).toBe(2);
    expect(weighed('a.fr#x', { 'ary-Latn': 1 })).toBe(1.5);
  });

  it('gives nothing for nothing, and leaves the hits as they were', () => {
    expect(rank([])).toEqual([]);
    const hits = Object.freeze([hit('b.fr#x', 1), hit('a.fr#x', 2)].map((each) => Object.freeze(each)));
    expect(rank(hits).map(({ alignId }) => alignId)).toEqual(['a#x', 'b#x']);
  });
});
