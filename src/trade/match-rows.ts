import { oncePerObject } from '../common/once-per-object.ts';
import type { ReferenceTable, TableRow } from '../source/tables/reference-table.ts';
import { createGlossaryMatcher } from '../text/glossary-matcher.ts';
import { normalisedWords } from '../text/normalise.ts';
import { textsOf } from './row-cells.ts';

/** Finds the rows that a text names in everyday words of any language or Darija, in the order in which it names them. */
export type RowMatcher = (text: string) => TableRow[];

/** Any language may be meant: people mix them in a name of goods. */
const ANY_VARIETY = { fr: 1, ar: 1, en: 1, 'ary-Arab': 1, 'ary-Latn': 1 };

/**
 * The matcher of a table with the columns `name`, `words` or `aliases`, and `darija`: words meet by their stems, the longest term wins, so
 * that `pneus usagés` is not `pneus`. A term of several rows gives all of them. Made once for a table.
 */
export const rowMatcher = oncePerObject(createRowMatcher);

function createRowMatcher(table: ReferenceTable): RowMatcher {
  const rows = new Map(table.rows.map((row) => [row.id, row]));
  const concepts = table.rows.map((row) => {
    const [names, words, others] = [textsOf(row, 'name'), textsOf(row, 'words'), textsOf(row, 'aliases')];
    return {
      id: row.id,
      fr: [...names.fr, ...words.fr, ...others.fr],
      ar: [...names.ar, ...words.ar, ...others.ar],
      en: [...names.en, ...words.en, ...others.en],
      darija: [...textsOf(row, 'darija').fr],
      general: true,
    };
  });
  const match = createGlossaryMatcher({ concepts, digest: table.id });
  return (text) => {
    const found = match(normalisedWords(text), ANY_VARIETY).flatMap((each) => each.concepts);
    return [...new Set(found)].flatMap((id) => rows.get(id) ?? []);
  };
}
