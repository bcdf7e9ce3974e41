import { describe, expect, it } from 'vitest';
import { calibrationBins, calibrationError } from './calibration.ts';
import { accepts, DETECTORS, type Detector } from './detector.ts';
import { formatMeasurement } from './format-scores.ts';
import { sampleEvenly } from './labelled-set.ts';
import { measureDetector } from './measure-detector.ts';
import { measureMixed, readMixedQuestions } from './mixed-set.ts';
import { readSets } from './read-sets.ts';

const half: Detector = {
  name: 'half',
  varieties: ['fr', 'en'],
  verdict: (text) => (text === 'bonjour' ? 'fr' : text === '' ? undefined : 'en'),
  read: (text) => (text === 'bonjour' ? { fr: 0.8, en: 0.2 } : { en: 1 }),
};
const set = { name: 'tiny', variety: 'fr', texts: ['bonjour', 'hello'] } as const;

describe('measureDetector', () => {
  it('counts right verdicts and loses by the probability of the right variety', () => {
    const score = measureDetector(half, [set]);
    expect(score.sets[0]).toMatchObject({ count: 2, accuracy: 0.5, verdicts: { fr: 1, en: 1 } });
    expect(score.logLoss).toBeCloseTo((-Math.log(0.8) - Math.log(0.005)) / 2);
    expect(score.byVariety).toEqual({ fr: 0.5 });
    expect(
      formatMeasurement({
        detectors: [score],
        mixed: { count: 1, mass: 1, least: 0.5 },
        skipped: ['x: skipped'],
      }),
    ).toEqual(
      expect.arrayContaining([expect.stringMatching(/^fr +tiny \(2\) +50\.0 +fr 1, en 1$/), 'x: skipped']),
    );
  });

  it('states neither loss nor calibration for a detector without probabilities', () => {
    const { name, varieties, verdict } = half;
    const score = measureDetector({ name, varieties, verdict }, [set]);
    expect(score).not.toHaveProperty('logLoss');
    expect(score).not.toHaveProperty('calibration');
  });
});

describe('accepts', () => {
  it('lets a package call Darija in Arabic letters Arabic, not one that knows Darija', () => {
    expect(accepts(half, 'ary-Arab', 'ar')).toBe(true);
    expect(accepts({ ...half, varieties: ['ary-Arab'] }, 'ary-Arab', 'ar')).toBe(false);
    expect(accepts(half, 'ary-Latn', 'fr')).toBe(false);
  });

  it('has every detector tell plain sentences apart', () => {
    for (const { verdict } of DETECTORS) {
      expect(verdict('Quelles sont les marchandises interdites à la frontière ?')).toBe('fr');
      expect(verdict('Which goods are forbidden at the border, and why?')).toBe('en');
      expect(verdict('ما هي البضائع الممنوعة في الحدود؟')).toBe('ar');
    }
  });
});

describe('calibration', () => {
  it('compares what was stated with what was right', () => {
    const bins = calibrationBins([
      { probability: 0.85, isRight: true },
      { probability: 0.81, isRight: false },
      { probability: 1, isRight: true },
    ]);
    expect(bins.map(({ from, to, count, right }) => [from, to, count, right])).toEqual([
      [0.8, 0.9, 2, 0.5],
      [0.99, 1, 1, 1],
    ]);
    expect(calibrationError(bins)).toBeCloseTo((2 / 3) * (0.83 - 0.5));
    expect(calibrationError(calibrationBins([]))).toBe(0);
  });
});

describe('sets', () => {
  it('samples evenly, in order', () => {
    expect(sampleEvenly([0, 1, 2, 3, 4, 5], 3)).toEqual([0, 2, 4]);
    expect(sampleEvenly([1, 2], 5)).toEqual([1, 2]);
  });

  it('has our own questions everywhere, and says why public sets were skipped', async () => {
    const { sets, skipped } = await readSets(5, 'no-such-folder');
    expect(sets.map(({ variety }) => variety)).toEqual(['fr', 'ar', 'en', 'ary-Arab', 'ary-Latn']);
    expect(skipped).toHaveLength(8);
    expect(skipped[0]).toMatch(/^xquad: skipped, no no-such-folder.*not part of the repository$/);
  });

  it('finds the varieties of mixed questions in the reading', async () => {
    const score = measureMixed(
      () => ({ fr: 0.6, 'ary-Latn': 0.4 }),
      [{ text: 'x', varieties: ['fr', 'ary-Latn'] }],
    );
    expect(score).toEqual({ count: 1, mass: 1, least: 0.4 });
    expect((await readMixedQuestions()).length).toBeGreaterThan(10);
    expect(() => measureMixed(() => ({}), [])).toThrow(RangeError);
  });
});
