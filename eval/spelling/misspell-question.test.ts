import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/common/seeded-random.ts';
import { misspellQuestion } from './misspell-question.ts';

const TRADE = new Set(['engagement', 'importation', 'prime', 'الجمارك']);
const isTrade = (word: string): boolean => TRADE.has(word);
const misspell = (question: string, seed = 1): ReturnType<typeof misspellQuestion> =>
  misspellQuestion(question, isTrade, seededRandom(seed));

describe('misspelling a question', () => {
  it('changes the longest wanted word and nothing else', () => {
    const made = misspell('Un engagement d’importation, s’il vous plaît ?');
    expect(made?.intended).toBe('importation');
    expect(made?.typed).not.toBe('importation');
    expect(made?.text).toBe(`Un engagement d’${made?.typed ?? ''}, s’il vous plaît ?`);
  });

  it('finds words by their folded form, Arabic ones too', () => {
    expect(misspell('L’ÉNGAGEMENT ?')?.text).toMatch(/^L’(?!ÉNGAGEMENT).+ \?$/);
    expect(misspell('ما هي الجمارك؟')?.text).toMatch(/^ما هي (?!الجمارك).+؟$/);
  });

  it('makes the same slip for the same random numbers, and others for others', () => {
    const slips = [1, 2, 3, 4, 5, 6].map((seed) => misspell('importation', seed)?.typed);
    expect(misspell('importation', 3)?.typed).toBe(slips[2]);
    expect(new Set(slips).size).toBeGreaterThan(1);
  });

  it('gives nothing without a wanted word of five letters', () => {
    expect(misspell('le prix de la prune')).toBeUndefined();
    expect(misspellQuestion('taxe', () => true, seededRandom(1))).toBeUndefined();
    expect(misspellQuestion('4 812 kg', () => true, seededRandom(1))).toBeUndefined();
  });
});
