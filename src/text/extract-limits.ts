import { TijariaError } from '../common/errors.ts';

/** Largest HTML or Markdown file, in bytes. The longest code of law is under 3 MiB; above this it is data, not text. */
export const MAX_TEXT_BYTES = 10 * 1024 * 1024;

/** Largest PDF or DOCX file, in bytes: these carry images, their text is limited separately. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Longest text taken out of any file, in UTF-16 units, blank lines aside. */
export const MAX_TEXT_LENGTH = 10_000_000;

/** Throws `document-unreadable` when a text of `length` UTF-16 units is longer than is accepted. */
export function requireTextWithinLimit(length: number): void {
  if (length <= MAX_TEXT_LENGTH) return;
  throw new TijariaError(
    'document-unreadable',
    `Reading a document's text: expected at most ${MAX_TEXT_LENGTH} characters, ` +
      `received ${length} or more; split the document.`,
  );
}

/** A size in bytes as a person reads it, rounded to a tenth of a MiB. */
export function mebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}

/** Deepest nesting of elements or quotes that is read; real pages stay under a hundred, parsers slow down far above. */
const MAX_NESTING = 500;

/** Throws `document-unreadable` when a text file nests deeper than `MAX_NESTING`. */
export function requireNestingWithinLimit(depth: number): void {
  if (depth <= MAX_NESTING) return;
  throw new TijariaError(
    'document-unreadable',
    `Reading a document's text: expected elements at most ${MAX_NESTING} deep, received deeper ones; ` +
      'publish a simpler file.',
  );
}
