import { LANGUAGES, type Language } from '../../../source/language.ts';
import { buildSegment, NOWHERE } from './build-segment.ts';
import { collectTerms, type CollectedTerms, type PassageTerms } from './collect-terms.ts';
import { SEGMENT_PASSAGES, type TermRows } from './term-rows.ts';

/** A passage to index: its language, and where its terms come from. */
export interface RowPassage {
  readonly language: Language;
  /** Ordinal under which the rows before hold it unchanged; then `source` is not read. */
  readonly known?: number | undefined;
  readonly source: PassageTerms;
}

/** What there is before the first snapshot. */
const NO_ROWS: TermRows = { terms: [], lengths: new Float32Array(), segments: [] };

/**
 * Builds rows from passages in ordinal order. Passages known to the rows `before` are taken over from there, without
 * looking at their terms; they stand in the same order as there. The result is the same as when all are analysed.
 * Throws as `collectTerms` does.
 */
export function buildTermRows(passages: readonly RowPassage[], before: TermRows = NO_ROWS): TermRows {
  const analysed = [...passages.keys()].filter((ordinal) => passages[ordinal]?.known === undefined);
  const fresh = collectTerms(analysed.flatMap((ordinal) => passages[ordinal]?.source ?? []));
  const moved = movedOrdinals(passages, before);
  const terms = unitedTerms(fresh.terms, survivingTerms(before, moved));
  const rowOf = new Map(terms.map((term, row) => [term, row]));
  const toRow = (term: string): number => rowOf.get(term) ?? NOWHERE;
  const kept = { before, moved, rows: Int32Array.from(before.terms, toRow) };
  const added = { fresh, ordinals: analysed, rows: Int32Array.from(fresh.terms, toRow) };
  const segments = segmentOrdinals(passages).map(([language, ordinals]) =>
    buildSegment({ language, ordinals, terms: terms.length }, kept, added),
  );
  return { terms, lengths: takeLengths(passages, analysed, fresh, before), segments };
}

function movedOrdinals(passages: readonly RowPassage[], before: TermRows): Int32Array {
  const moved = new Int32Array(before.lengths.length).fill(NOWHERE);
  for (const [ordinal, { known }] of passages.entries()) if (known !== undefined) moved[known] = ordinal;
  return moved;
}

/** Terms that a passage taken over holds. */
function survivingTerms({ terms, segments }: TermRows, moved: Int32Array): string[] {
  return terms.filter((_, row) =>
    segments.some(({ starts, places, ordinals }) => {
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
        if (moved[ordinals[places[at] ?? 0] ?? 0] !== NOWHERE) return true;
      return false;
    }),
  );
}

function unitedTerms(fresh: readonly string[], kept: readonly string[]): string[] {
  // The order of `sort` without a function is that of code units.
  return [...new Set([...kept, ...fresh])].sort();
}

function segmentOrdinals(passages: readonly RowPassage[]): [Language, Uint32Array][] {
  return LANGUAGES.flatMap((language) => {
    const all = Uint32Array.from([...passages.keys()].filter((i) => passages[i]?.language === language));
    const starts = Array.from(
      { length: Math.ceil(all.length / SEGMENT_PASSAGES) },
      (_, i) => i * SEGMENT_PASSAGES,
    );
    return starts.map((start): [Language, Uint32Array] => [
      language,
      all.slice(start, start + SEGMENT_PASSAGES),
    ]);
  });
}

function takeLengths(
  passages: readonly RowPassage[],
  analysed: readonly number[],
  fresh: CollectedTerms,
  before: TermRows,
): Float32Array {
  const lengths = Float32Array.from(passages, ({ known }) =>
    known === undefined ? 0 : (before.lengths[known] ?? 0),
  );
  for (const [i, ordinal] of analysed.entries()) lengths[ordinal] = fresh.lengths[i] ?? 0;
  return lengths;
}
