import { describe, expect, it } from 'vitest';
import { extractFigures } from '../../../text/figures.ts';
import { isYearly, stepsIn } from './duty-schedule-finding.ts';

describe('stepsIn', () => {
  it.each([
    ['duty left after the second cut', 2],
    ['après la troisième baisse', 3],
    ['après deux ans', 2],
    ['كم يبقى بعد التخفيض الثاني؟', 2],
    ['بعد تخفيضين', 2],
  ])('%s', (question, count) => {
    expect(stepsIn(question)).toBe(count);
  });

  it.each(['when does the second cut come?', 'after the first cut and after the third cut', ''])(
    'none: %s',
    (question) => {
      expect(stepsIn(question)).toBeUndefined();
    },
  );
});

describe('isYearly', () => {
  const yearly = (question: string): string[] =>
    extractFigures(question)
      .filter((figure) => figure.kind === 'percent' && isYearly(question, figure))
      .map(({ normal }) => normal);

  it.each([
    '20% off each year, starting duty 25%',
    'droit de 25 %, réduit de 20 % par an',
    'الرسم 25% ينخفض 20% كل سنة',
  ])('tells the yearly cut from the duty: %s', (question) => {
    expect(yearly(question)).toEqual(['20%']);
  });

  it('is not a rate alone', () => {
    expect(yearly('droit de 25 %, TVA de 20 %')).toEqual([]);
  });
});
