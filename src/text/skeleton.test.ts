import { describe, expect, it } from 'vitest';
import { fold } from './normalise.ts';
import { skeleton } from './skeleton.ts';

const bones = (name: string): string => skeleton(fold(name));

describe('skeleton', () => {
  it.each([
    ['Marrakech', 'مراكش'],
    ['Nouaceur', 'نواصر'],
    ['Alexander', 'الكسندر'],
    ['Khouribga', 'خريبكة'],
    ['Mohammed', 'محمد'],
    ['mzyan', 'مزيان'],
    ['Berrechid', 'برشيد'],
  ])('joins %s and %s', (latin, arabic) => {
    expect(bones(latin)).not.toBe('');
    expect(bones(latin)).toBe(bones(arabic));
  });

  it('says nothing of words with fewer than three consonants', () => {
    for (const word of ['', 'aïe', 'Ali', 'علي', 'sous', '123']) expect(bones(word)).toBe('');
  });

  it('keeps different names apart', () => {
    expect(bones('Marrakech')).not.toBe(bones('Meknès'));
    expect(bones('قنيطرة')).not.toBe(bones('خنيفرة'));
  });
});
