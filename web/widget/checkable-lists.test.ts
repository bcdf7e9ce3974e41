import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAnswerMarkup, type MarkupNode } from './answer-markup.ts';
import { checkableLists } from './checkable-lists.ts';

function checkable(text: string): readonly MarkupNode[] {
  const options = { direction: 'ltr', markers: new Set([1, 2]), complete: true } as const;
  return checkableLists(parseAnswerMarkup(text, options), 'box');
}

/** All nodes with a tag, in reading order. */
function allOf(nodes: readonly MarkupNode[], tag: string): Exclude<MarkupNode, string>[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    const inside = 'children' in node ? allOf(node.children, tag) : [];
    return node.tag === tag ? [node, ...inside] : inside;
  });
}

describe('checkableLists', () => {
  test('an item gets a box whose label is its words; its marker stands outside of the label', () => {
    expect(checkable('- la **facture** [1] visée')).toEqual([
      {
        tag: 'ul',
        children: [
          {
            tag: 'li',
            children: [
              { tag: 'box', id: 'box-1' },
              {
                tag: 'span',
                children: [
                  {
                    tag: 'label',
                    for: 'box-1',
                    children: ['la ', { tag: 'strong', children: ['facture'] }, ' '],
                  },
                  { tag: 'marker', marker: 1 },
                  { tag: 'label', for: 'box-1', children: [' visée'] },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  test('bold that holds a marker is labelled from within', () => {
    const [bold] = allOf(checkable('- **titre [2]**'), 'strong');
    expect(bold).toEqual({
      tag: 'strong',
      children: [
        { tag: 'label', for: 'box-1', children: ['titre '] },
        { tag: 'marker', marker: 2 },
      ],
    });
  });

  test('boxes are numbered over all lists, and a list keeps its first number', () => {
    const nodes = checkable('3. un\n4. deux\n\nPuis :\n- trois');
    expect(allOf(nodes, 'box').map((box) => 'id' in box && box.id)).toEqual(['box-1', 'box-2', 'box-3']);
    expect(nodes[0]).toMatchObject({ tag: 'ol', start: 3 });
  });

  test('text without a list is left as it is', () => {
    const options = { direction: 'rtl', markers: new Set<number>(), complete: true } as const;
    const nodes = parseAnswerMarkup('لديك 150 يوماً', options);
    expect(checkableLists(nodes, 'box')).toEqual(nodes);
    expect(checkableLists([], 'box')).toEqual([]);
  });

  test('whatever the list, no label holds a marker, and no word is lost', () => {
    const sign = fc.constantFrom('a', ' ', '**', '[1]', '[2]', '[9]', '\n- ', '\n1. ', '\n\n');
    const words = (nodes: readonly MarkupNode[]): string =>
      nodes
        .map((node) => (typeof node === 'string' ? node : 'children' in node ? words(node.children) : ''))
        .join('');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
        const text = `- ${signs.join('')}`;
        const plain = parseAnswerMarkup(text, {
          direction: 'ltr',
          markers: new Set([1, 2]),
          complete: true,
        });
        const nodes = checkable(text);
        for (const label of allOf(nodes, 'label')) expect(allOf([label], 'marker')).toEqual([]);
        expect(words(nodes)).toBe(words(plain));
        expect(allOf(nodes, 'marker')).toEqual(allOf(plain, 'marker'));
        expect(allOf(nodes, 'box')).toHaveLength(allOf(plain, 'li').length);
      }),
      { seed: 20261127 },
    );
  });
});
