import { readFile } from 'node:fs/promises';
import { csvParse } from 'd3-dsv';

/** A sentence of DODa: Darija in Latin letters with its English translation, both as published. */
export interface DodaSentence {
  readonly english: string;
  readonly darija: string;
}

/** Reads `sentences_train.csv` of DODa in its order. Throws when the file or one of its two columns is missing. */
export async function readDodaSentences(file: string): Promise<DodaSentence[]> {
  const rows = csvParse(await readFile(file, 'utf8'));
  if (!rows.columns.includes('english') || !rows.columns.includes('darija_latin'))
    throw new Error(
      `reading ${file}: expected the columns english and darija_latin, received ${rows.columns.join(', ')}`,
    );
  return rows.map(({ english = '', darija_latin: darija = '' }) => ({ english, darija }));
}
