import { describe, expect, it } from 'vitest';
import { resolveMarkers } from './resolve-markers.ts';

describe('resolveMarkers', () => {
  it('takes markers out and resolves them in order, each once', () => {
    expect(resolveMarkers('Le délai est de 150 jours [S2][S1]. [S2]', 3)).toEqual({
      text: 'Le délai est de 150 jours.',
      blocks: [2, 1],
      results: [],
      invented: false,
    });
    expect(resolveMarkers('Deux sources [S1, S3].', 3).blocks).toEqual([1, 3]);
  });

  it('reads what careless models write', () => {
    expect(resolveMarkers('a [s1] b [S 2] c 【S3】 d [Source S1]', 3).blocks).toEqual([1, 2, 3]);
    expect(resolveMarkers('الأجل 150 يوما [S١].', 3)).toEqual({
      text: 'الأجل 150 يوما.',
      blocks: [1],
      results: [],
      invented: false,
    });
  });

  it('never resolves a marker that was not given', () => {
    expect(resolveMarkers('Inventé [S99].', 3)).toEqual({
      text: 'Inventé.',
      blocks: [],
      results: [],
      invented: true,
    });
    expect(resolveMarkers('Zéro [S0] et quatre [S4].', 3)).toMatchObject({ blocks: [], invented: true });
    expect(resolveMarkers('Un nombre nu [1].', 3)).toMatchObject({
      blocks: [],
      invented: true,
      text: 'Un nombre nu.',
    });
  });

  it('tells results of tools from source blocks', () => {
    expect(resolveMarkers('Total 12 DH [T1][S2].', 3, 1)).toMatchObject({ blocks: [2], results: [1] });
    expect(resolveMarkers('Total 12 DH [S1, T2, 3].', 3, 3)).toMatchObject({ blocks: [1], results: [2, 3] });
    expect(resolveMarkers('Total [T2].', 3, 1)).toMatchObject({
      text: 'Total.',
      results: [],
      invented: true,
    });
    expect(resolveMarkers('Total [T1].', 3)).toMatchObject({ results: [], invented: true });
  });

  it('leaves other brackets alone', () => {
    expect(resolveMarkers('la loi [dite 24-09] et tableau[i]', 3).text).toBe(
      'la loi [dite 24-09] et tableau[i]',
    );
  });
});
