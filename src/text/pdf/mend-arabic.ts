import { countArabic, isMostlyArabic, mirrorBrackets, turnRuns } from './arabic-letters.ts';

const MARK = String.raw`[\u064B-\u0652\u0670]`;
/** Fewer word ends than this prove nothing about a document's order. */
const MIN_WITNESSES = 5;

/**
 * Lines of one document with what is wrong with its Arabic put right, and a warning for each mending done.
 * Judged over the whole document, applied line by line: whole lines stored backwards are turned round, letters
 * set apart by spaces are joined, brackets that face the wrong way are mirrored, and pairs of letters that were turned with their line are turned back.
 * Lines whose Arabic is sound are returned as they were; digits and Latin words are never touched.
 */
export function mendArabic(lines: readonly string[]): { lines: string[]; warnings: string[] } {
  const warnings: string[] = [];
  let mended = [...lines];
  if (lettersAreApart(mended)) {
    mended = mended.map(joinLetters);
    warnings.push('Arabic letters stood apart: joined to words.');
  }
  if (isBackwards(mended)) {
    mended = mended.map(turnRound);
    warnings.push('Arabic text was stored in visual order: turned to reading order.');
  }
  if (bracketsAreTurned(mended)) {
    mended = mended.map((line) => (isMostlyArabic(line) ? mirrorBrackets(line) : line));
    warnings.push('Brackets in Arabic text faced the wrong way: turned.');
  }
  const paired = turnPairs(mended);
  if (paired.some((line, i) => line !== mended[i]))
    warnings.push('Arabic letter pairs were turned: turned back.');
  return { lines: paired, warnings };
}

/** True when most Arabic lines with brackets have a closing one first: some producers store the mirrored ones. */
function bracketsAreTurned(lines: readonly string[]): boolean {
  const firsts = lines.filter(isMostlyArabic).flatMap((line) => /[()[\]«»]/.exec(line)?.[0] ?? []);
  const closing = firsts.filter((bracket) => /[)\]»]/.test(bracket)).length;
  return closing >= MIN_WITNESSES && closing > firsts.length / 2;
}

/**
 * True when Arabic words run backwards in these lines. Letters that only end words in Arabic (ة and ى) and the
 * article that starts them (ال) are the witnesses: backwards text has them at the other end.
 */
export function isBackwards(lines: readonly string[]): boolean {
  let sound = 0;
  let backwards = 0;
  for (const word of lines.flatMap(arabicWords)) {
    if (word.length < 3) continue;
    if (/[ةى]$/.test(word) || word.startsWith('ال')) sound += 1;
    if (/^[ةى]/.test(word) || /[^ا]لا$/.test(word)) backwards += 1;
  }
  return backwards >= MIN_WITNESSES && backwards > 2 * sound;
}

/** True when more than half of the Arabic words are single letters: sound text has about one in twenty. */
export function lettersAreApart(lines: readonly string[]): boolean {
  const words = lines.flatMap(arabicWords);
  const single = words.filter((word) => word.length === 1).length;
  return single >= 2 * MIN_WITNESSES && single > words.length / 2;
}

function arabicWords(line: string): string[] {
  return line.match(/\p{Script=Arabic}[\p{Script=Arabic}\p{Mn}]*/gu)?.map(withoutMarks) ?? [];
}

function withoutMarks(word: string): string {
  return word.replace(new RegExp(MARK, 'g'), '');
}

/**
 * Joins letters that one space or tab sets apart; two or more (or a tab beside a space) part words. Where a line
 * has no such wider gap its words cannot be told apart, and it is left as it is.
 */
export function joinLetters(line: string): string {
  if (!/[ \t]{2,}/.test(line)) return line;
  return line
    .split(/[ \t]{2,}/)
    .map((word) => word.replace(/(?<=\p{Script=Arabic}\p{Mn}*)[ \t](?=\p{Script=Arabic})/gu, ''))
    .join(' ');
}

/**
 * A line stored in visual order, turned to reading order: see `turnRuns`. A line without Arabic is left alone.
 */
export function turnRound(line: string): string {
  return countArabic(line) === 0 ? line : turnRuns(line);
}

/** Whole words that are no words unless their pair of letters is turned back; common enough to be worth naming. */
const TURNED_WORDS: Readonly<Record<string, string>> = {
  ال: 'لا',
  وال: 'ولا',
  فال: 'فلا',
  إال: 'إلا',
  خالل: 'خلال',
  يف: 'في',
};

/**
 * Lines of one document with letter pairs turned back. Many fonts draw two letters as one glyph (لا، لى، في), and a
 * program that turns a line letter by letter leaves such a pair the wrong way round. Spelling decides first, see
 * `turnLinePairs`; in a document where that found some, so do the few words of `TURNED_WORDS`. Other words that are
 * sound either way (ثالثة, third, for ثلاثة, three) cannot be told and stay.
 */
function turnPairs(lines: readonly string[]): string[] {
  const turned = lines.map(turnLinePairs);
  if (turned.every((line, i) => line === lines[i])) return turned;
  const words = new RegExp(
    `(?<!\\p{Script=Arabic})(?:${Object.keys(TURNED_WORDS).join('|')})(?!\\p{Script=Arabic})`,
    'gu',
  );
  return turned.map((line) => line.replace(words, (word) => TURNED_WORDS[word] ?? word));
}

/**
 * Turns back what no Arabic word contains: an alef before alef with hamza and lam (`اإل` is `الإ`), a ى that does not
 * end its word (`إىل` is `إلى`), a bare alef as a word after a lam, and the name of God with its letters turned.
 */
export function turnLinePairs(line: string): string {
  return line
    .replace(/ا([أإآا])ل(?=\p{Script=Arabic})/gu, 'ال$1')
    .replace(/ى(\p{Script=Arabic})(?!\p{Script=Arabic})/gu, '$1ى')
    .replace(/ل ا(?!\p{Script=Arabic})/gu, 'لا')
    .replace(/(?<!\p{Script=Arabic})([وبف]?)اهلل(?!\p{Script=Arabic})/gu, '$1الله');
}
