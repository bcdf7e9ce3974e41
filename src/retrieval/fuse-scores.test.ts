import { describe, expect, it } from 'vitest';
import { fuseScores } from './fuse-scores.ts';

const weights = { lexical: 0.7, dense: 0.3 };

describe('fuseScores', () => {
  it('adds the weighted share of the best lexical score and the similarity', () => {
    const fused = fuseScores(
      [
        { chunkId: 'a', score: 8 },
        { chunkId: 'b', score: 4 },
      ],
      [{ chunkId: 'b', score: 0.9 }],
      weights,
      10,
    );
    expect(fused).toEqual([
      { chunkId: 'a', score: 0.7, similarity: 0 },
      { chunkId: 'b', score: 0.35 + 0.27, similarity: 0.9 },
    ]);
  });

  it('does not let a full dense list erase the lexical order', () => {
    const dense = Array.from({ length: 50 }, (_, i) => ({ chunkId: `noise${i}`, score: 0.4 }));
    expect(fuseScores([{ chunkId: 'right', score: 3 }], dense, weights, 10)[0]?.chunkId).toBe('right');
  });

  it('takes most of the last score off each when there may be more hits behind it', () => {
    const lexical = [
      { chunkId: 'a', score: 8 },
      { chunkId: 'b', score: 4 },
    ];
    const fused = fuseScores(lexical, [], weights, 2);
    // 0.7 · (8 − 0.85 · 4) / 8 and 0.7 · (4 − 0.85 · 4) / 8
    expect(fused.map(({ score }) => score)).toEqual([
      expect.closeTo(0.4025, 12) as number,
      expect.closeTo(0.0525, 12) as number,
    ]);
  });

  it('counts a negative similarity as none and breaks ties by id', () => {
    const fused = fuseScores(
      [],
      [
        { chunkId: 'z', score: -1 },
        { chunkId: 'y', score: -0.2 },
      ],
      weights,
      10,
    );
    expect(fused.map((hit) => [hit.chunkId, hit.score])).toEqual([
      ['y', 0],
      ['z', 0],
    ]);
  });

  it('gives an empty list for empty lists', () => {
    expect(fuseScores([], [], weights, 10)).toEqual([]);
  });
});
