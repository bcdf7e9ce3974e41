import { describe, expect, it } from 'vitest';
import { languageOfShortQuestion } from './short-question.ts';

describe('languageOfShortQuestion', () => {
  it.each([
    ['FOB', 'ar', 'ar'],
    ['FOB ?', 'en', 'en'],
    ['douane Tanger', 'fr', 'fr'],
    ['ديوانة', 'ar', 'ar'],
    ['ديوانة', 'fr', undefined],
    ['chkoun kaykhelles transport', 'fr', undefined],
    ['', 'fr', 'fr'],
  ] as const)('of "%s" on a page in %s is %s', (question, page, expected) => {
    expect(languageOfShortQuestion(question, page)).toBe(expected);
  });
});
