import { isArabicScript } from './normalise.ts';
import { rememberWords } from './remember-words.ts';

/** Latin digraphs and letters by the consonant sign that Arabic letters share with them; vowels are left out. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/tch|sch|ch|sh/g, 'S'],
  [/kh|5/g, 'X'],
  [/gh/g, 'G'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/qu?|9/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/g(?=[eiy])/g, 'j'],
  // Moroccan Arabic writes the hard g with a kaf: أكادير.
  [/g/g, 'k'],
  [/[7h]$/g, ''],
  [/7|8/g, 'h'],
  [/v/g, 'f'],
  [/p/g, 'b'],
  [/6/g, 't'],
  [/[aeiouyw'23]/g, ''],
];

const ARABIC: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'X',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'S',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'd',
  غ: 'G',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
};

/**
 * The consonants of a name in one alphabet for both scripts: `Marrakech` and `مراكش` give `mrkS`, `Alexander` and
 * `الكسندر` give `lksndr`. Take it before affixes are cut. The word must be folded. Fewer than three consonants say
 * nothing: then the skeleton is the empty string. Remembered because Latin letters take twenty replacements.
 */
export const skeleton = rememberWords((word) => {
  const consonants = isArabicScript(word) ? arabicConsonants(word) : latinConsonants(word);
  const undoubled = consonants.replace(/(.)\1+/g, '$1');
  return undoubled.length < 3 ? '' : undoubled;
});

function latinConsonants(word: string): string {
  let consonants = word;
  for (const [letters, sign] of LATIN) consonants = consonants.replace(letters, sign);
  return consonants.replace(/[^a-zSXG]/g, '');
}

function arabicConsonants(word: string): string {
  // The last ه is mostly a ta marbuta, which Latin letters write as a vowel.
  const body = word.replace(/ه$/u, '');
  return Array.from(body, (letter) => ARABIC[letter] ?? '').join('');
}
