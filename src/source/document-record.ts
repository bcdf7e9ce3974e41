import type { Language } from './language.ts';
import type { Audience, Theme } from './sheet.ts';
import type { Validity } from './validity.ts';

/** File ending → media type of the documents that can be published. */
export const MEDIA_TYPES = {
  '.pdf': 'application/pdf',
  '.html': 'text/html',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.md': 'text/markdown',
  '.csv': 'text/csv',
} as const;

/** One of {@link MEDIA_TYPES}. */
export type MediaType = (typeof MEDIA_TYPES)[keyof typeof MEDIA_TYPES];

/** A line of `documents/manifest.yaml`: a file published as it is, and what is known about it. */
export interface DocumentRecord {
  readonly id: string;
  /** Path relative to `corpus/documents`, with `/`. */
  readonly file: string;
  readonly title: string;
  readonly language: Language;
  readonly theme: Theme;
  readonly audience: readonly Audience[];
  readonly validity: Validity;
  readonly reviewedOn: string;
  readonly reviewBy: string;
  /** Register ids of what the document rests on; never empty. */
  readonly sourceIds: readonly string[];
}
