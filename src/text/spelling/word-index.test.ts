import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../common/seeded-random.ts';
import { editDistance, emptyPattern, preparePattern } from './edit-distance.ts';
import { KEY_ROOM, writeSpellingKey } from './spelling-key.ts';
import { createWordIndex, KEY_DISTANCE } from './word-index.ts';

const nearOf = (words: readonly (readonly [string, number])[], sought: string): string[] => {
  const found: string[] = [];
  createWordIndex(words).forEachNear(sought, ({ word }) => found.push(word));
  return found.sort();
};

describe('createWordIndex', () => {
  it('knows the count of a word, of its last mention, and no other word', () => {
    const index = createWordIndex([
      ['douane', 3],
      ['douanes', 1],
      ['xuzhou', 0],
      ['douane', 5],
    ]);
    expect(index.countOf('douane')).toBe(5);
    expect(index.countOf('xuzhou')).toBe(0);
    expect(index.countOf('dowane')).toBeUndefined();
    expect(index.countOf('')).toBeUndefined();
  });

  it('finds what sounds nearly alike, in its own script, and only what may be proposed', () => {
    const words = [
      ['douane', 1],
      ['diwana', 1],
      ['dwana', 0],
      ['banane', 1],
      ['ديوانه', 1],
    ] as const;
    expect(nearOf(words, 'dowane')).toEqual(['douane']);
    expect(nearOf(words, 'ديوانا')).toEqual(['ديوانه']);
  });

  it('works with nothing in it', () => {
    expect(createWordIndex([]).countOf('douane')).toBeUndefined();
    expect(nearOf([], 'douane')).toEqual([]);
  });

  it('finds all that a comparison with every word finds', () => {
    const random = seededRandom(4);
    const letter = (): string => 'abcdeimnorst'.charAt(Math.floor(random() * 12));
    const word = (): string => Array.from({ length: 4 + Math.floor(random() * 5) }, letter).join('');
    const words = [...new Set(Array.from({ length: 3000 }, word))];
    const vocabulary = words.map((each) => [each, 1] as const);
    const keyOf = (each: string): Uint8Array => {
      const bytes = new Uint8Array(KEY_ROOM);
      return bytes.slice(0, writeSpellingKey(each, bytes, 0));
    };
    const pattern = emptyPattern();
    for (const sought of Array.from({ length: 20 }, word)) {
      const key = keyOf(sought);
      preparePattern(pattern, key, key.length);
      const edits = sought.length < 7 ? 1 : KEY_DISTANCE;
      const expected = words.filter(
        (each) => editDistance(pattern, keyOf(each), 0, keyOf(each).length) <= edits,
      );
      expect(nearOf(vocabulary, sought)).toEqual(expected.sort());
    }
  });
});
