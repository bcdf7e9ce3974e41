import type { DocumentEntry } from '../../search-index/document-entry.ts';
import type { Language } from '../../source/language.ts';
import type { Theme } from '../../source/sheet.ts';
import { isForReaders, reviewReasons, type SourceChange } from '../../source/source-change.ts';
import type { SourceRecord } from '../../source/source-record.ts';
import type { LibraryBase } from '../library-base.ts';

/** That a source on which documents rest changed or is gone. */
export interface SourceNews {
  readonly change: SourceChange & { readonly kind: 'changed' | 'gone' };
  readonly source: SourceRecord;
  /** Documents that rest on it and were not reviewed since, in the order of the base; the others were. */
  readonly beingChecked: readonly DocumentEntry[];
}

/** Which news are wanted; days as in `list-changes.ts`. */
export interface SourceNewsQuestion {
  readonly language: Language;
  readonly theme?: Theme | undefined;
  readonly from: string;
  readonly until: string;
}

/**
 * What was seen at the sources in a period, newest first, for sources on which a document of the language and theme rests: of others a reader
 * has nothing.
 */
export function listSourceNews(
  changes: readonly SourceChange[],
  { documents, sources }: Pick<LibraryBase, 'documents' | 'sources'>,
  { language, theme, from, until }: SourceNewsQuestion,
): SourceNews[] {
  const own = documents.filter(
    (each) => each.language === language && (theme === undefined || each.theme === theme),
  );
  return changes
    .filter(isNews)
    .filter(({ on }) => on >= from && on <= until)
    .toSorted((a, b) => b.on.localeCompare(a.on))
    .flatMap((change) => {
      const resting = own.filter(({ sourceIds }) => sourceIds.includes(change.sourceId));
      const source = sources.get(change.sourceId);
      if (source === undefined || resting.length === 0) return [];
      return [
        { change, source, beingChecked: resting.filter((each) => reviewReasons(each, [change]).length > 0) },
      ];
    });
}

function isNews(change: SourceChange): change is SourceNews['change'] {
  return isForReaders(change.kind);
}
