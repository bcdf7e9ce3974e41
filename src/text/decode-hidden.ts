/** Least share of letters, digits and spaces, and least number of words, for decoded bytes to count as a text. */
const MIN_READABLE = 0.85;
const MIN_WORDS = 2;

const BASE64 = /[A-Za-z0-9+/_-]{16,}={0,2}/g;
const HEX = /(?:(?:\\x|0x|%)?[0-9a-f]{2}[\s,:;-]?){8,}/gi;
const BINARY = /(?:[01]{8}[\s,]?){4,}/g;
const DECIMAL = /(?:\d{2,3}[\s,;]+){7,}\d{2,3}/g;
const ESCAPES = /(?:\\u\{?[0-9a-f]{4,6}\}?\s?){4,}/gi;
const ENTITIES = /(?:&#x?[0-9a-f]{2,6};\s?){4,}/gi;

/**
 * Texts that stand encoded in a text: base64, hexadecimal, percent and `\u` escapes, HTML entities, binary and decimal codes.
 * Only what decodes to at least two readable words counts, so that numbers, codes and references of trade do not. In order of
 * the list above, each once; none gives an empty list.
 */
export function decodeHidden(text: string): string[] {
  const found = [
    ...matches(text, BASE64).map(fromBase64),
    ...matches(text, HEX).map(fromHex),
    ...matches(text, BINARY).map((run) => fromCodes(run.match(/[01]{8}/g) ?? [], 2)),
    ...matches(text, DECIMAL).map((run) => fromCodes(run.match(/\d+/g) ?? [], 10)),
    ...matches(text, ESCAPES).map((run) => fromCodePoints(run.match(/[0-9a-f]{4,6}/gi) ?? [], () => 16)),
    ...matches(text, ENTITIES).map((run) =>
      fromCodePoints(run.match(/#x?[0-9a-f]+/gi) ?? [], (code) => (/^#x/i.test(code) ? 16 : 10)),
    ),
  ];
  return [...new Set(found.filter(isReadable))];
}

function matches(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}

function fromBase64(run: string): string {
  return decodeBytes(Buffer.from(run, 'base64'));
}

function fromHex(run: string): string {
  return decodeBytes(Buffer.from(run.replace(/0x|[^0-9a-f]/gi, ''), 'hex'));
}

function fromCodes(codes: readonly string[], base: number): string {
  const bytes = codes.map((code) => parseInt(code, base));
  return bytes.every((byte) => byte < 256) ? decodeBytes(Uint8Array.from(bytes)) : '';
}

function fromCodePoints(codes: readonly string[], baseOf: (code: string) => number): string {
  const points = codes.map((code) => parseInt(code.replace(/^#x?/i, ''), baseOf(code)));
  return points.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...points) : '';
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
function decodeBytes(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return ''; // No text at all: the bytes are not UTF-8.
  }
}

function isReadable(text: string): boolean {
  const readable = text.match(/[\p{L}\p{N}\s'.,;:!?-]/gu)?.length ?? 0;
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  return words >= MIN_WORDS && readable >= text.length * MIN_READABLE;
}
