import type { Nodes, RootContent } from 'mdast';
import { keepTogether, parseDocumentText, unknownPart } from './parse-markdown.ts';
import type { PublishedDocument } from './published-documents.ts';

// Fonts of Debian's fonts-noto-core; list markers are text, so that the extractor can see them.
const STYLE = `
  html { font: 10.5pt/1.45 'Noto Sans', 'Noto Sans Arabic', sans-serif; color: #1b1b1b; }
  [dir=rtl] { font-family: 'Noto Sans Arabic', 'Noto Sans', sans-serif; line-height: 1.7; }
  body { margin: 0; }
  h1 { font-size: 20pt; line-height: 1.25; margin: 0 0 8pt; color: #14532d; }
  h2 { font-size: 13pt; line-height: 1.3; margin: 14pt 0 4pt; color: #14532d; break-after: avoid; }
  h3 { font-size: 11pt; margin: 8pt 0 3pt; break-after: avoid; }
  p { margin: 0 0 7pt; }
  ul, ol { margin: 0 0 7pt; padding-inline-start: 16pt; }
  ul { list-style-type: '– '; }
  li { margin-bottom: 2pt; }
  table { border-collapse: collapse; margin: 4pt 0 10pt; width: 100%; break-inside: avoid; }
  th, td { border: .6pt solid #888; padding: 3pt 7pt; text-align: start; vertical-align: top; }
  th { background: #ecf3ee; }
  .columns { column-count: 2; column-gap: 24pt; font-size: 9.5pt; }
  .columns td, .columns th { font-size: 8.5pt; }
  .form td { height: 26pt; }
  .leaflet { font-size: 16pt; }
  .leaflet ol { padding-inline-start: 30pt; }
  .leaflet h2 { font-size: 24pt; margin: 0 0 14pt; border-bottom: 2pt solid #14532d; break-before: page; }
`;

/** A whole HTML page from one of our Markdown texts: the title and the first paragraph on top, the rest below. */
export function renderDocument(
  markdown: string,
  { language, layout }: Pick<PublishedDocument, 'language' | 'layout'>,
): string {
  const { title, opening, rest } = parseDocumentText(markdown);
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8">
<title>${inline(title)}</title><style>${STYLE}</style></head><body>
${block(title)}${block(opening)}
<div class="${layout}">${rest.map(block).join('\n')}</div></body></html>`;
}

function block(node: RootContent): string {
  if (node.type === 'heading') return `<h${node.depth}>${inline(node)}</h${node.depth}>`;
  if (node.type === 'paragraph') return `<p>${inline(node)}</p>`;
  if (node.type === 'list') {
    const tag = node.ordered === true ? 'ol' : 'ul';
    return `<${tag}>${node.children.map((item) => `<li>${inline(item)}</li>`).join('')}</${tag}>`;
  }
  if (node.type === 'table') {
    const rows = node.children.map((row, i) => {
      const tag = i === 0 ? 'th' : 'td';
      return `<tr>${row.children.map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join('')}</tr>`;
    });
    return `<table>${rows.join('')}</table>`;
  }
  throw unknownPart('headings, paragraphs, lists and tables', node.type);
}

function inline(node: Nodes): string {
  if (node.type === 'strong') return `<strong>${node.children.map(inline).join('')}</strong>`;
  if ('children' in node) return node.children.map(inline).join('');
  if (node.type === 'text') return escape(keepTogether(node.value));
  throw unknownPart('plain or bold text', node.type);
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
