import { describe, expect, it } from 'vitest';
import { extractPlain } from './extract-plain.ts';
import { extractXml } from './extract-xml.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const texts = (xml: string): string[] => extractXml(bytes(xml)).blocks.map(({ text }) => text);

describe('an XML file', () => {
  it('gives the entries of a feed without the dates of its writing', () => {
    const feed = (
      date: string,
    ): string => `<?xml version="1.0"?><rss version="2.0"><channel><title>Avis</title>
      <lastBuildDate>${date}</lastBuildDate><item><title>Circulaire 1</title><pubDate>${date}</pubDate>
      <description><![CDATA[<p>Taux de <b>2,5 %</b></p>]]></description></item></channel></rss>`;
    expect(texts(feed('Mon, 05 Jan 2026'))).toEqual(['Avis', 'Circulaire 1', 'Taux de 2,5 %']);
    expect(texts(feed('Tue, 06 Jan 2026'))).toEqual(texts(feed('Mon, 05 Jan 2026')));
  });

  it('keeps text around inline elements whole, and concealed text of a feed out', () => {
    expect(texts('<a><p>Le <b>délai</b> court.</p><p>Fin &amp; suite</p></a>')).toEqual([
      'Le délai court.',
      'Fin & suite',
    ]);
    expect(texts('<a><d><![CDATA[<p>Vu</p><p style="display:none">secret</p>]]></d></a>')).toEqual(['Vu']);
  });

  it('is read in the encoding that it declares', () => {
    const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>délai</a>', 'latin1');
    expect(extractXml(latin).blocks.map(({ text }) => text)).toEqual(['délai']);
  });

  it('does not expand entities that it defines itself', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "boom"><!ENTITY y "&x;&x;">]><a>&y; fin</a>';
    expect(texts(bomb).join(' ')).not.toContain('boom boom');
  });

  it('is refused when it nests without end', () => {
    expect(() => extractXml(bytes('<a>'.repeat(2_000)))).toThrow(/at most 500 deep/);
  });
});

describe('a plain text file', () => {
  it('gives its paragraphs, each on a line', () => {
    const { blocks } = extractPlain(bytes('Un\r\nmot\r\n\r\n\r\nAutre\n \nFin'));
    expect(blocks.map(({ text }) => text)).toEqual(['Un mot', 'Autre', 'Fin']);
  });

  it('is refused when it is binary', () => {
    expect(() => extractPlain(new Uint8Array([65, 0, 66]))).toThrow(/binary content/);
  });
});
