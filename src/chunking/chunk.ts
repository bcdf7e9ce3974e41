import type { AskedQuestion } from '../source/asked-questions.ts';
import type { Language } from '../source/language.ts';
import type { Audience, Purpose, SectionRole, Theme } from '../source/sheet.ts';
import type { Validity } from '../source/validity.ts';

/** The smallest citable part of a chunk, with its own sources and dates. Its text occurs verbatim in the chunk's. */
export interface ChunkStatement {
  readonly id: string;
  readonly text: string;
  readonly kind: 'paragraph' | 'item' | 'step' | 'row';
  readonly sourceIds: readonly string[];
  readonly validity: Validity;
}

/**
 * A passage that stands on its own: what is indexed, retrieved and quoted.
 * `id` is `<documentId>.<language>#<sectionId>` (`~n` appended from the second part on); unique in a snapshot.
 * `alignId` is the same without the language: chunks with one `alignId` say the same thing in several languages.
 * `start`/`end` are UTF-16 offsets in the document's clean text, half-open.
 */
export interface Chunk {
  readonly id: string;
  readonly alignId: string;
  readonly documentId: string;
  readonly kind: 'sheet' | 'table' | 'document';
  /** The one kind of question that the passage answers, when it answers no other. */
  readonly purpose?: Purpose;
  readonly language: Language;
  readonly title: string;
  readonly theme: Theme;
  readonly audience: readonly Audience[];
  readonly sectionId: string;
  readonly role: SectionRole;
  /** Headings from the outermost in, without the document's title. */
  readonly headingPath: readonly string[];
  readonly page?: number;
  readonly start: number;
  readonly end: number;
  /** The passage as a person reads it. */
  readonly text: string;
  readonly statements: readonly ChunkStatement[];
  /** Questions in people's own words that this passage answers: indexed; never shown with it, a few offered to begin with. */
  readonly questions: readonly AskedQuestion[];
  readonly validity: Validity;
  readonly reviewedOn: string;
  readonly sourceIds: readonly string[];
  /** SHA-256 over everything above: equal digests need no new embedding. */
  readonly digest: string;
}

/** What is embedded and analysed: title, headings, passage, then the questions people ask of it. */
export function searchableText(chunk: Chunk): string {
  const asked = chunk.questions.map(({ text }) => text);
  return [chunk.title, ...chunk.headingPath, chunk.text, ...asked].join('\n');
}
