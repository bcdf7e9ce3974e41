import type { Figure } from '../../src/text/figure.ts';
import { extractFigures, supportsFigure } from '../../src/text/figures.ts';
import { fold } from '../../src/text/normalise.ts';

/** Words of at most this many letters must stand alone: "TVA" and "not" occur inside too many others. */
const SHORT_WORD = 3;

/**
 * True when a text says a fact in this writing. Case, accents, Arabic letter forms, white space, Markdown stars and
 * source markers do not count. A figure is met by the same figure in any writing (`20 000 DH` by `20.000 dirhams`,
 * `60` by `soixante`, `2026-02` by `1er février 2026`) and by no other that holds its digits (`50` not by `150` or
 * `50 %`); the words around it must follow it directly. A writing without figures is met where it stands in the
 * text: from the start of a word in Latin letters, anywhere in Arabic, whose particles are glued on; a word of at
 * most three letters only as a whole word.
 */
export function containsFact(text: string, writing: string): boolean {
  const [said, wanted] = [readPieces(text), readPieces(writing)];
  if (said === undefined || wanted === undefined) return false;
  if (wanted.figures.length === 0) return containsWords(squash(plain(text)).trim(), wanted.words[0] ?? '');
  return said.figures.some((_, at) => startsAt(said, wanted, at)) || saysInWords(text, writing);
}

/** Text cut at its figures: `words[i]` stands before `figures[i]`, the last one after them all. */
interface Pieces {
  readonly words: readonly string[];
  readonly figures: readonly Figure[];
}

function readPieces(text: string): Pieces | undefined {
  const bare = plain(text);
  const figures = extractFigures(bare);
  const words = [...figures, undefined].map((figure, i) =>
    squash(bare.slice(figures[i - 1]?.end ?? 0, figure?.start)),
  );
  return squash(bare).trim() === '' ? undefined : { words, figures };
}

function startsAt(said: Pieces, wanted: Pieces, at: number): boolean {
  const last = wanted.figures.length - 1;
  return wanted.figures.every((figure, i) => {
    const evidence = said.figures[at + i];
    if (evidence === undefined || !supportsFigure(evidence, figure)) return false;
    const before = (said.words[at + i] ?? '').trim();
    const wantedBefore = (wanted.words[i] ?? '').trim();
    if (i > 0 ? before !== wantedBefore : !endsWithWords(before, wantedBefore)) return false;
    const wantedAfter = (wanted.words[i + 1] ?? '').trim();
    return i < last || startsWithWords((said.words[at + i + 1] ?? '').trim(), wantedAfter);
  });
}

/** A number spelt out (`neuf mois`) is also met letter by letter, whatever is read as a figure around it. */
function saysInWords(text: string, writing: string): boolean {
  const wanted = squash(plain(writing)).trim();
  return !/\d/.test(wanted) && containsWords(squash(plain(text)).trim(), wanted);
}

function containsWords(text: string, words: string): boolean {
  const wanted = words.trim();
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const fits = startsWord(text, at, wanted) && endsWord(text, at + wanted.length, wanted);
    if (fits) return true;
  }
  return false;
}

function endsWithWords(text: string, words: string): boolean {
  return text.endsWith(words) && (words === '' || startsWord(text, text.length - words.length, words));
}

function startsWithWords(text: string, words: string): boolean {
  return text.startsWith(words) && endsWord(text, words.length, words);
}

function startsWord(text: string, at: number, words: string): boolean {
  const [first = ''] = /^[\p{L}\p{N}]*/u.exec(words) ?? [];
  const mayBeGlued = /^[\u0600-\u06ff]/u.test(first) && first.length > SHORT_WORD;
  return first === '' || mayBeGlued || !/[\p{L}\p{N}]$/u.test(text.slice(0, at));
}

function endsWord(text: string, end: number, words: string): boolean {
  const [last = ''] = /[\p{L}\p{N}]*$/u.exec(words) ?? [];
  const mustEnd = /\p{N}$/u.test(last) || (last !== '' && last.length <= SHORT_WORD);
  return !mustEnd || !/^[\p{L}\p{N}]/u.test(text.slice(end));
}

/** Without Markdown stars and source markers, which may stand in the middle of what is said. */
function plain(text: string): string {
  return text.replace(/\s?\[\d+\]/g, '').replace(/\*\*|__|`/g, '');
}

function squash(text: string): string {
  return fold(text).replace(/\s+/g, ' ');
}
