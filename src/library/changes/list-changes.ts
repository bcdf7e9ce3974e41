import type { ChunkStatement } from '../../chunking/chunk.ts';
import type { DocumentEntry } from '../../search-index/document-entry.ts';
import type { Language } from '../../source/language.ts';
import type { Theme } from '../../source/sheet.ts';
import type { Validity } from '../../source/validity.ts';
import type { LibraryBase } from '../library-base.ts';
import { oncePerLanguage } from '../once-per-language.ts';

/** What the base needs to have for its changes to be listed. */
export type ChangesBase = Pick<LibraryBase, 'documents' | 'sections'>;

/** A date on which something begins to hold, or the last day on which it does. */
export interface Change {
  /** `YYYY-MM-DD`; of an end, the last day that it holds. */
  readonly date: string;
  /** `replaced`: it ends because a newer rule takes its place. */
  readonly kind: 'begins' | 'ends' | 'replaced';
  readonly document: DocumentEntry;
  /** What begins or ends, where it is one statement; else the whole document does. */
  readonly statement?: ChunkStatement;
  readonly sectionId?: string;
  /** Document that takes its place, where the base says so. */
  readonly supersededBy?: string;
}

/** Which changes are wanted: days `from` to `until`, both inclusive; of every theme where none is named. */
export interface ChangesQuestion {
  readonly language: Language;
  readonly theme?: Theme | undefined;
  readonly from: string;
  readonly until: string;
}

/**
 * The dated changes of the documents in a language, newest first; changes of one day by document and place in it. A statement
 * has its own entry where its dates are not those of its document, one for each date; lists of goods have none.
 */
export async function listChanges(
  base: ChangesBase,
  { language, theme, from, until }: ChangesQuestion,
): Promise<readonly Change[]> {
  return (await allChanges(base, language)).filter(
    ({ date, document }) =>
      date >= from && date <= until && (theme === undefined || document.theme === theme),
  );
}

/** Every dated change in a language, newest first; the same list each time. */
export const allChanges: (base: ChangesBase, language: Language) => Promise<readonly Change[]> =
  oncePerLanguage(gather);

async function gather(base: ChangesBase, language: Language): Promise<readonly Change[]> {
  const dated = base.documents.filter(
    (document) => document.language === language && document.purpose === undefined,
  );
  const sections = await base.sections(dated);
  return dated
    .flatMap((document, i) => [
      ...changesOf(document.validity, { document }),
      ...(sections[i] ?? []).flatMap(({ id, statements }) =>
        statements.flatMap((statement) =>
          changesOf(ownDates(statement.validity, document.validity), {
            document,
            statement,
            sectionId: id,
          }),
        ),
      ),
    ])
    .toSorted((a, b) => b.date.localeCompare(a.date));
}

/** The dates of a statement that its document does not have. */
function ownDates(own: Validity, outer: Validity): Validity {
  const { from, until, supersededBy } = own;
  return {
    ...(from === undefined || from === outer.from ? {} : { from }),
    ...(until === undefined || until === outer.until ? {} : { until }),
    ...(supersededBy === undefined ? {} : { supersededBy }),
  };
}

/** One entry for each date; something that holds for one day is told by its beginning. */
function changesOf(
  { from, until, supersededBy }: Validity,
  what: Pick<Change, 'document' | 'statement' | 'sectionId'>,
): Change[] {
  return [
    ...(from === undefined ? [] : [{ ...what, date: from, kind: 'begins' as const }]),
    ...(until === undefined || until === from
      ? []
      : [
          {
            ...what,
            date: until,
            kind: supersededBy === undefined ? ('ends' as const) : ('replaced' as const),
            ...(supersededBy === undefined ? {} : { supersededBy }),
          },
        ]),
  ];
}
