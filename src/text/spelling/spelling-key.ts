/** Longest key, in sounds; what a word has beyond it does not tell words apart. */
export const LONGEST_KEY = 24;
/** The bytes of Arabic letters begin here; sounds of Latin letters are ASCII. */
export const ARABIC_BYTES = 0x80;
/** Bytes to have room for when a key is written: its last letter may have two sounds, of which one is cut again. */
export const KEY_ROOM = LONGEST_KEY + 1;

/**
 * Letters and the sounds they are counted as; the longest match wins. What stands after `[` (one of these letters) or
 * `(` (all of them) must follow and is not consumed. Capitals are sounds of two letters: `S` ch, `X` kh, `G` gh.
 */
const LATIN_SOUNDS: readonly (readonly [letters: string, sounds: string])[] = [
  // French vowels: one sound, many writings. Moroccans hear no difference between `u`, `ou` and `w` either.
  ...each('ai ei ey eu oeu', 'e'),
  ...each('au eau', 'o'),
  ...each('ou oo ow w', 'u'),
  ['y', 'i'],
  // Consonants.
  ...each('ch sh sch tch', 'S'),
  ...each('c[eiy sc[eiy z', 's'),
  ...each('t(ion t(iel t(ial', 's'),
  // The t of -ation is the letter most often left out.
  ['a(ion', 'as'],
  ...each('ck qu[aeiou q c 9', 'k'),
  ['ph', 'f'],
  ...each('th 6', 't'),
  ...each('ge[ao g[eiy', 'j'),
  ['gu[ei', 'g'],
  ...each('kh 5', 'X'),
  ...each('gh 8', 'G'),
  ['7', 'h'],
  ['3', 'a'],
  ['2', ''],
];

/** Arabic letters counted as another: of one sound in Moroccan mouths, or taken for each other in writing. */
const ARABIC_SOUNDS: Readonly<Record<string, string>> = { ظ: 'ض', ط: 'ت', ث: 'ت', ص: 'س', ذ: 'د' };

/**
 * Writes the sounds of a folded word, a byte each, into `into` from `at` on; returns how many, at most
 * {@link LONGEST_KEY}. Equal bytes mean what {@link spellingKey} says. Bytes and one pass because a vocabulary of
 * 100,000 words is read at first use, while somebody waits.
 */
export function writeSpellingKey(word: string, into: Uint8Array, at: number): number {
  return isArabicUnit(word.charCodeAt(0)) ? writeArabic(word, into, at) : writeLatin(word, into, at);
}

/**
 * The sounds of a folded word, for reading and tests: `dowane`, `douwane` and `dwane` give `duan` as `douane` does.
 *
 * Latin letters: French sound groups (`ph`, `qu`, `eau`, `ai`, `-tion`, silent endings) and
 * the letters of Darija (`ch` = `sh`, `kh` = `5`, `gh` = `8`, `9` = `q` = `k`, `7` = `h`, `3` = `a`, `w` = `ou`),
 * doubles undone. Arabic letters: those of one sound as one (ض ظ, ت ط ث, س ص, د ذ), a final ه or ا dropped.
 */
export function spellingKey(word: string): string {
  const bytes = new Uint8Array(KEY_ROOM);
  const length = writeSpellingKey(word, bytes, 0);
  return Array.from(bytes.subarray(0, length), (byte) =>
    String.fromCharCode(byte < ARABIC_BYTES ? byte : byte - ARABIC_BYTES + ARABIC_FIRST),
  ).join('');
}

const ARABIC_FIRST = 0x620;

function isArabicUnit(unit: number): boolean {
  return unit >= ARABIC_FIRST && unit < ARABIC_FIRST + ARABIC_BYTES;
}

const arabicByte = (letter: string): number => letter.charCodeAt(0) - ARABIC_FIRST + ARABIC_BYTES;
const arabicBytes = Uint8Array.from({ length: ARABIC_BYTES }, (_, at) => {
  const letter = String.fromCharCode(ARABIC_FIRST + at);
  return arabicByte(ARABIC_SOUNDS[letter] ?? letter);
});
const [ALEF, HA] = [arabicByte('ا'), arabicByte('ه')];

function writeArabic(word: string, into: Uint8Array, start: number): number {
  let at = start;
  for (let index = 0; index < word.length && at < start + LONGEST_KEY; index++) {
    const sound = arabicBytes[word.charCodeAt(index) - ARABIC_FIRST];
    if (sound !== undefined && (at === start || into[at - 1] !== sound)) into[at++] = sound;
  }
  const last = into[at - 1];
  if (at - start > 3 && (last === ALEF || last === HA)) at--;
  return at - start;
}

/** The rules as a tree: a row of {@link ALPHABET} next states for each state; state 0 is the start and means none. */
const ALPHABET = 36;

interface SoundRules {
  readonly next: Uint16Array;
  /** For each state: the sounds, a byte each from the lowest; 0 none. */
  readonly sounds: Uint16Array;
  /** For each state: letters consumed; 0 when no rule ends there. */
  readonly consumed: Uint8Array;
}

const LATIN_RULES = compileRules(LATIN_SOUNDS);

function compileRules(rules: typeof LATIN_SOUNDS): SoundRules {
  const states: { next: number[]; sounds: number; consumed: number }[] = [
    { next: [], sounds: 0, consumed: 0 },
  ];
  const insert = (letters: string, consumed: number, sounds: string): void => {
    let state = 0;
    for (const letter of letters) {
      const step = states[state];
      if (step === undefined) return;
      state = step.next[letterIndex(letter.charCodeAt(0))] ??=
        states.push({ next: [], sounds: 0, consumed: 0 }) - 1;
    }
    const last = states[state];
    if (last === undefined || last.consumed > 0) return;
    last.consumed = consumed;
    last.sounds = sounds.charCodeAt(0) | 0;
    if (sounds.length > 1) last.sounds |= sounds.charCodeAt(1) << 8;
  };
  for (const [pattern, sounds] of rules) {
    const [letters = '', ...followers] = pattern.split(/[[(]/);
    const ahead = pattern.includes('[') ? followers.join('').split('') : [followers.join('')];
    for (const follower of ahead) insert(letters + follower, letters.length, sounds);
  }
  for (const letter of 'abcdefghijklmnopqrstuvwxyz0123456789') insert(letter, 1, letter);
  return {
    next: Uint16Array.from(
      states.flatMap(({ next }) => Array.from({ length: ALPHABET }, (_, at) => next[at] ?? 0)),
    ),
    sounds: Uint16Array.from(states, ({ sounds }) => sounds),
    consumed: Uint8Array.from(states, ({ consumed }) => consumed),
  };
}

/** 0 to 35 for an ASCII small letter or digit, else -1. */
function letterIndex(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61;
  return unit >= 0x30 && unit <= 0x39 ? unit - 0x30 + 26 : -1;
}

function writeLatin(word: string, into: Uint8Array, start: number): number {
  const { next, sounds, consumed } = LATIN_RULES;
  const end = start + LONGEST_KEY;
  let at = start;
  for (let index = 0; index < word.length && at < end;) {
    let state = 0;
    let best = 0;
    for (let ahead = index; ahead < word.length; ahead++) {
      const letter = letterIndex(word.charCodeAt(ahead));
      state = letter < 0 ? 0 : (next[state * ALPHABET + letter] ?? 0);
      if (state === 0) break;
      if ((consumed[state] ?? 0) > 0) best = state;
    }
    index += Math.max(1, consumed[best] ?? 0);
    for (let rest = sounds[best] ?? 0; rest > 0; rest >>= 8) {
      const sound = rest & 0xff;
      if (at === start || into[at - 1] !== sound) into[at++] = sound;
    }
  }
  return cutSilentEnd(into, start, Math.min(at, end)) - start;
}

const [SILENT_E, SILENT_S, SILENT_X] = [0x65, 0x73, 0x78];
const [SILENT_T, SILENT_D, SILENT_P] = [0x74, 0x64, 0x70];

/** French endings that are written and not heard: a plural, then a mute e, or else one of t, d, p. */
function cutSilentEnd(into: Uint8Array, start: number, end: number): number {
  let at = end;
  const last = into[at - 1];
  if (at - start > 3 && (last === SILENT_S || last === SILENT_X)) at--;
  const before = into[at - 1];
  const isSilent = before === SILENT_E || before === SILENT_T || before === SILENT_D || before === SILENT_P;
  return at - start > 3 && isSilent ? at - 1 : at;
}

function each(writings: string, sounds: string): (readonly [string, string])[] {
  return writings.split(' ').map((letters) => [letters, sounds] as const);
}
