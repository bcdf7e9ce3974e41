import type { FoundFigure } from './figure.ts';

/** Numbers spelt out, folded, with their values. */
const VALUES = new Map<string, number>([
  ...list(2, 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'),
  ...list(2, 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'),
  ...list(17, 'seventeen eighteen nineteen'),
  ...tens('vingt trente quarante cinquante soixante septante huitante nonante'),
  ...tens('twenty thirty forty fifty sixty seventy eighty ninety'),
  ...tens('عشرون ثلاثون اربعون خمسون ستون سبعون ثمانون تسعون'),
  ...tens('عشرين ثلاثين اربعين خمسين ستين سبعين ثمانين تسعين'),
  ...list(3, 'ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه عشره'),
  ...list(3, 'ثلاث اربع خمس ست سبع ثماني تسع عشر'),
  ...list(11, 'حداش طناش تلطاش ربعطاش خمسطاش سطاش سبعطاش تمنطاش تسعطاش'),
  ...same(0, 'zero صفر'),
  ...same(1, 'un une one واحد واحده'),
  ...same(2, 'اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي جوج'),
  ...same(3, 'تلاته'),
  ...same(8, 'ثمان تمنيه'),
  ...same(20, 'vingts'),
  ...same(100, 'cent cents hundred مايه ميه'),
  ...same(200, 'مايتان مايتين مايتا مايتي ميتان ميتين ميتا ميتي'),
  ...list100('ثلاث اربع خمس ست سبع ثمان تسع'),
  ...same(1000, 'mille thousand الف الفا الاف'),
  ...same(2000, 'الفان الفين'),
  ...same(1e6, 'million millions مليون مليونا ملايين'),
  ...same(1e9, 'milliard milliards billion مليار مليارا مليارات ملايير'),
]);

/** Arabic duals of units of time: "two months" is one word. */
const DUALS = new Set(
  'شهرين شهران سنتين سنتان عامين عامان يومين يومان اسبوعين اسبوعان ساعتين ساعتان مرتين مرتان'.split(' '),
);

/** Words that are numbers only beside a unit: articles, pronouns, and "neuf", which also means new. */
const NEEDS_UNIT = new Set('un une one neuf واحد واحده'.split(' '));
/** Scales are numbers only after one: "in million dirhams" counts nothing. */
const NEEDS_NUMBER = new Set([1e6, 1e9]);
const UNITS = new Set(
  (
    'an ans annee annees mois jour jours semaine semaines heure heures minute minutes fois kilo kilos kg tonne tonnes ' +
    'litre litres km pour dirham dirhams euro euros dollar dollars year years month months day days week weeks hour ' +
    'hours minutes time times percent per شهر سنه عام يوم اسبوع ساعه مره درهم كيلو طن لتر'
  ).split(' '),
);
const PERCENT = /^ ?(?:%|pour ?cent|per ?cent|percent|(?:ب|في )الم(?:ا)?يه)(?!\p{L})/u;

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Numbers spelt out in folded text, in order; `normal` is the value in digits, with `%` where "per cent" follows. */
export function findNumberWords(text: string): FoundFigure[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/\p{L}+/gu)) {
    words.push({ word: match[0], start: match.index, end: match.index + match[0].length });
  }
  const figures: FoundFigure[] = [];
  for (let at = 0; at < words.length;) {
    const [figure, next] = readNumberAt(text, words, at);
    if (figure !== undefined) figures.push(figure);
    at = next;
  }
  return figures;
}

function readNumberAt(text: string, words: readonly Word[], at: number): [FoundFigure | undefined, number] {
  const first = words[at];
  if (first === undefined) return [undefined, at + 1];
  const { start, end } = first;
  if (DUALS.has(bareArabic(first.word))) return [{ start, end, normal: '2', kind: 'number-word' }, at + 1];
  const value = VALUES.get(first.word) ?? VALUES.get(bareArabic(first.word));
  if (value === undefined) return [undefined, at + 1];
  const sum = new SpeltNumber(value);
  let last = at;
  for (let next = at + 1; next < words.length; next++) {
    const skipped = joinsNumbers(words[next]?.word) ? next + 1 : next;
    if (!isBeside(text, words, last, skipped) || !sum.add(numberWord(words[skipped]?.word), skipped > next))
      break;
    next = last = skipped;
  }
  const figure = toFigure(text, words, at, last, sum.value);
  let next = last + 1;
  while (figure !== undefined && (words[next]?.start ?? Infinity) < figure.end) next++;
  return [figure, next];
}

function toFigure(
  text: string,
  words: readonly Word[],
  at: number,
  last: number,
  value: number,
): FoundFigure | undefined {
  const [first, final] = [words[at], words[last]];
  if (first === undefined || final === undefined) return undefined;
  if (at === last && NEEDS_NUMBER.has(value)) return undefined;
  const isAlone = at === last && NEEDS_UNIT.has(first.word);
  if (isAlone && !UNITS.has(words[last + 1]?.word ?? '') && !UNITS.has(words[at - 1]?.word ?? ''))
    return undefined;
  const percent = PERCENT.exec(text.slice(final.end, final.end + 12))?.[0] ?? '';
  const normal = `${value}${percent === '' ? '' : '%'}`;
  return { start: first.start, end: final.end + percent.length, normal, kind: 'number-word' };
}

function isBeside(text: string, words: readonly Word[], from: number, to: number): boolean {
  const [left, right] = [words[from], words[to]];
  return (
    left !== undefined &&
    right !== undefined &&
    /^[ -](?:et|and)?[ -]?$/.test(text.slice(left.end, right.start))
  );
}

const joinsNumbers = (word: string | undefined): boolean => word === 'et' || word === 'and';
/** Without the one-letter particle that Arabic glues to the next word. */
function bareArabic(word: string): string {
  return word.length > 3 && 'وبلف'.includes(word.charAt(0)) ? word.slice(1) : word;
}

function numberWord(word: string | undefined): { value: number; isJoined: boolean } | undefined {
  if (word === undefined) return undefined;
  const value = VALUES.get(word);
  if (value !== undefined) return { value, isJoined: false };
  const joined = word.startsWith('و') ? VALUES.get(word.slice(1)) : undefined;
  return joined === undefined ? undefined : { value: joined, isJoined: true };
}

/** Adds up words as speakers do: tens and units, hundreds, then thousands and more. */
class SpeltNumber {
  #closed = 0;
  #open: number;

  constructor(first: number) {
    this.#open = first;
    if (first >= 1000) this.#close();
  }

  get value(): number {
    return this.#closed + this.#open;
  }

  /** False, and nothing added, when the word does not continue this number ("deux trois"). */
  add(next: { value: number; isJoined: boolean } | undefined, isJoinedByWord: boolean): boolean {
    if (next === undefined) return false;
    const isJoined = next.isJoined || isJoinedByWord;
    const { value } = next;
    if (value >= 1000) return !isJoined && this.#multiply(value);
    if (value === 100) return this.#hundreds(isJoined);
    // quatre-vingts
    if (value === 20 && this.#open % 100 === 4 && !isJoined) return this.#plus(76);
    // خمسة عشر
    if (value === 10 && this.#open >= 1 && this.#open % 100 < 10 && this.#open % 100 > 0)
      return !isJoined && this.#plus(10);
    return this.#fits(value, isJoined) && this.#plus(value);
  }

  #fits(value: number, isJoined: boolean): boolean {
    const open = this.#open % 100;
    if (open === 0) return true;
    // dix-sept
    if (value < 10) return open % 10 === 0 && (open >= 20 || value >= 7);
    // soixante-douze, quatre-vingt-quinze; ثلاثة وعشرون
    if (value < 20) return open === 60 || open === 80;
    return value < 100 && isJoined && open < 10;
  }

  #hundreds(isJoined: boolean): boolean {
    if (this.#open === 0) return this.#plus(100);
    return !isJoined && this.#open < 100 && this.#plus(this.#open * 99);
  }

  #multiply(scale: number): boolean {
    if (this.#open === 0 || this.#open >= scale) return false;
    this.#open *= scale;
    this.#close();
    return true;
  }

  #close(): void {
    this.#closed += this.#open;
    this.#open = 0;
  }

  #plus(value: number): true {
    this.#open += value;
    return true;
  }
}

function list(from: number, words: string): [string, number][] {
  return words.split(' ').map((word, index) => [word, from + index]);
}

function tens(words: string): [string, number][] {
  return words.split(' ').map((word, index) => [word, 20 + 10 * index]);
}

function same(value: number, words: string): [string, number][] {
  return words.split(' ').map((word) => [word, value]);
}

/** ثلاثمائة to تسعمائة, in both spellings of the hundred. */
function list100(units: string): [string, number][] {
  return units.split(' ').flatMap((unit, index): [string, number][] => [
    [`${unit}مايه`, 300 + 100 * index],
    [`${unit}ميه`, 300 + 100 * index],
  ]);
}
