import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { learnWords, readTariffs, type TariffLine } from './learn-words.ts';

const line = (heading: string, text: string): TariffLine => ({ heading, text, language: 'en' });

describe('what is learned from tariff lines', () => {
  it('is how many lines of each heading hold a stem', () => {
    const lines = [
      line('0101', 'Live horses'),
      line('0101', 'Horses for racing'),
      line('0102', 'Live cattle'),
    ];
    expect(learnWords(lines, ['0101', '0102'], 'en')).toEqual([
      { stem: 'cattl', postings: [1, 1] },
      { stem: 'hors', postings: [0, 2] },
      { stem: 'live', postings: [0, 1, 1, 1] },
      { stem: 'race', postings: [0, 1] },
    ]);
  });

  it('is not told twice by a line that repeats another of its heading', () => {
    expect(learnWords([line('0101', 'Horses'), line('0101', 'Horse')], ['0101'], 'en')).toEqual([
      { stem: 'hors', postings: [0, 1] },
    ]);
  });

  it('leaves out headings that the base does not have, other languages and grammar', () => {
    const lines = [
      line('9999', 'Ships'),
      line('0101', 'of the'),
      { ...line('0101', 'Chevaux'), language: 'fr' } as const,
    ];
    expect(learnWords(lines, ['0101'], 'en')).toEqual([]);
  });

  it('refuses to learn from less than all', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tariffs-'));
    try {
      await expect(readTariffs(folder)).rejects.toThrow(/expected .* found none.*--data/);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
