import { describe, expect, it } from 'vitest';
import {
  SECTION_NUMBERS,
  SECTION_WEIGHTS,
  sectionProbabilities,
  type SectionFeatures,
} from './score-sections.ts';

const NONE: SectionFeatures = {
  found: 0,
  statement: 0,
  question: 0,
  coverage: 0,
  size: 0,
  sheetFound: 0,
  sheetStatement: 0,
  sheetQuestion: 0,
  wanted: 0,
  otherSide: 0,
  role: 'steps',
};

describe('sectionProbabilities', () => {
  it('are shares of exp(weights · features)', () => {
    const [first = 0, second = 0] = sectionProbabilities([{ ...NONE, found: 1, size: 2 }, NONE]);
    expect(first / second).toBeCloseTo(Math.exp(SECTION_WEIGHTS.found + 2 * SECTION_WEIGHTS.size), 6);
    expect(first + second).toBeCloseTo(1, 12);
  });

  it('grow with every feature but being for the other side, and differ by role', () => {
    const [other = 1, own = 0] = sectionProbabilities([{ ...NONE, otherSide: 1 }, NONE]);
    expect(other).toBeLessThan(own);
    for (const feature of SECTION_NUMBERS.filter((name) => name !== 'otherSide')) {
      const [more = 0, less = 1] = sectionProbabilities([{ ...NONE, [feature]: 1 }, NONE]);
      expect(more, feature).toBeGreaterThan(less);
    }
    const [facts = 0, next = 1] = sectionProbabilities([
      { ...NONE, role: 'facts' },
      { ...NONE, role: 'next' },
    ]);
    expect(facts).toBeGreaterThan(next);
  });

  it('of one section is 1, of none there are none', () => {
    expect(sectionProbabilities([NONE])).toEqual([1]);
    expect(sectionProbabilities([])).toEqual([]);
  });
});
