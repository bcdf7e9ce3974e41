import { describe, expect, it } from 'vitest';
import type { GrowthPlot } from '../result.ts';
import { drawGrowth, spread } from './draw-growth.ts';

const plot: GrowthPlot = {
  file: 'x.svg',
  title: 'Search <fast>',
  unit: 'milliseconds',
  curves: [
    {
      engine: 'ours & mine',
      points: [
        [1000, 0.1],
        [10_000, 1],
        [100_000, 10],
      ],
    },
    { engine: 'theirs', points: [[1000, 5]] },
    { engine: 'unfinished', points: [] },
  ],
};

describe('drawGrowth', () => {
  it('puts equal factors at equal distances on both axes', () => {
    const points = /<polyline points="([^"]+)"/.exec(drawGrowth(plot))?.[1]?.split(' ') ?? [];
    const [first = [], second = [], third = []] = points.map((point) => point.split(',').map(Number));
    expect((second[0] ?? 0) - (first[0] ?? 0)).toBeCloseTo((third[0] ?? 0) - (second[0] ?? 0), 5);
    expect((first[1] ?? 0) - (second[1] ?? 0)).toBeCloseTo((second[1] ?? 0) - (third[1] ?? 0), 5);
  });

  it('names each curve beside its end, axes and title, with nothing left to be read as markup', () => {
    const svg = drawGrowth(plot);
    for (const text of [
      'ours &#38; mine (10)',
      'theirs (5)',
      'chunks',
      'milliseconds',
      'Search &#60;fast&#62;',
      '100,000',
    ])
      expect(svg).toContain(text);
    expect(svg).not.toContain('unfinished');
    expect(svg.match(/<text/g)?.length).toBe(svg.match(/<\/text>/g)?.length);
  });

  it('draws a single point, and no curve at all', () => {
    expect(drawGrowth({ ...plot, curves: plot.curves.slice(1) })).toContain('theirs (5)');
    expect(drawGrowth({ ...plot, curves: [] })).not.toContain('NaN');
  });
});

describe('spread', () => {
  it('leaves alone what does not touch', () => {
    expect(spread([100, 200, 150], 17)).toEqual([100, 200, 150]);
  });

  it('parts what would overlap, in its order, and stays inside', () => {
    const [a = 0, b = 0, c = 0] = spread([420, 420, 419], 17);
    expect(Math.abs(a - b)).toBeGreaterThanOrEqual(17);
    expect(a).toBeGreaterThan(c);
    expect(Math.max(a, b, c)).toBeLessThanOrEqual(420);
  });
});
