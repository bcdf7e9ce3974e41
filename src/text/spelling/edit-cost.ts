/** What a slip of the pen costs, 1 being one letter for any other. Chosen on the tuning half of `eval/spelling`. */
const WHOLE = 1;
/** Letters of one sound, or of one shape but for their dots: the usual mistake of those who write by ear. */
const SAME_SOUND = 0.5;
const VOWEL_FOR_VOWEL = 0.7;
const NEIGHBOUR_KEY = 0.5;
const DOUBLED = 0.4;
const DROPPED = 0.85;
const DROPPED_VOWEL = 0.7;
const EXCHANGED = 0.5;

const SAME_SOUNDS = (
  'sS SX Sk Xk Xh Gg Gr Gh ck cs cq kq sz mn bp dt fv gj iy ou uw ea ie wo xs zj ' +
  'ضظ ضد ظذ تط سص هة ها اي ذد ثت ثس قك حه جح حخ جخ رز عغ فق يئ وؤ ذز بت نت بن شس كق زس زظ'
).split(' ');
const KEYBOARD_ROWS = (
  'azertyuiop qsdfghjklm wxcvbn qwertyuiop asdfghjkl zxcvbnm ' + 'ضصثقفغعهخحجد شسيبلاتنمكط روزظ'
).split(' ');
const VOWELS = 'aeiouyhاوي';

/** Bytes of letters: ASCII as it is, Arabic from 0x80 on; what is neither counts as one strange letter. */
export function letterByte(unit: number): number {
  if (unit < 0x80) return unit;
  return unit >= 0x620 && unit < 0x6a0 ? unit - 0x620 + 0x80 : 0;
}

const replacements = new Float64Array(0x10000).fill(WHOLE);
const dropping = new Float64Array(0x100).fill(DROPPED);
for (const vowel of VOWELS) dropping[letterByte(vowel.charCodeAt(0))] = DROPPED_VOWEL;
for (const row of KEYBOARD_ROWS)
  for (let at = 1; at < row.length; at++) setReplacement(row.charAt(at - 1), row.charAt(at), NEIGHBOUR_KEY);
for (const one of 'aeiouy') for (const other of 'aeiouy') setReplacement(one, other, VOWEL_FOR_VOWEL);
for (const pair of SAME_SOUNDS) setReplacement(pair.charAt(0), pair.charAt(1), SAME_SOUND);
for (let byte = 0; byte < 0x100; byte++) replacements[byte * 0x101] = 0;

function setReplacement(one: string, other: string, cost: number): void {
  const [a, b] = [letterByte(one.charCodeAt(0)), letterByte(other.charCodeAt(0))];
  replacements[(a << 8) | b] = replacements[(b << 8) | a] = cost;
}

/** Longest text compared; the rest is not looked at. */
const LONGEST = 32;
const rows = [0, 1, 2].map(() => new Float64Array(LONGEST + 1));

/**
 * What it costs to make `a[0…aLength)` out of `b[from…to)`: the cheapest row of letters dropped or added (less for
 * vowels and doubled letters), replaced (less for letters of one sound and neighbours on the keyboard) and exchanged.
 * Symmetric; 0 only for equal bytes. Bytes are those of `letterByte` or of a spelling key.
 */
export function editCost(a: Uint8Array, aLength: number, b: Uint8Array, from: number, to: number): number {
  const [m, n] = [Math.min(aLength, LONGEST), Math.min(to - from, LONGEST)];
  let [twoBefore, before, row] = rows as [Float64Array, Float64Array, Float64Array];
  before[0] = 0;
  for (let j = 1; j <= n; j++) before[j] = (before[j - 1] ?? 0) + dropCost(b, from, from + j - 1);
  for (let i = 1; i <= m; i++) {
    const [letter, letterBefore] = [a[i - 1] ?? 0, i > 1 ? (a[i - 2] ?? 0) : -1];
    const drop = dropCost(a, 0, i - 1);
    row[0] = (before[0] ?? 0) + drop;
    for (let j = 1; j <= n; j++) {
      const [other, otherBefore] = [b[from + j - 1] ?? 0, j > 1 ? (b[from + j - 2] ?? 0) : -1];
      let cost = (before[j - 1] ?? 0) + (replacements[(letter << 8) | other] ?? WHOLE);
      cost = Math.min(cost, (before[j] ?? 0) + drop, (row[j - 1] ?? 0) + dropCost(b, from, from + j - 1));
      if (letter === otherBefore && other === letterBefore && letter !== other)
        cost = Math.min(cost, (twoBefore[j - 2] ?? 0) + EXCHANGED);
      row[j] = cost;
    }
    [twoBefore, before, row] = [before, row, twoBefore];
  }
  return before[n] ?? 0;
}

function dropCost(bytes: Uint8Array, from: number, at: number): number {
  const byte = bytes[at] ?? 0;
  return at > from && bytes[at - 1] === byte ? DOUBLED : (dropping[byte] ?? DROPPED);
}
