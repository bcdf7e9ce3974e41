import { TijariaError } from '../../common/errors.ts';

/** What of the web is read. */
export const PAGE_TYPES = ['html', 'pdf', 'docx', 'xml', 'text'] as const;

/** One of {@link PAGE_TYPES}. */
export type PageType = (typeof PAGE_TYPES)[number];

/** Bytes looked at to see what a file is; scripts and comments may stand before the first element. */
const HEAD_BYTES = 4_096;

/** Declared media type → what the bytes may be then. A type that is not listed is not read. */
const DECLARED: Readonly<Record<string, readonly PageType[]>> = {
  'text/html': ['html', 'text'],
  'application/xhtml+xml': ['html', 'xml'],
  'application/pdf': ['pdf'],
  'application/x-pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/xml': ['xml', 'html'],
  'text/xml': ['xml', 'html'],
  'application/rss+xml': ['xml'],
  'application/atom+xml': ['xml'],
  'text/plain': ['text'],
  // Servers that do not know say this; then the bytes decide, which are never taken for plain text.
  'application/octet-stream': ['html', 'pdf', 'docx', 'xml'],
  '': ['html', 'pdf', 'docx', 'xml'],
};

/**
 * What a page is, when its first bytes and what the server declares agree. HTML without any sign of it is read as HTML when it is
 * declared so. Throws `source-refused` for a type that is not read, and for a lie: something else is then at the address than its authority meant to show.
 */
export function foundMediaType(bytes: Uint8Array, contentType = ''): PageType {
  const declared = (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
  const accepted = Object.hasOwn(DECLARED, declared) ? DECLARED[declared] : undefined;
  if (accepted === undefined)
    throw refused('HTML, PDF, DOCX, XML or text', `the type ${JSON.stringify(declared.slice(0, 80))}`);
  const found = sniff(bytes);
  if (found === undefined || !accepted.includes(found))
    throw refused(
      declared === '' ? 'a known file' : declared,
      `bytes of ${found ?? 'an unknown binary file'}`,
    );
  return found === 'text' && declared === 'text/html' ? 'html' : found;
}

/** The charset of a `Content-Type`, as written there; undefined when it names none. */
export function declaredCharset(contentType = ''): string | undefined {
  return /;\s*charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1];
}

/** By the signatures of the formats; what is none of them is text, unless it holds NUL bytes. */
function sniff(bytes: Uint8Array): PageType | undefined {
  const head = headOf(bytes);
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return holdsWordDocument(bytes) ? 'docx' : undefined;
  const text = head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').replaceAll('\u0000', '');
  const isUtf16 = /^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(head);
  if (!isUtf16 && bytes.includes(0)) return undefined;
  const root = text.replace(/^(?:\s+|<\?[^>]*>|<!--.*?-->)+/s, '');
  // Before signs of HTML anywhere in it: the entries of a feed are HTML.
  if (/^<(?:rss|feed|rdf:RDF)[\s>]/.test(root)) return 'xml';
  if (/^\s*<\?xml[\s?]/.test(text)) return /^<(?:!doctype\s+html|html)[\s>]/i.test(root) ? 'html' : 'xml';
  if (/<(?:!doctype\s+html|html|head|body|title|meta|script)[\s>]/i.test(text)) return 'html';
  return SIGNATURES.some((signature) => signature.test(head)) ? undefined : 'text';
}

/** Other formats without NUL bytes in reach: pictures, old archives, scripts of shells, PostScript. */
const SIGNATURES = [
  /^\u0089PNG/,
  /^\u00ff\u00d8\u00ff/,
  /^GIF8/,
  /^\u001f\u008b/,
  /^Rar!/,
  /^\u00d0\u00cf\u0011\u00e0/,
  /^MZ/,
  /^\u007fELF/,
  /^#!/,
  /^%!PS/,
];

function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD_BYTES)).toString(
    'latin1',
  );
}

/** The name of the part that makes a ZIP archive a Word document, in the directory at its end. */
function holdsWordDocument(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/document.xml');
}

function refused(expected: string, received: string): TijariaError {
  return new TijariaError(
    'source-refused',
    `reading a page: expected ${expected}, received ${received}; see what stands at the address`,
  );
}
