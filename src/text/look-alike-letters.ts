/**
 * Latin letters and what is drawn like them in other alphabets; a small part of Unicode's confusables, the part that
 * keyboards and generators of disguised text use.
 * @see https://www.unicode.org/reports/tr39/
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'аɑαᴀ',
  b: 'ьʙƅ',
  c: 'сϲᴄ',
  d: 'ԁɗᴅ',
  e: 'еєҽεᴇ',
  f: 'ϝꜰ',
  g: 'ɡցɢ',
  h: 'һհʜ',
  i: 'іιɩıɪ',
  j: 'јϳᴊ',
  k: 'кκᴋ',
  l: 'ӏʟⅼ',
  m: 'мᴍ',
  n: 'ոռɴп',
  o: 'оοσօᴏ',
  p: 'рρᴘ',
  q: 'ԛգ',
  r: 'гʀᴦ',
  s: 'ѕʂꜱ',
  t: 'тτᴛ',
  u: 'υսᴜц',
  v: 'νѵᴠ',
  w: 'ԝѡωᴡ',
  x: 'хχ',
  y: 'уγүʏ',
  z: 'ᴢʐ',
};
const LATIN = new Map(
  Object.entries(LOOK_ALIKES).flatMap(([latin, others]) => Array.from(others, (other) => [other, latin])),
);
/** Where the alphabet begins among letters in squares, in dark circles and on flags, none of which NFKC takes for letters. */
const SIGN_ALPHABETS = [0x1f130, 0x1f150, 0x1f170, 0x1f1e6];

/** Text with look-alikes of Latin letters, and signs made of them, as Latin letters. Folded text is expected. */
export function withoutLookAlikes(folded: string): string {
  return folded.replace(/[^\p{ASCII}\u0600-\u06ff]/gu, (letter) => LATIN.get(letter) ?? signLetter(letter));
}

function signLetter(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const first = SIGN_ALPHABETS.find((start) => code >= start && code < start + 26);
  return first === undefined ? sign : String.fromCharCode(0x61 + code - first);
}
