import { TijariaError } from '../common/errors.ts';

/** Text out of bytes, and what had to be assumed to get it. */
export interface DecodedText {
  readonly text: string;
  readonly warnings: readonly string[];
}

/**
 * Decodes a text file: a byte order mark decides; else strict UTF-8; else the charset the file declares; else
 * windows-1256 or windows-1252, whichever its bytes look like. Anything but plain UTF-8 comes with a warning.
 * The mark itself is not part of the text. Throws `document-unreadable` on NUL bytes: the file is binary.
 *
 * @param declaredCharset label found in the file or beside it; unknown labels are passed over.
 */
export function extractDecoded(bytes: Uint8Array, declaredCharset?: string): DecodedText {
  const marked = markedCharset(bytes);
  if (marked !== undefined)
    return withWarning(new TextDecoder(marked).decode(bytes), marked, 'its first bytes say so');
  if (bytes.includes(0)) {
    throw new TijariaError(
      'document-unreadable',
      'Decoding a text file: expected text, received binary content (NUL bytes); check the file and its extension.',
    );
  }
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, warnings: [] };
  const declared = declaredCharset === undefined ? undefined : decodeStrictly(bytes, declaredCharset);
  if (declaredCharset !== undefined && declared !== undefined) {
    return withWarning(declared, declaredCharset.toLowerCase(), 'the file declares it');
  }
  const guess = looksArabic(bytes) ? 'windows-1256' : 'windows-1252';
  return withWarning(new TextDecoder(guess).decode(bytes), guess, 'guessed from its bytes');
}

function withWarning(text: string, charset: string, reason: string): DecodedText {
  return { text, warnings: [`The file is not UTF-8: read as ${charset} (${reason}).`] };
}

/** UTF-16 by its mark. A UTF-8 mark needs no case of its own: the decoder drops it. */
function markedCharset(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function decodeStrictly(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // bytes that do not fit, or a label nobody knows: the caller tries the next charset
  }
}

/** French accents stand alone between ASCII letters; Arabic words are runs of high bytes. */
function looksArabic(bytes: Uint8Array): boolean {
  let high = 0;
  let inRun = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    if ((bytes[i] ?? 0) < 0x80) continue;
    high += 1;
    if ((bytes[i - 1] ?? 0) >= 0x80 || (bytes[i + 1] ?? 0) >= 0x80) inRun += 1;
  }
  return high > 0 && inRun / high > 0.5;
}
