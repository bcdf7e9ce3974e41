import type { Evidence } from '../../retrieval/evidence.ts';
import type { Validity } from '../../source/validity.ts';
import type { TextRange } from '../html/marked-text.ts';
import type { WordFinder } from './mark-words.ts';

/** A part of a passage as a result shows it; `marks` are ranges of `text`. */
export interface Excerpt {
  readonly text: string;
  readonly marks: readonly TextRange[];
  readonly validity: Validity;
}

/** Longest excerpt, UTF-16 units: about three lines. */
export const MAX_EXCERPT_CHARS = 320;
/** What stands before the first found word of a cut excerpt. */
const BEFORE_MARK_CHARS = 80;

interface Piece {
  readonly text: string;
  readonly validity: Validity;
  readonly match: number;
}

/**
 * The statement of a passage, or the line of a published file, that says most of what was searched: by what ranking found
 * in it, then by the words it holds; the earlier on a tie. Cut around its first found word when it is long.
 */
export function excerptOf(evidence: Evidence, find: WordFinder): Excerpt {
  const { chunk } = evidence;
  const [best] = piecesOf(evidence)
    .map((piece) => ({ ...piece, marks: find(piece.text, chunk.language) }))
    .map((piece) => ({ ...piece, worth: piece.match + distinct(piece.text, piece.marks) / 4 }))
    .sort((a, b) => b.worth - a.worth);
  if (best === undefined) return { text: '', marks: [], validity: chunk.validity };
  return { ...cutAround(best.text, best.marks), validity: best.validity };
}

function piecesOf({ chunk, statements }: Evidence): Piece[] {
  if (chunk.statements.length > 0)
    return chunk.statements.map(({ text, validity }, i) => {
      const { said = 0, asked = 0 } = statements[i] ?? {};
      return { text, validity, match: Math.max(said, asked) };
    });
  return chunk.text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((text) => ({ text, validity: chunk.validity, match: 0 }));
}

function distinct(text: string, marks: readonly TextRange[]): number {
  return new Set(marks.map(({ start, end }) => text.slice(start, end).toLowerCase())).size;
}

function cutAround(text: string, marks: readonly TextRange[]): Pick<Excerpt, 'text' | 'marks'> {
  if (text.length <= MAX_EXCERPT_CHARS) return { text, marks };
  const first = marks[0]?.start ?? 0;
  const wanted = Math.max(0, Math.min(first - BEFORE_MARK_CHARS, text.length - MAX_EXCERPT_CHARS));
  const start = wanted === 0 ? 0 : spaceAfter(text, wanted);
  const limit = start + MAX_EXCERPT_CHARS;
  const end = limit >= text.length ? text.length : spaceBefore(text, limit, start);
  const [opening, closing] = [start === 0 ? '' : '… ', end === text.length ? '' : ' …'];
  const shift = opening.length - start;
  return {
    text: `${opening}${text.slice(start, end)}${closing}`,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
  };
}

/** The end of the word that stands at `at`; `at` itself when no space is near. */
function spaceAfter(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space === -1 || space > at + 40 ? at : space + 1;
}

function spaceBefore(text: string, at: number, least: number): number {
  const space = text.lastIndexOf(' ', at);
  return space <= least ? at : space;
}
