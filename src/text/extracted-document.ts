import type { DocumentRecord } from '../source/document-record.ts';
import type { ExtractedText } from './block.ts';

/** A document whose text is at hand already; `record.file` is where a reader finds it: the address of the page. */
export interface ExtractedDocument {
  readonly record: DocumentRecord;
  readonly extracted: ExtractedText;
}
