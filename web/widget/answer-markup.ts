import { displayText } from './display-text.ts';
import { isolateRuns, type Direction } from './text-direction.ts';
import { tieFigures } from './tie-figures.ts';

/** One node of an answer: text, an element from a closed list, a citation marker, or a box to tick. */
export type MarkupNode = string | MarkupElement | MarkerNode | BoxNode;

export interface MarkupElement {
  readonly tag: 'p' | 'ul' | 'ol' | 'li' | 'strong' | 'bdi' | 'span' | 'label';
  readonly children: readonly MarkupNode[];
  /** First number of an ordered list, when it is not 1. */
  readonly start?: number;
  /** Id of the box that a label names. */
  readonly for?: string;
}

export interface MarkerNode {
  readonly tag: 'marker';
  readonly marker: number;
}

/** Stands before the words of something to do. */
export interface BoxNode {
  readonly tag: 'box';
  readonly id: string;
}

export interface MarkupOptions {
  readonly direction: Direction;
  /** Markers that resolve; any other stays text, since a chip without a passage would be a promise not kept. */
  readonly markers: ReadonlySet<number>;
  /** False while text still arrives: half-written signs at the end wait instead of flickering. */
  readonly complete: boolean;
}

type Block =
  { kind: 'p'; lines: string[] } | { kind: 'ul' | 'ol'; start: number; items: string[][]; open: boolean };

const UNORDERED = /^\s*[-*•]\s+(.*)$/;
const ORDERED = /^\s*(\d{1,3})[.)]\s+(.*)$/;
/** A sign that the next delta may finish: `[`, `[1`, `*`, or a list mark alone on the last line. */
const HALF_WRITTEN = /(?:\[\d{0,3}|\*{1,2}|(?:^|\n)[ \t]*(?:[-*•]|\d{1,3}[.)]?)[ \t]*)$/;

/**
 * Reads the limited Markdown of an answer into nodes that can be shown as they are. Blocks come in reading order.
 * Everything outside the limited set stays literal text, HTML included. Empty text gives no node. Never throws.
 */
export function parseAnswerMarkup(text: string, options: MarkupOptions): readonly MarkupNode[] {
  const shown = tieFigures(displayText(options.complete ? text : text.replace(HALF_WRITTEN, '')));
  const blocks: Block[] = [];
  for (const line of shown.split(/\r\n?|\n/)) addLine(blocks, line);
  return blocks.map((block) => blockNode(block, options));
}

function addLine(blocks: Block[], line: string): void {
  const last = blocks.at(-1);
  const ordered = ORDERED.exec(line);
  const item = ordered?.[2] ?? UNORDERED.exec(line)?.[1];
  if (item !== undefined) addItem(blocks, ordered ? 'ol' : 'ul', item, Number(ordered?.[1] ?? 1));
  else if (line.trim() === '') close(last);
  else if (last?.kind === 'p' && last.lines.at(-1) !== '') last.lines.push(line.trim());
  else if (last && last.kind !== 'p' && last.open) last.items.at(-1)?.push(line.trim());
  else blocks.push({ kind: 'p', lines: [line.trim()] });
}

function addItem(blocks: Block[], kind: 'ul' | 'ol', item: string, start: number): void {
  const last = blocks.at(-1);
  if (last?.kind !== kind) blocks.push({ kind, start, items: [[item]], open: true });
  else {
    last.items.push([item]);
    last.open = true;
  }
}

/** A blank line ends a paragraph and an item, but not a list: `1.` blank `2.` is one list. */
function close(block: Block | undefined): void {
  if (block === undefined) return;
  if (block.kind === 'p') block.lines.push('');
  else block.open = false;
}

function blockNode(block: Block, options: MarkupOptions): MarkupNode {
  if (block.kind === 'p') return { tag: 'p', children: inlineNodes(block.lines, options) };
  const children = block.items.map((lines): MarkupNode => ({
    tag: 'li',
    children: inlineNodes(lines, options),
  }));
  const start = block.kind === 'ol' && block.start !== 1 ? { start: block.start } : {};
  return { tag: block.kind, children, ...start };
}

/** Odd parts between `**` are strong; a last opening sign without its pair is literal once the text is complete. */
function inlineNodes(lines: readonly string[], options: MarkupOptions): MarkupNode[] {
  const parts = lines.join('\n').trim().split('**');
  if (parts.length % 2 === 0 && options.complete) {
    const literal = parts.pop() ?? '';
    parts.push(`${parts.pop() ?? ''}**${literal}`);
  }
  return parts.flatMap((part, index): MarkupNode[] => {
    if (part === '') return [];
    const nodes = markerNodes(part, options);
    return index % 2 === 0 ? nodes : [{ tag: 'strong', children: nodes }];
  });
}

function markerNodes(text: string, options: MarkupOptions): MarkupNode[] {
  return text.split(/(\[\d{1,3}\])/).flatMap((part, index): MarkupNode[] => {
    const marker = index % 2 === 1 ? Number(part.slice(1, -1)) : undefined;
    if (marker !== undefined && options.markers.has(marker)) return [{ tag: 'marker', marker }];
    return isolateRuns(part, options.direction).map((run) =>
      run.isolated ? { tag: 'bdi', children: [run.text] } : run.text,
    );
  });
}
