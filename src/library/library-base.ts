import type { ChunkStatement } from '../chunking/chunk.ts';
import type { DocumentEntry } from '../search-index/document-entry.ts';
import type { Language } from '../source/language.ts';
import type { SectionRole } from '../source/sheet.ts';
import type { SourceRecord } from '../source/source-record.ts';
import type { StatementReference } from '../trade/trade-tables.ts';

/** A titled part of a document, whole again where it was cut into passages. `heading` is empty for the summary. */
export interface LibrarySection {
  readonly id: string;
  readonly role: SectionRole;
  readonly heading: string;
  /** In a published file: the page where it begins, from 1. */
  readonly page?: number;
  readonly statements: readonly ChunkStatement[];
  /** A published file has text instead of statements. */
  readonly text: string;
}

/** A statement with the document that says it. */
export interface FoundStatement {
  readonly document: DocumentEntry;
  readonly sectionId: string;
  readonly statement: ChunkStatement;
}

/**
 * The document base as pages show it, read from the snapshot that answers are made from, so that both say the same. Documents
 * come by theme, then by id; lists of goods for classification are among them. What is read of passages is promised, for it may
 * be read over the network: a page reads all that it shows together.
 */
export interface LibraryBase {
  readonly snapshot: { readonly snapshotId: string; readonly createdAt: string };
  readonly documents: readonly DocumentEntry[];
  readonly sources: ReadonlyMap<string, SourceRecord>;
  /** A document in a language; undefined where it does not exist in it. */
  document(id: string, language: Language): DocumentEntry | undefined;
  /** Languages that a document exists in, in the order fr, ar, en; none for an unknown id. */
  languagesOf(id: string): readonly Language[];
  /** Of each document, in their order, the sections in reading order; all read in one call. */
  sections(documents: readonly DocumentEntry[]): Promise<readonly (readonly LibrarySection[])[]>;
  /**
   * The statements that a calculation or lookup rests on, in the order of the references and in a language, else in French; read
   * in one call. Undefined for one that the snapshot lacks.
   */
  statements(
    references: readonly StatementReference[],
    language: Language,
  ): Promise<readonly (FoundStatement | undefined)[]>;
}
