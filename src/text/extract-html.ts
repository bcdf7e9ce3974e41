import { load, type CheerioAPI } from 'cheerio';
import { placeBlocks, type ExtractedText, type UnplacedBlock } from './block.ts';
import { removeConcealed, vacate } from './concealed-html.ts';
import { cleanLine } from './extract-clean-line.ts';
import { extractDecoded } from './extract-decoded.ts';
import { requireNestingWithinLimit } from './extract-limits.ts';
import type { ExtractOptions } from './extract-options.ts';

type Root = ReturnType<CheerioAPI['root']>[number];
type Node = Root['children'][number];
type Element = Extract<Node, { attribs: unknown }>;
type Text = Extract<Node, { data: string; nodeType: 3 }>;

const NEVER_CONTENT = [
  'script, style, noscript, template, svg, iframe, object, nav, footer, aside, dialog, button, select, textarea, input',
  '[role="navigation"], [role="banner"], [role="contentinfo"], [role="search"]',
].join(', ');
const MAIN_CONTENT = ['main', '[role="main"]', 'article', 'body'];
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/**
 * Blocks of the main content of a web page: the `main` element, or a lone `article`, or the body; without scripts,
 * navigation, banners, footers, asides and whatever is hidden, which comes as `concealed`. Bytes that are not UTF-8 are read in the
 * charset that the server declared, else in that of the page's `meta` element. Links keep their words only.
 */
export function extractHtml(bytes: Uint8Array, { charset }: ExtractOptions = {}): ExtractedText {
  const { text, warnings } = extractDecoded(bytes, charset ?? declaredCharset(bytes));
  const { blocks, concealed } = readHtml(text);
  return { blocks: placeBlocks(blocks), warnings, ...(concealed.length === 0 ? {} : { concealed }) };
}

/** The blocks of an HTML page or fragment, in document order; see `extractHtml`. */
export function blocksOfHtml(html: string): UnplacedBlock[] {
  return readHtml(html).blocks;
}

function readHtml(html: string): { blocks: UnplacedBlock[]; concealed: string[] } {
  requireNestingWithinLimit(nestingOf(html));
  const $ = load(html);
  // Scripts and styles are nobody's text; navigation that is folded away is no secret.
  vacate($, $(NEVER_CONTENT).toArray());
  const concealed = removeConcealed($);
  return { blocks: mainBlocks($), concealed };
}

function mainBlocks($: CheerioAPI): UnplacedBlock[] {
  $('header').not('main header, article header').remove();
  for (const selector of MAIN_CONTENT) {
    const found = $(selector);
    if (found.length !== 1) continue;
    const blocks = found.toArray().filter(isElement).flatMap(blocksOf);
    if (blocks.length > 0) return blocks;
  }
  return [];
}

/** Elements that close themselves, so that leaving out their end tags nests nothing. */
const SELF_CLOSING = new Set(
  'area base br col dd dt embed hr img input li link meta option p source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
);

/** Deepest nesting, counted from the tags without parsing: the parser itself takes quadratic time over deep nesting. */
export function nestingOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (SELF_CLOSING.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (slash === '' ? 1 : -1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Charset from `<meta charset>` or `<meta http-equiv>`; both stand in the first kilobytes and in ASCII. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}

function blocksOf(element: Element): UnplacedBlock[] {
  const blocks: UnplacedBlock[] = [];
  let loose: Node[] = [];
  const flush = (): void => {
    blocks.push(...paragraph(loose));
    loose = [];
  };
  for (const child of element.children) {
    if (isElement(child) && isBlock(child)) {
      flush();
      blocks.push(...blockOf(child));
    } else {
      loose.push(child);
    }
  }
  flush();
  return blocks;
}

function blockOf(element: Element): UnplacedBlock[] {
  const level = /^h([1-6])$/.exec(element.name)?.[1];
  if (level !== undefined) return withText({ kind: 'heading', level: Number(level), text: textOf(element) });
  if (element.name === 'ul' || element.name === 'ol') {
    return withText({ kind: 'list', text: items(element).join('\n') });
  }
  if (element.name === 'table' && !isLayoutTable(element)) return tableBlocks(element);
  return blocksOf(element);
}

function paragraph(nodes: readonly Node[]): UnplacedBlock[] {
  return withText({ kind: 'paragraph', text: cleanLine(nodes.map(plain).join('')) });
}

function withText(block: UnplacedBlock): UnplacedBlock[] {
  return block.text === '' ? [] : [block];
}

function items(list: Element): string[] {
  const first = Number(list.attribs['start'] ?? 1);
  const entries = list.children.filter(isElement).filter((child) => child.name === 'li');
  return entries.flatMap((item, i) => {
    const own = cleanLine(
      item.children
        .filter((child) => !isList(child))
        .map(plain)
        .join(''),
    );
    const nested = item.children.filter(isList).flatMap(items);
    return own === '' ? nested : [(list.name === 'ol' ? `${first + i}. ` : '- ') + own, ...nested];
  });
}

function tableBlocks(table: Element): UnplacedBlock[] {
  const inside = descendants(table);
  const caption = inside
    .filter((node) => node.name === 'caption')
    .map(textOf)
    .join(' ');
  const rows = inside
    .filter((node) => node.name === 'tr')
    .map((tr) => tr.children.filter(isElement).map(textOf))
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => cells.join(' | '));
  return [
    ...withText({ kind: 'paragraph', text: caption }),
    ...withText({ kind: 'table', text: rows.join('\n') }),
  ];
}

/** A table that holds tables or headings only places things on the page. */
function isLayoutTable(table: Element): boolean {
  return descendants(table).some((node) => /^(table|h[1-6])$/.test(node.name));
}

function descendants(element: Element): Element[] {
  return element.children.filter(isElement).flatMap((child) => [child, ...descendants(child)]);
}

function textOf(element: Element): string {
  return cleanLine(plain(element));
}

/** Words of a node; block children and line breaks separate words, inline ones do not. */
function plain(node: Node): string {
  if (isElement(node)) return plainElement(node);
  return isText(node) ? node.data : '';
}

function plainElement(node: Element): string {
  if (node.name === 'br') return ' ';
  const inner = node.children.map(plain).join('');
  return isBlock(node) ? ` ${inner} ` : inner;
}

function isText(node: Node): node is Text {
  return node.nodeType === 3; // Node.TEXT_NODE: comments hold data too
}

function isElement(node: Node): node is Element {
  return 'attribs' in node;
}

function isList(node: Node): node is Element {
  return isElement(node) && (node.name === 'ul' || node.name === 'ol');
}

/** Anything not known to be inline starts a block, so that custom elements never glue words together. */
function isBlock(element: Element): boolean {
  return element.name !== 'br' && !INLINE.has(element.name);
}
