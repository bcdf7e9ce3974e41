import type { SearchIndex } from '../search-index/search-index.ts';
import { statementPassages, type StatementPassage } from '../search-index/statement-passage.ts';
import type { Language } from '../source/language.ts';
import { distinctReferences, referenceKey, type StatementReference } from '../trade/trade-tables.ts';

/** A statement and the passage it stands in. */
export type PlacedStatement = StatementPassage;

/** Gives what a reference names; undefined for what the snapshot does not hold, and for what was not read. */
export type Place = (reference: StatementReference) => PlacedStatement | undefined;

/** Reads all statements that an answer may rest on in one call, each in the wanted language or else in another. */
export async function placeStatements(
  references: readonly StatementReference[],
  language: Language,
  index: Pick<SearchIndex, 'aligned' | 'chunks'>,
): Promise<Place> {
  const distinct = distinctReferences(references);
  const placed = await statementPassages(distinct, language, index);
  const byKey = new Map(distinct.map((reference, i) => [referenceKey(reference), placed[i]]));
  return (reference) => byKey.get(referenceKey(reference));
}
