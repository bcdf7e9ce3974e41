import type { MarkupNode } from './answer-markup.ts';

/**
 * The same nodes with a box to tick at the head of every list item. The words of an item are the box's label; its markers
 * stay outside of it, because a button inside a label would tick the box as well. `prefix` starts the ids of the boxes,
 * which are numbered in reading order over all lists, so that an item keeps its box while the text around it changes.
 */
export function checkableLists(nodes: readonly MarkupNode[], prefix: string): readonly MarkupNode[] {
  let count = 0;
  return nodes.map((list): MarkupNode => {
    if (typeof list === 'string' || (list.tag !== 'ul' && list.tag !== 'ol')) return list;
    const children = list.children.map((item): MarkupNode => {
      if (typeof item === 'string' || !('children' in item)) return item;
      count += 1;
      const id = `${prefix}-${count}`;
      const words: MarkupNode = { tag: 'span', children: labelled(item.children, id) };
      return { ...item, children: [{ tag: 'box', id }, words] };
    });
    return { ...list, children };
  });
}

/** Each stretch without a marker inside a label; bold that holds a marker is labelled from within. */
function labelled(nodes: readonly MarkupNode[], id: string): MarkupNode[] {
  const result: MarkupNode[] = [];
  let stretch: MarkupNode[] = [];
  const endStretch = (): void => {
    if (stretch.length > 0) result.push({ tag: 'label', for: id, children: stretch });
    stretch = [];
  };
  for (const node of nodes) {
    if (!holdsMarker(node)) stretch.push(node);
    else {
      endStretch();
      result.push('children' in node ? { ...node, children: labelled(node.children, id) } : node);
    }
  }
  endStretch();
  return result;
}

function holdsMarker(node: MarkupNode): node is Exclude<MarkupNode, string> {
  if (typeof node === 'string') return false;
  return 'children' in node ? node.children.some(holdsMarker) : node.tag === 'marker';
}
