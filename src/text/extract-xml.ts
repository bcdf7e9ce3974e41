import { load, type CheerioAPI } from 'cheerio';
import { placeBlocks, type ExtractedText, type UnplacedBlock } from './block.ts';
import { cleanLine } from './extract-clean-line.ts';
import { extractDecoded } from './extract-decoded.ts';
import { blocksOfHtml, nestingOf } from './extract-html.ts';
import { requireNestingWithinLimit } from './extract-limits.ts';
import type { ExtractOptions } from './extract-options.ts';

type Node = ReturnType<CheerioAPI['root']>[number]['children'][number];
type Element = Extract<Node, { attribs: unknown }>;

/** What feeds say of themselves at each writing; not text. */
const HOUSEKEEPING = /^(?:lastBuildDate|pubDate|ttl|generator|guid|id|updated|published|atom:link|link)$/i;

/**
 * The text of an XML file as paragraphs, one for each outermost element that holds text; of a feed (RSS, Atom) the titles and texts of its entries, without
 * the dates that change at each writing. Text that is HTML itself, as in feeds, is read as such. Throws `document-unreadable` for a binary file.
 */
export function extractXml(bytes: Uint8Array, { charset }: ExtractOptions = {}): ExtractedText {
  const { text, warnings } = extractDecoded(bytes, charset ?? declaredEncoding(bytes));
  requireNestingWithinLimit(nestingOf(text));
  const $ = load(text, { xml: true });
  const blocks = $.root()
    .contents()
    .toArray()
    .filter(isElement)
    .flatMap(holders)
    .flatMap((element) => blocksOfText($(element).text()));
  return { blocks: placeBlocks(blocks), warnings };
}

/** The outermost elements that hold more than other elements. */
function holders(element: Element): Element[] {
  if (HOUSEKEEPING.test(element.name)) return [];
  return element.children.some(isText) ? [element] : element.children.filter(isElement).flatMap(holders);
}

/** Text that is not only space between elements, and CDATA. */
function isText(node: Node): boolean {
  return node.nodeType === 3 ? node.data.trim() !== '' : node.nodeType === 4;
}

function isElement(node: Node): node is Element {
  return 'attribs' in node;
}

function blocksOfText(text: string): UnplacedBlock[] {
  if (/<\/?[a-z][^>]*>/i.test(text)) return blocksOfHtml(text);
  const line = cleanLine(text);
  return line === '' ? [] : [{ kind: 'paragraph', text: line }];
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1];
}
