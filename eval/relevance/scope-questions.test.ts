import { describe, expect, it } from 'vitest';
import { VARIETIES } from '../../src/source/language.ts';
import { readScopeQuestions } from './scope-questions.ts';

const halves = await Promise.all([readScopeQuestions('dev'), readScopeQuestions('test')]);
const declined = halves.map((half) => half.filter(({ inScope }) => !inScope));

describe('readScopeQuestions', () => {
  it.each(VARIETIES)(
    'reads the questions to decline of both files, half of them in each half: %s',
    (variety) => {
      for (const half of declined) {
        const ids = half.filter((asked) => asked.variety === variety).map(({ id }) => id);
        expect(ids.filter((id) => id.startsWith(`oos-${variety}-`))).toHaveLength(23);
        expect(ids.filter((id) => id.startsWith(`oos2-${variety}-`))).toHaveLength(50);
      }
    },
  );

  it('reads every id and every question once', () => {
    const all = declined.flat();
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ question }) => question.trim().toLowerCase())).size).toBe(all.length);
  });
});
