import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEY_ROOM, LONGEST_KEY, spellingKey, writeSpellingKey } from './spelling-key.ts';

describe('spellingKey', () => {
  it.each([
    ['duan', 'douane dowane douwane dwane douanes'],
    ['farmasi', 'pharmacie farmasi pharmasie'],
    ['exportasion', 'exportation exportasion exportaion'],
    ['sertifika', 'certificat certificats sertifika'],
    ['kalit', 'qualite kalite qalite 9alite'],
    ['sela', 'sel3a sela selaa'],
    ['Sno', 'chno shno chnno'],
    ['Xedma', 'khedma 5edma'],
    ['Gadi', 'ghadi 8adi'],
    ['lisens', 'licence lisence licences'],
    ['تسريح', 'تصريح تسريح تصرييح'],
    ['ديوان', 'ديوانه ديوانا'],
    ['ضريب', 'ظريبه ضريبه'],
  ])('hears %s in all of: %s', (key, words) => {
    expect(words.split(' ').map(spellingKey)).toEqual(words.split(' ').map(() => key));
  });

  it('keeps short words whole and words of different sounds apart', () => {
    expect(spellingKey('des')).toBe('des');
    expect(spellingKey('tva')).toBe('tva');
    expect(spellingKey('importer')).not.toBe(spellingKey('exporter'));
    expect(spellingKey('تصدير')).not.toBe(spellingKey('تصريح'));
  });

  it('is empty for what holds no letter of either script', () => {
    expect(spellingKey('')).toBe('');
    expect(spellingKey('中国')).toBe('');
  });

  it('stays within its room, whatever the word and wherever it is written', () => {
    const word = fc.oneof(fc.string({ maxLength: 60 }), fc.stringMatching(/^[a-z0-9\u0620-\u064a]{0,60}$/));
    fc.assert(
      fc.property(word, fc.nat(5), (text, at) => {
        const bytes = new Uint8Array(at + KEY_ROOM);
        const length = writeSpellingKey(text, bytes, at);
        expect(length).toBeLessThanOrEqual(LONGEST_KEY);
        expect(bytes.subarray(0, at).every((byte) => byte === 0)).toBe(true);
        const alone = new Uint8Array(KEY_ROOM);
        expect(writeSpellingKey(text, alone, 0)).toBe(length);
        expect(bytes.slice(at, at + length)).toEqual(alone.slice(0, length));
      }),
      { seed: 1 },
    );
  });
});
