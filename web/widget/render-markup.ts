import type { BoxNode, MarkerNode, MarkupElement, MarkupNode } from './answer-markup.ts';
import { buildElement } from './build-element.ts';

/** Makes the element shown for a citation marker. */
export type MarkerRenderer = (marker: number) => HTMLElement;

/** What an element was made from, so that the next rendering can tell what changed. */
const rendered = new WeakMap<Node, MarkupNode>();

/**
 * Makes the children of `parent` show `nodes`, touching only what changed: while an answer streams, a focused chip
 * keeps its focus and a selection its text. `parent` must hold nothing but earlier results of this function.
 */
export function renderMarkup(parent: Node, nodes: readonly MarkupNode[], renderMarker: MarkerRenderer): void {
  for (const [index, node] of nodes.entries()) {
    const existing = parent.childNodes[index];
    if (existing === undefined) parent.appendChild(create(node, renderMarker));
    else if (!update(existing, node, renderMarker)) parent.replaceChild(create(node, renderMarker), existing);
  }
  while (parent.childNodes.length > nodes.length) parent.lastChild?.remove();
}

function create(node: MarkupNode, renderMarker: MarkerRenderer): Node {
  const made = createBare(node, renderMarker);
  rendered.set(made, node);
  return made;
}

function createBare(node: MarkupNode, renderMarker: MarkerRenderer): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  if (node.tag === 'marker') return renderMarker(node.marker);
  if (node.tag === 'box') return buildElement('input', { type: 'checkbox', id: node.id });
  const element = buildElement(node.tag, {
    dir: node.tag === 'bdi' ? 'ltr' : undefined,
    start: node.start === undefined ? undefined : String(node.start),
    for: node.for,
  });
  renderMarkup(element, node.children, renderMarker);
  return element;
}

/** True when `existing` now shows `node`; false when it is of another kind and must be replaced. */
function update(existing: Node, node: MarkupNode, renderMarker: MarkerRenderer): boolean {
  const before = rendered.get(existing);
  if (typeof node === 'string') {
    if (typeof before !== 'string') return false;
    if (before !== node) existing.nodeValue = node;
  } else if (node.tag === 'marker') {
    return isElementOf(before, 'marker') && before.marker === node.marker;
  } else if (node.tag === 'box') {
    return isElementOf(before, 'box') && before.id === node.id;
  } else {
    if (!isElementOf(before, node.tag) || before.start !== node.start || before.for !== node.for)
      return false;
    renderMarkup(existing, node.children, renderMarker);
  }
  rendered.set(existing, node);
  return true;
}

type NodeOf<Tag> = Tag extends 'marker' ? MarkerNode : Tag extends 'box' ? BoxNode : MarkupElement;

function isElementOf<Tag extends Exclude<MarkupNode, string>['tag']>(
  node: MarkupNode | undefined,
  tag: Tag,
): node is NodeOf<Tag> {
  return typeof node === 'object' && node.tag === tag;
}
