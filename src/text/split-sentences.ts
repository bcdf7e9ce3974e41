/** A sentence with its place in the text, UTF-16 offsets, half-open; surrounding white space is not part of it. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Abbreviations whose full stop does not end a sentence, folded to lower case. */
const ABBREVIATIONS = new Set(
  'art al alin cf ex p pp n no nos vol chap env tél tel m mm mme dr st ste sté etc i.e e.g vs approx min max inc ltd'.split(
    ' ',
  ),
);

/** UTF-16 units that an abbreviation with room to spare may have. */
const LONGEST_ABBREVIATION = 16;

/** What may stand between the end mark and the space: closing quotes and brackets, citation markers. */
const SENTENCE_END = /[.!?؟…]+(?:["»”’)\]]|\s?»|\s?\[[ST]?\d+\])*(?=\s|$)|\n+/gu;

/**
 * Splits French, Arabic or English text into sentences, in order. A line break always ends one. A full stop does
 * not end one after a known abbreviation, a single letter or a list number, nor before a lower-case letter.
 * Citation markers after the full stop belong to the sentence before. Empty text gives an empty list.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (!match[0].includes('\n') && !endsSentence(text, start, match.index, end)) continue;
    pushTrimmed(sentences, text, start, end);
    start = end;
  }
  pushTrimmed(sentences, text, start, text.length);
  return sentences;
}

function endsSentence(text: string, start: number, stop: number, end: number): boolean {
  const rest = text.slice(end).trimStart();
  if (/^\p{Ll}/u.test(rest)) return false;
  return isStop(text, start, stop);
}

/**
 * True when the mark at `stop` can end a sentence that began at `start`: any but a full stop after a known abbreviation, a
 * single letter or a list number.
 */
export function isStop(text: string, start: number, stop: number): boolean {
  if (text[stop] !== '.') return true;
  // From any earlier, a long text would be walked through again and again.
  const tail = text.slice(Math.max(start, stop - LONGEST_ABBREVIATION), stop);
  const word = /[\p{L}\p{N}.]*$/u.exec(tail)?.[0] ?? '';
  const isListNumber = /^\d{1,3}$/.test(word) && text.slice(start, stop).trim() === word;
  return !isListNumber && !/^\p{Lu}$/u.test(word) && !ABBREVIATIONS.has(word.toLowerCase());
}

function pushTrimmed(sentences: Sentence[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  if (trimmed === '') return;
  const from = start + raw.indexOf(trimmed);
  sentences.push({ text: trimmed, start: from, end: from + trimmed.length });
}
