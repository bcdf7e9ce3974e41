import { readFile } from 'node:fs/promises';
import { csvParse } from 'd3-dsv';
import { isHeldOut, sentenceKey } from '../doda-split.ts';
import type { PublicSet, SetPassage } from '../public-set.ts';

/** Name of the set, and of its ids' prefix in an index. */
export const DODA_LATIN = 'doda_latin';

/**
 * The held-out half of DODa as a set: Darija in Latin letters asks (`ary-Latn`), its English sentence is the passage
 * (`en`). Passages are the sentences of distinct words, numbered in order of appearance; a Darija sentence of the same
 * words asks once, all its English sentences being right. Throws when the file is not a CSV with the columns `english`
 * and `darija_latin`.
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
  const questions = new Map<string, { text: string; relevant: Set<string> }>();
  for (const { english = '', darija_latin: darija = '' } of rows) {
    const [key, asked] = [sentenceKey(english), sentenceKey(darija)];
    if (key === '' || asked === '' || !isHeldOut(english)) continue;
    const passage = passages.get(key) ?? numbered(passages.size, english.trim());
    passages.set(key, passage);
    const question = questions.get(asked) ?? { text: darija.trim(), relevant: new Set() };
    questions.set(asked, question);
    question.relevant.add(passage.id);
  }
  const queries = Array.from(questions.values(), ({ text, relevant }, i) => ({
    id: String(i),
    lang: 'ary-Latn',
    text,
    relevant: [...relevant],
  }));
  return { name: DODA_LATIN, passages: [...passages.values()], queries };
}

function numbered(number: number, text: string): SetPassage {
  return { id: String(number), lang: 'en', title: '', text };
}
