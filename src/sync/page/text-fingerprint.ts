import { sha256 } from '../../common/digest.ts';
import type { ExtractedText } from '../../text/block.ts';
import { visibleText } from '../../text/visible-text.ts';

/**
 * How texts are extracted and compared now. To be raised when either changes what comes out: digests of before then say nothing,
 * and sources are read anew without anybody being told that they changed. `text-fingerprint.test.ts` fails when it was forgotten.
 */
export const FINGERPRINT_VERSION = 'text-1';

/**
 * A digest of what a page says to its reader: its blocks in order, in NFC, without unseen characters, with single spaces. Markup, scripts,
 * navigation and bytes do not count, so that a time stamp in a comment is no change. Letters, figures and dates do: a page that prints the
 * day's date in its main text changes every day, and is not one to watch.
 */
export function textFingerprint({ blocks }: ExtractedText): string {
  return sha256(blocks.map(({ text }) => visibleText(text)).join('\n'));
}
