import { describe, expect, it } from 'vitest';
import { bothPatterns, wordPattern } from './word-pattern.ts';

describe('wordPattern', () => {
  it.each([
    ['étapes?', 'Quelles sont les étapes ?'],
    ['durée', 'la durée'],
    ['أجل', 'ما هو أجل الاسترجاع؟'],
    ['fee|rate', 'What Rate?'],
    ["n['’]|pas", 'il n’y en a pas'],
  ])('finds /%s/ in "%s"', (alternatives, text) => {
    expect(wordPattern(alternatives).test(text)).toBe(true);
  });

  it.each([
    ['étape', 'mésétape'],
    ['rate', 'separate rates'],
    ['أجل', 'من أجله'],
    ['دون', 'بدون'],
  ])('does not find /%s/ inside a word of "%s"', (alternatives, text) => {
    expect(wordPattern(alternatives).test(text)).toBe(false);
  });
});

describe('bothPatterns', () => {
  const pattern = bothPatterns('duty|رسوم', 'turkey|تركيا');

  it.each(['duty for Turkey', 'Turkey: what duty?', 'رسوم السلع\nمن تركيا'])('finds both in "%s"', (text) => {
    expect(pattern.test(text)).toBe(true);
  });

  it.each(['duty', 'turkeys and duty', ''])('does not find both in "%s"', (text) => {
    expect(pattern.test(text)).toBe(false);
  });
});
