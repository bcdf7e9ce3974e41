import { describe, expect, it } from 'vitest';
import { blocksOfHtml, extractHtml } from './extract-html.ts';

function texts(html: string): string[] {
  return blocksOfHtml(html).map((block) => `${block.kind}${block.level ?? ''}: ${block.text}`);
}

describe('the main content of a page', () => {
  it('is its headings, paragraphs, lists and tables, in order', () => {
    const html = `<main><h1>Titre</h1><p>Un <b>mot</b>, un<br>autre.</p><ol start="3"><li>trois<ul><li>dedans</li></ul></li></ol>
      <table><caption>Taux</caption><thead><tr><th>Code</th><th>DI</th></tr></thead><tr><td>0702.00</td><td>2,5&nbsp;%</td></tr></table></main>`;
    expect(texts(html)).toEqual([
      'heading1: Titre',
      'paragraph: Un mot, un autre.',
      'list: 3. trois\n- dedans',
      'paragraph: Taux',
      'table: Code | DI\n0702.00 | 2,5 %',
    ]);
  });

  it('leaves out what is not content or not shown', () => {
    const html = `<body><header><p>Banniere</p></header><nav>Menu</nav><script>x</script><style>y</style>
      <p hidden>caché</p><p style="display: none">caché</p><div aria-hidden="true">caché</div>
      <article><header><h1>Titre</h1></header><p>Texte</p><footer>Pied</footer></article><aside>Pub</aside></body>`;
    expect(texts(html)).toEqual(['heading1: Titre', 'paragraph: Texte']);
  });

  it('is the body where an empty main would hide it', () => {
    expect(texts('<body><main></main><p>Texte</p></body>')).toEqual(['paragraph: Texte']);
  });

  it('keeps words apart that blocks set apart, and whole that inline elements cut', () => {
    expect(texts('<div>un<div>deux</div>trois</div><p>im<em>port</em>ation</p>')).toEqual([
      'paragraph: un',
      'paragraph: deux',
      'paragraph: trois',
      'paragraph: importation',
    ]);
  });

  it('reads a table that only places things as what it holds', () => {
    expect(texts('<table><tr><td><h2>Titre</h2><p>Texte</p></td></tr></table>')).toEqual([
      'heading2: Titre',
      'paragraph: Texte',
    ]);
  });

  it('reads definition lists and stray text', () => {
    expect(texts('bonjour<dl><dt>DUM</dt><dd>déclaration unique</dd></dl>')).toEqual([
      'paragraph: bonjour',
      'paragraph: DUM',
      'paragraph: déclaration unique',
    ]);
  });

  it('is nothing in an empty page', () => {
    expect(texts('')).toEqual([]);
  });
});

describe('the charset of a page', () => {
  const page = (meta: string, body: string): Uint8Array =>
    Uint8Array.from(Buffer.from(`<html><head>${meta}</head><body><p>${body}</p></body></html>`, 'latin1'));

  it('is the declared one where the bytes are not UTF-8', () => {
    const arabic = '\u00c7\u00e1\u00cc\u00e3\u00c7\u00d1\u00df'; // الجمارك in windows-1256, read as bytes
    const { blocks, warnings } = extractHtml(page('<meta charset="windows-1256">', arabic));
    expect(blocks[0]?.text).toBe('الجمارك');
    expect(warnings).toEqual(['The file is not UTF-8: read as windows-1256 (the file declares it).']);
  });

  it('is guessed where the page declares a wrong one', () => {
    const { blocks, warnings } = extractHtml(
      page('<meta http-equiv="x" content="text/html; charset=utf-8">', 'd\u00e9clar\u00e9'),
    );
    expect(blocks[0]?.text).toBe('déclaré');
    expect(warnings).toEqual(['The file is not UTF-8: read as windows-1252 (guessed from its bytes).']);
  });
});
