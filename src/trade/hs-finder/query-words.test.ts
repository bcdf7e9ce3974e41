import { describe, expect, it } from 'vitest';
import { EMPTY_GLOSSARY } from '../../text/glossary.ts';
import type { Reading } from '../../text/term-analyser.ts';
import { createTermAnalyser } from '../../text/term-analysis.ts';
import { queryWords } from './query-words.ts';

const analyser = createTermAnalyser(EMPTY_GLOSSARY);
const words = (text: string, reading: Reading): string[] =>
  queryWords(text, reading, analyser).map(({ word }) => word);
const heads = (text: string, reading: Reading): string[] =>
  queryWords(text, reading, analyser)
    .filter(({ isHead }) => isHead)
    .map(({ word }) => word);
const terms = (word: string, reading: Reading): string[] =>
  queryWords(word, reading, analyser).flatMap((each) => each.terms.map(({ term }) => term));

describe('the words of a description', () => {
  it('are those that say something, once each', () => {
    expect(words('des sacs et des sacs en cuir, 12 pièces', { fr: 1 })).toEqual(['sacs', 'cuir', 'pieces']);
    expect(words('حقيبة من الجلد', { ar: 1 })).toEqual(['حقيبه', 'الجلد']);
  });

  it('are at most two dozen', () => {
    const long = Array.from({ length: 40 }, (_, i) => `mot${String.fromCharCode(97 + (i % 26))}${i}`);
    expect(words(long.join(' '), { fr: 1 })).toHaveLength(24);
  });

  it('are the goods before what they are for', () => {
    expect(heads('oil filter for cars', { en: 1 })).toEqual(['oil', 'filter']);
    expect(heads('bouteille en plastique', { fr: 1 })).toEqual(['bouteille']);
    expect(heads('almonds, roasted', { en: 1 })).toEqual(['almonds']);
    expect(heads('serwal dyal djin', { 'ary-Latn': 1 })).toEqual(['serwal']);
  });

  it('are all of them when nothing stands before', () => {
    expect(heads(', roasted almonds', { en: 1 })).toEqual(['roasted', 'almonds']);
  });

  it('are none where all is grammar, numbers or nothing', () => {
    for (const text of ['', ' ', 'for the of', '12 34', '???']) expect(words(text, { en: 1 })).toEqual([]);
  });

  it('stand for what they mean and for themselves', () => {
    expect(terms('tyres', { en: 1 })).toContain('p:tyre');
    expect(terms('pneus', { fr: 1 })).toContain('w:pneu');
    expect(terms('zerbiya', { 'ary-Latn': 1 }).some((term) => term.startsWith('d:'))).toBe(true);
    expect(terms('pneus', { fr: 1 }).some((term) => term.startsWith('d:'))).toBe(false);
  });

  it('have weights above 0, the strongest 1', () => {
    for (const { terms: all } of queryWords('tapis berbère', { fr: 0.6, en: 0.4 }, analyser)) {
      expect(Math.max(...all.map(({ weight }) => weight))).toBe(1);
      expect(all.every(({ weight }) => weight > 0)).toBe(true);
    }
  });
});
