import { describe, expect, it } from 'vitest';
import { VARIETIES } from '../../src/source/language.ts';
import { readScopeQuestions } from './scope-questions.ts';

const halves = await Promise.all([readScopeQuestions('dev'), readScopeQuestions('test')]);
const declined = halves.map((half) => half.filter(({ inScope }) => !inScope));

describe('readScopeQuestions', () => {
  it.each(VARIETIES)(
    'reads the questions to decline of two authors, half of them in each half: %s',
    (variety) => {
      for (const half of declined) {
        const ids = half.filter((asked) => asked.variety === variety).map(({ id }) => id);
        expect(ids.filter((id) => id.startsWith(`oos-${variety}-`))).toHaveLength(23);
        expect(ids.filter((id) => id.startsWith(`oos2-${variety}-`))).toHaveLength(50);
      }
    },
  );

  it('reads the other questions, two thirds of the last two authors in the dev half', () => {
    const count = (half: number, id: RegExp): number =>
      halves[half]?.filter((asked) => id.test(asked.id)).length ?? 0;
    expect([0, 1].map((half) => count(half, /^oos[345]-/))).toEqual([250 + 200 + 222, 100 + 108]);
    expect([0, 1].map((half) => count(half, /^ins[345]-/))).toEqual([150 + 160 + 180, 80 + 90]);
  });

  it('reads every id and every question once', () => {
    const all = declined.flat();
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ question }) => question.trim().toLowerCase())).size).toBe(all.length);
  });
});
