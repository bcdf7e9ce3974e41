import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { placeBlocks } from '../../text/block.ts';
import { readPage } from './read-page.ts';
import { FINGERPRINT_VERSION, textFingerprint } from './text-fingerprint.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const HTML = 'text/html; charset=utf-8';

async function textOf(bytes: Uint8Array, type?: string): Promise<string> {
  const page = await readPage(bytes, type);
  return page.kind === 'text' ? page.text.blocks.map(({ text }) => text).join('\n') : page.reason;
}

describe('a page', () => {
  it.each([
    ['HTML', '<!doctype html><p>Texte</p>', HTML],
    ['a fragment declared as HTML', 'Texte', 'text/html'],
    ['XHTML', '<?xml version="1.0"?><html><body><p>Texte</p></body></html>', 'application/xhtml+xml'],
    ['HTML behind a comment', '<!-- x --><html><p>Texte</p></html>', 'text/html'],
    ['HTML of no declared type', '<html><p>Texte</p></html>', undefined],
    [
      'a feed',
      '<?xml version="1.0"?><rss><channel><title>Texte</title></channel></rss>',
      'application/rss+xml',
    ],
    [
      'a feed that is called text/xml',
      '<rss><channel><title>Texte</title></channel></rss>',
      'text/xml; charset=utf-8',
    ],
    ['plain text', 'Texte', 'text/plain'],
  ])('is read from %s', async (_, content, type) => {
    expect(await textOf(utf8(content), type)).toBe('Texte');
  });

  it('is read from PDF and DOCX, also when the server does not know what they are', async () => {
    const pdf = new Uint8Array(await readFile('corpus/documents/origin-proofs-leaflet.pdf'));
    const docx = new Uint8Array(await readFile('corpus/documents/dossier-premier-export.docx'));
    for (const [bytes, type] of [
      [pdf, 'application/pdf'],
      [docx, 'application/octet-stream'],
    ] as const)
      expect((await textOf(bytes, type)).length).toBeGreaterThan(1_000);
  });

  it.each([
    ['windows-1256', 'text/html; charset=windows-1256'],
    ['the charset of its meta element', 'text/html'],
    ['the charset of its header before that of its meta element', 'text/html; charset="WINDOWS-1256"'],
  ])('in Arabic is read in %s', async (_, type) => {
    // السعر in windows-1256
    const word = [0xc7, 0xe1, 0xd3, 0xda, 0xd1];
    const meta = type === 'text/html' ? 'windows-1256' : 'iso-8859-1';
    const bytes = new Uint8Array([
      ...utf8(`<html><meta charset="${meta}"><p>`),
      ...word,
      ...utf8('</p></html>'),
    ]);
    expect(await textOf(bytes, type)).toBe('السعر');
  });

  it('of bytes that are no UTF-8 although it says so is read as what they look like', async () => {
    const bytes = new Uint8Array([...utf8('<html><p>d'), 0xe9, ...utf8('lai</p></html>')]);
    expect(await textOf(bytes, HTML)).toBe('délai');
  });

  it.each([
    ['HTML that is a PDF', '%PDF-1.7 …', HTML, /expected text\/html, received bytes of pdf/],
    [
      'PDF that is HTML',
      '<html>x</html>',
      'application/pdf',
      /expected application\/pdf, received bytes of html/,
    ],
    ['plain text that is HTML', '<html>x</html>', 'text/plain', /bytes of html/],
    ['HTML that is a program', 'MZ\u0090', HTML, /an unknown binary file/],
    ['HTML with NUL bytes', '<html>\u0000</html>', HTML, /an unknown binary file/],
    ['text that is a shell script', '#!/bin/sh', 'text/plain', /an unknown binary file/],
    ['DOCX that is another archive', 'PK\u0003\u0004x', 'application/octet-stream', /an unknown binary file/],
    ['something without a type or sign', 'Texte', undefined, /expected a known file, received bytes of text/],
    ['a picture', '\u0089PNG', 'image/png', /the type "image\/png"/],
    ['a type named like a property', 'x', 'constructor', /the type "constructor"/],
    [
      'a page without words',
      '<html><body><nav>Menu</nav></body></html>',
      HTML,
      /expected text, received a file without any/,
    ],
    ['a cut PDF', '%PDF-1.7 cut', 'application/pdf', /a truncated one/],
    ['an empty file', '', HTML, /an empty file|without/],
  ])('is unreadable as %s', async (_, content, type, reason) => {
    const page = await readPage(Buffer.from(content, 'latin1'), type);
    expect(page).toMatchObject({ kind: 'unreadable', reason: expect.stringMatching(reason) as string });
  });

  it('ends with the reason of its signal', async () => {
    await expect(readPage(utf8('<p>x</p>'), HTML, AbortSignal.abort('closing down'))).rejects.toBe(
      'closing down',
    );
  });
});

describe('the fingerprint of a text', () => {
  const of = (...texts: string[]): string =>
    textFingerprint({
      blocks: placeBlocks(texts.map((text) => ({ kind: 'paragraph', text }))),
      warnings: [],
    });

  it('is of its visible letters, not of how they are written down', () => {
    expect(of('Délai  : 150\u00adjours')).toBe(of('De\u0301lai : 150jours'));
    expect(of('150 jours')).not.toBe(of('90 jours'));
    expect(of('a', 'b')).not.toBe(of('b', 'a'));
    expect(of('TVA')).not.toBe(of('tva'));
  });

  it('of this page stays the same until FINGERPRINT_VERSION is raised: else every source would seem to have changed', async () => {
    const html = `<!doctype html><html><header>Site</header><main><h1>Titre</h1><p>Un <b>délai</b> de 150&nbsp;jours.<br>Fin</p>
      <ul><li>un<li>deux</ul><table><tr><th>Code<td>0702.00</table><p style="display:none">x</p></main><footer>Pied</footer></html>`;
    const page = await readPage(utf8(html), HTML);
    expect([FINGERPRINT_VERSION, page.kind === 'text' ? page.digest.slice(0, 16) : page.reason]).toEqual([
      'text-1',
      '8603a03f1ab01ff5',
    ]);
  });
});
