import { describe, expect, it } from 'vitest';
import { referenceTo } from '../search-index/chunk-facets.ts';
import type { Hit } from '../search-index/search-index.ts';
import { madeChunk } from '../search-index/snapshot-content.fixture.ts';
import { fuseScores } from './fuse-scores.ts';

const hit = (chunkId: string, score: number): Hit => ({ ...referenceTo(madeChunk(chunkId)), score });
const weights = { lexical: 0.7, dense: 0.3 };

describe('fuseScores', () => {
  it('adds the weighted share of the best lexical score and the similarity', () => {
    const fused = fuseScores([hit('a', 8), hit('b', 4)], [hit('b', 0.9)], weights, 10);
    expect(fused).toMatchObject([
      { chunkId: 'a', score: 0.7, similarity: 0 },
      { chunkId: 'b', score: 0.35 + 0.27, similarity: 0.9 },
    ]);
  });

  it('does not let a full dense list erase the lexical order', () => {
    const dense = Array.from({ length: 50 }, (_, i) => hit(`noise${i}`, 0.4));
    expect(fuseScores([hit('right', 3)], dense, weights, 10)[0]?.chunkId).toBe('right');
  });

  it('takes most of the last score off each when there may be more hits behind it', () => {
    const lexical = [hit('a', 8), hit('b', 4)];
    const fused = fuseScores(lexical, [], weights, 2);
    // 0.7 · (8 − 0.85 · 4) / 8 and 0.7 · (4 − 0.85 · 4) / 8
    expect(fused.map(({ score }) => score)).toEqual([
      expect.closeTo(0.4025, 12) as number,
      expect.closeTo(0.0525, 12) as number,
    ]);
  });

  it('counts a negative similarity as none and breaks ties by id', () => {
    const fused = fuseScores([], [hit('z', -1), hit('y', -0.2)], weights, 10);
    expect(fused.map((hit) => [hit.chunkId, hit.score])).toEqual([
      ['y', 0],
      ['z', 0],
    ]);
  });

  it('gives an empty list for empty lists', () => {
    expect(fuseScores([], [], weights, 10)).toEqual([]);
  });
});
