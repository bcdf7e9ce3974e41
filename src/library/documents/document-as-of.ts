import type { ChunkStatement } from '../../chunking/chunk.ts';
import type { DocumentEntry } from '../../search-index/document-entry.ts';
import type { SectionRole } from '../../source/sheet.ts';
import type { SourceRecord } from '../../source/source-record.ts';
import { intersectValidity, standingOf } from '../../source/validity.ts';
import type { LibraryBase, LibrarySection } from '../library-base.ts';
import { addressOf, documentPath } from '../page/addresses.ts';
import { documentLine, type DocumentLine, type ProgramContext } from './document-line.ts';

/** A section with the statements that hold on the day. `text` is that of a published file, empty for all others. */
export interface SectionAsOf {
  readonly id: string;
  readonly role: SectionRole;
  /** Empty for the summary. */
  readonly heading: string;
  readonly page?: number;
  readonly statements: readonly ChunkStatement[];
  readonly text: string;
  readonly url: string;
}

/** A document as it reads on a day. */
export interface DocumentAsOf extends DocumentLine {
  readonly asOf: string;
  readonly snapshotId: string;
  /** In reading order; a section of which nothing holds on the day is left out. */
  readonly sections: readonly SectionAsOf[];
  /** How many statements are left out because they do not hold on the day: they have ended, or are still to come. */
  readonly leftOut: { readonly ended: number; readonly coming: number };
  /** What its statements rest on, or a published file as a whole. */
  readonly sources: readonly SourceRecord[];
}

/**
 * A document with the statements that hold on a day, and the sources of those. A document that does not hold itself on that
 * day has none: `standing` says so, and `leftOut` counts all of them. A published file has no statements, and its text stays.
 */
export async function documentAsOf(
  document: DocumentEntry,
  base: LibraryBase,
  context: ProgramContext,
): Promise<DocumentAsOf> {
  const { asOf, origin } = context;
  const [sections = []] = await base.sections([document]);
  const leftOut = { ended: 0, coming: 0 };
  const holds = ({ validity }: ChunkStatement): boolean => {
    const standing = standingOf(intersectValidity(document.validity, validity), asOf);
    if (standing !== 'today') leftOut[standing]++;
    return standing === 'today';
  };
  const shown = sections.flatMap((section) => {
    const held = toSection(section, section.statements.filter(holds), document, origin);
    return held.statements.length > 0 || held.text !== '' ? [held] : [];
  });
  const sourceIds =
    document.kind === 'document'
      ? document.sourceIds
      : shown.flatMap(({ statements }) => statements.flatMap((statement) => statement.sourceIds));
  return {
    ...documentLine(document, base, context),
    asOf,
    snapshotId: base.snapshot.snapshotId,
    sections: shown,
    leftOut,
    sources: [...new Set(sourceIds)].flatMap((id) => base.sources.get(id) ?? []),
  };
}

function toSection(
  { id, role, heading, page, text }: LibrarySection,
  statements: readonly ChunkStatement[],
  { documentId, language }: DocumentEntry,
  origin: string,
): SectionAsOf {
  const url = `${origin}${addressOf(language, documentPath(documentId, id))}`;
  return { id, role, heading, ...(page === undefined ? {} : { page }), statements, text, url };
}
