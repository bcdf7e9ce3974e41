import { describe, expect, it } from 'vitest';
import { isStopWord } from './stop-words.ts';

describe('isStopWord', () => {
  it('knows the grammar of each variety', () => {
    for (const word of ['le', 'des', 'quel', 'pourquoi', 'est']) expect(isStopWord(word, 'fr')).toBe(true);
    for (const word of ['the', 'what', 'how', 'my']) expect(isStopWord(word, 'en')).toBe(true);
    for (const word of ['في', 'الي', 'ماذا', 'هل']) expect(isStopWord(word, 'ar')).toBe(true);
    for (const word of ['شحال', 'ديال', 'واش', 'كيفاش', 'شنو'])
      expect(isStopWord(word, 'ary-Arab')).toBe(true);
    for (const word of ['ch7al', 'chno', 'kifach', 'wach', 'dyal'])
      expect(isStopWord(word, 'ary-Latn')).toBe(true);
  });

  it('leaves the words of the trade', () => {
    for (const word of ['douane', 'delai', 'licence', 'prix']) expect(isStopWord(word, 'fr')).toBe(false);
    for (const word of ['customs', 'deadline', 'goods']) expect(isStopWord(word, 'en')).toBe(false);
    for (const word of ['جمارك', 'رخصه', 'تصدير']) expect(isStopWord(word, 'ar')).toBe(false);
    for (const word of ['diwana', 'flous', 'sel3a', 'nsedder'])
      expect(isStopWord(word, 'ary-Latn')).toBe(false);
  });

  it('does not lend one language to another', () => {
    expect(isStopWord('the', 'fr')).toBe(false);
    expect(isStopWord('شحال', 'ar')).toBe(false);
  });
});
