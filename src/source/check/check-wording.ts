import type { CorpusProblem } from '../corpus-problem.ts';
import type { Corpus } from '../read-corpus.ts';
import { sheetProblem } from './sheet-problem.ts';

/** A text by somebody else, or a note, that ours must not repeat. */
export interface ForeignText {
  readonly name: string;
  readonly text: string;
}

/** Words in a row that count as copied. */
export const COPIED_WORDS = 8;
/** Words with a letter among them: a row of figures has no wording. */
const MIN_LETTERED_WORDS = 6;

/**
 * Statements and titles that share eight words in a row with a foreign text, letter case, accents and punctuation
 * aside. Names are no wording: a row that stands within the authority, title or reference of a registered source passes.
 */
export function checkWording(corpus: Corpus, foreignTexts: readonly ForeignText[]): CorpusProblem[] {
  if (foreignTexts.length === 0) return [];
  const names = new Set(
    [...corpus.sources.values()].flatMap(({ authority, title, reference = '' }) =>
      [authority, title, reference].flatMap((name) => rowsOf(name)),
    ),
  );
  const origins = new Map<string, string>();
  for (const { name, text } of foreignTexts) for (const row of rowsOf(text)) origins.set(row, name);
  const copied = (text: string): string | undefined =>
    rowsOf(text).find((row) => origins.has(row) && !names.has(row));
  return corpus.sheets.flatMap((sheet) => {
    const texts = [{ text: sheet.title, line: 1 }, ...sheet.sections.flatMap(({ statements }) => statements)];
    return texts.flatMap(({ text, line }) => {
      const row = copied(text);
      if (row === undefined) return [];
      const message = `${COPIED_WORDS} words in a row as in ${origins.get(row) ?? ''}: "${row}"; say it in our own words`;
      return [sheetProblem(sheet, message, line)];
    });
  });
}

/** Every run of eight words of a text, folded. A word is a run without spaces or brackets, its outer marks taken off. */
function rowsOf(text: string): string[] {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .split(/[\s()[\]«»"“”|]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, ''))
    .filter((word) => word !== '');
  const rows: string[] = [];
  for (let from = 0; from + COPIED_WORDS <= words.length; from++) {
    const row = words.slice(from, from + COPIED_WORDS);
    if (row.filter((word) => /\p{L}/u.test(word)).length >= MIN_LETTERED_WORDS) rows.push(row.join(' '));
  }
  return rows;
}
