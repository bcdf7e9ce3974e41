import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { placeBlocks, type ExtractedText, type UnplacedBlock } from './block.ts';
import { cleanLine } from './extract-clean-line.ts';
import { extractDecoded } from './extract-decoded.ts';
import { requireNestingWithinLimit } from './extract-limits.ts';

/**
 * Blocks of a Markdown file (CommonMark with GitHub tables and footnotes). YAML front matter, raw HTML, footnote
 * marks and `{#id}` after headings are left out; nested list items become items of the one list; a code block
 * or a footnote is a paragraph.
 */
export function extractMarkdown(bytes: Uint8Array): ExtractedText {
  const { text, warnings } = extractDecoded(bytes);
  const body = text.replace(/^---\r?\n[\s\S]*?\r?\n---[ \t]*(\r?\n|$)/, '');
  requireNestingWithinLimit(quoteDepth(body));
  const root = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return { blocks: placeBlocks(root.children.flatMap(blocksOf)), warnings };
}

/** Most quote and list marks at the start of a line: each nests the rest of it once more. */
function quoteDepth(markdown: string): number {
  let deepest = 0;
  for (const [marks] of markdown.matchAll(/^[ \t>*+-]{100,}/gm)) {
    deepest = Math.max(deepest, marks.match(/>|[*+-](?=[ \t])/g)?.length ?? 0);
  }
  return deepest;
}

function blocksOf(node: RootContent): UnplacedBlock[] {
  if (node.type === 'heading') {
    return [{ kind: 'heading', level: node.depth, text: inline(node).replace(/\s*\{#[\w-]+\}$/, '') }];
  }
  if (node.type === 'paragraph' || node.type === 'code') return [{ kind: 'paragraph', text: inline(node) }];
  if (node.type === 'list') return [{ kind: 'list', text: items(node).join('\n') }];
  if (node.type === 'table') {
    return [{ kind: 'table', text: node.children.map(row).filter(hasText).join('\n') }];
  }
  if (node.type === 'blockquote' || node.type === 'footnoteDefinition')
    return node.children.flatMap(blocksOf);
  return [];
}

function items(list: Extract<RootContent, { type: 'list' }>): string[] {
  const first = list.start ?? 1;
  return list.children.flatMap((item, i) => {
    const own = cleanLine(item.children.filter(isNotList).map(inline).join(' '));
    const nested = item.children.flatMap((child) => (child.type === 'list' ? items(child) : []));
    const marker = list.ordered === true ? `${first + i}. ` : '- ';
    return own === '' ? nested : [marker + own, ...nested];
  });
}

function isNotList(node: Nodes): boolean {
  return node.type !== 'list';
}

function row(node: Nodes): string {
  return 'children' in node ? node.children.map(inline).join(' | ') : '';
}

function hasText(line: string): boolean {
  return /[^\s|]/.test(line);
}

function inline(node: Nodes): string {
  return cleanLine(plain(node));
}

/** Parents whose children are blocks, hence whole words. */
const BLOCK_PARENTS: ReadonlySet<string> = new Set(['listItem', 'blockquote', 'list', 'table', 'tableRow']);

/** Words of a node. A line break is a space, which is why the ready-made `toString` would glue words. */
function plain(node: Nodes): string {
  if (node.type === 'html' || node.type === 'footnoteReference') return '';
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  const separator = BLOCK_PARENTS.has(node.type) ? ' ' : '';
  return 'children' in node ? node.children.map(plain).join(separator) : '';
}
