import { describe, expect, it } from 'vitest';
import { bothPatterns, wordLists, wordPattern } from './word-pattern.ts';

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

describe('wordLists', () => {
  const lists = ['avant|before|[ول]?قبل', 'après|after|[ول]?بعد', 'at most|au plus'];
  const listsIn = wordLists(lists);

  it.each([
    ['', 0],
    ['seven days', 0],
    ['Before shipping', 1],
    ['avant et Après', 3],
    ['AT MOST ten days after', 6],
    ['قبل الشحن، وبعد ذلك', 3],
    ['beforehand, thereafter', 0],
  ])('tells of "%s" the lists %i', (text, bits) => {
    expect(listsIn(text)).toBe(bits);
  });

  it('tells what a pattern of each list would', () => {
    const words = [...'avant before قبل après after بعد at most au plus days'.split(' '), ',', 'au plus'];
    for (let seed = 1; seed < 400; seed++) {
      const text = Array.from(
        { length: seed % 9 },
        (_, i) => words[(seed * 7 + i * i * 5 + i * seed) % words.length],
      ).join(' ');
      const bits = lists.reduce((sum, list, i) => sum | (wordPattern(list).test(text) ? 1 << i : 0), 0);
      expect(listsIn(text), text).toBe(bits);
    }
  });

  it('gives a word of two lists to the earlier', () => {
    expect(wordLists(['a|b', 'b|c'])('b')).toBe(1);
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
