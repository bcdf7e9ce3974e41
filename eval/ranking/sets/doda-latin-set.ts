import { readFile } from 'node:fs/promises';
import { csvParse } from 'd3-dsv';
import { isHeldOut, sentenceKey } from '../doda-split.ts';
import type { PublicSet, SetPassage } from '../public-set.ts';

/** Name of the set, and of its ids' prefix in an index. */
export const DODA_LATIN = 'doda_latin';

/**
 * The held-out half of DODa as a set: Darija in Latin letters asks (`ary-Latn`), its English sentence is the passage
 * (`en`). Passages are the distinct sentences, numbered in order of appearance; a Darija sentence asks once, all its
 * English sentences being right. Throws when the file is not a CSV with the columns `english` and `darija_latin`.
 */
export async function readDodaLatinSet(file: string): Promise<PublicSet> {
  return dodaLatinSet(await readFile(file, 'utf8'), file);
}

/** {@link readDodaLatinSet} from the text of the file; `file` is what errors name. */
export function dodaLatinSet(csv: string, file: string): PublicSet {
  const rows = csvParse(csv);
  for (const column of ['english', 'darija_latin'])
    if (!rows.columns.includes(column))
      throw new Error(
        `reading ${file}: expected the columns english and darija_latin, received ${rows.columns.join(', ')}`,
      );
  const passages = new Map<string, SetPassage>();
  const relevant = new Map<string, Set<string>>();
  for (const { english = '', darija_latin: darija = '' } of rows) {
    const [key, question] = [sentenceKey(english), darija.trim()];
    if (key === '' || question === '' || !isHeldOut(english)) continue;
    const passage = passages.get(key) ?? numbered(passages.size, english.trim());
    passages.set(key, passage);
    relevant.set(question, (relevant.get(question) ?? new Set()).add(passage.id));
  }
  const queries = [...relevant].map(([text, ids], i) => ({
    id: String(i),
    lang: 'ary-Latn',
    text,
    relevant: [...ids],
  }));
  return { name: DODA_LATIN, passages: [...passages.values()], queries };
}

function numbered(number: number, text: string): SetPassage {
  return { id: String(number), lang: 'en', title: '', text };
}
