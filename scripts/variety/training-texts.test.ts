import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/common/seeded-random.ts';
import { randomWindow, withoutAccents, withTypo } from './distort.ts';
import { readDodaSentences } from './doda-sentences.ts';
import { distinctTexts } from './training-source.ts';
import { unmarkedRest } from './unmarked-rest.ts';

describe('unmarkedRest', () => {
  it('takes the marks of Darija out and leaves the subject', () => {
    const sentences = [{ article: 'a', text: 'كان هاد العالم كيقول بلي المجموعة واسعة' }];
    expect(unmarkedRest(sentences, ['كان العالم واسعة'])).toEqual(['كان العالم المجموعة واسعة']);
  });

  it('takes out unknown words that stand in many articles: they are grammar', () => {
    const sentences = ['a', 'b', 'c', 'd'].map((article) => ({ article, text: 'العالم برشا' }));
    expect(unmarkedRest(sentences, ['عالم'])).toEqual(sentences.map(() => 'العالم'));
  });
});

describe('distortions', () => {
  it('strip accents, misspell by one letter, cut', () => {
    const random = seededRandom(1);
    expect(withoutAccents('été œuvre')).toBe('ete œuvre');
    expect(withTypo('', random)).toBe('');
    for (let run = 0; run < 50; run++) {
      expect(Math.abs(withTypo('douane', random).length - 6)).toBeLessThanOrEqual(1);
      const cut = randomWindow([1, 2, 3, 4], 2, random);
      expect(cut.length === 1 || cut[1] === (cut[0] ?? 0) + 1).toBe(true);
    }
    expect(randomWindow([], 3, random)).toEqual([]);
  });
});

describe('DODa', () => {
  let folder = '';
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const write = async (text: string): Promise<string> => {
    folder = await mkdtemp(join(tmpdir(), 'doda-'));
    await writeFile(join(folder, 'x.csv'), text);
    return join(folder, 'x.csv');
  };

  it('is read with its quotes, and refused under other columns', async () => {
    const file = await write('english,darija_latin\n"No, thanks","la, chokran"\n');
    expect(await readDodaSentences(file)).toEqual([{ english: 'No, thanks', darija: 'la, chokran' }]);
    await expect(readDodaSentences(await write('a,b\n1,2\n'))).rejects.toThrow(
      /columns english and darija_latin/,
    );
  });
});

describe('distinctTexts', () => {
  it('drops blanks, empty texts and repetitions', () => {
    expect(distinctTexts([' a', 'a ', '', 'b'])).toEqual(['a', 'b']);
  });
});
