import { errorMessage } from '../../common/errors.ts';
import { MEDIA_TYPES } from '../../source/document-record.ts';
import type { ExtractedText } from '../../text/block.ts';
import type { ExtractOptions } from '../../text/extract-options.ts';
import { extractText } from '../../text/extract-text.ts';
import { declaredCharset, foundMediaType, type PageType } from './found-media-type.ts';
import { neutraliseInstructions } from './neutralise-instructions.ts';
import { textFingerprint } from './text-fingerprint.ts';

/** What a page says; or why it cannot be read. */
export type PageText =
  | {
      readonly kind: 'text';
      /** Of the text as its reader sees it, instructions included: a page that began to hold one has changed. */
      readonly digest: string;
      /** Without instructions to machines. */
      readonly text: ExtractedText;
      readonly findings: readonly string[];
    }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The text of the bytes of a page. Only an aborted signal makes it reject. */
export async function readPage(
  bytes: Uint8Array,
  contentType: string | undefined,
  signal?: AbortSignal,
): Promise<PageText> {
  try {
    const charset = declaredCharset(contentType);
    const options = {
      ...(charset === undefined ? {} : { charset }),
      ...(signal === undefined ? {} : { signal }),
    };
    const extracted = await extract(bytes, foundMediaType(bytes, contentType), options);
    if (extracted.blocks.length === 0) return { kind: 'unreadable', reason: 'a page without text' };
    return { kind: 'text', digest: textFingerprint(extracted), ...neutraliseInstructions(extracted) };
  } catch (error) {
    signal?.throwIfAborted();
    return { kind: 'unreadable', reason: errorMessage(error) };
  }
}

async function extract(bytes: Uint8Array, type: PageType, options: ExtractOptions): Promise<ExtractedText> {
  switch (type) {
    case 'html':
    case 'pdf':
    case 'docx':
      return extractText(bytes, MEDIA_TYPES[`.${type}`], options);
    case 'xml':
      return (await import('../../text/extract-xml.ts')).extractXml(bytes, options);
    case 'text':
      return (await import('../../text/extract-plain.ts')).extractPlain(bytes, options);
  }
}
