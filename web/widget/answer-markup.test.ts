import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAnswerMarkup, type MarkupNode } from './answer-markup.ts';

function parse(text: string, complete = true): readonly MarkupNode[] {
  return parseAnswerMarkup(text, { direction: 'ltr', markers: new Set([1, 2]), complete });
}

function plain(nodes: readonly MarkupNode[]): string {
  return nodes
    .map((node) =>
      typeof node === 'string'
        ? node
        : 'marker' in node
          ? `[${node.marker}]`
          : 'children' in node
            ? plain(node.children)
            : '',
    )
    .join('');
}

describe('parseAnswerMarkup', () => {
  test('blank lines separate paragraphs, single line feeds stay inside one', () => {
    expect(parse('Un.\nDeux.\n\nTrois.')).toEqual([
      { tag: 'p', children: ['Un.\nDeux.'] },
      { tag: 'p', children: ['Trois.'] },
    ]);
  });

  test('bold and markers become nodes in reading order', () => {
    expect(parse('**150 jours** [1][2].')).toEqual([
      {
        tag: 'p',
        children: [
          { tag: 'strong', children: ['150 jours'] },
          ' ',
          { tag: 'marker', marker: 1 },
          { tag: 'marker', marker: 2 },
          '.',
        ],
      },
    ]);
  });

  test('a marker inside bold is still a marker', () => {
    expect(parse('**oui [1]**')).toEqual([
      { tag: 'p', children: [{ tag: 'strong', children: ['oui ', { tag: 'marker', marker: 1 }] }] },
    ]);
  });

  test('a marker without a citation stays text', () => {
    expect(parse('Selon [7].')).toEqual([{ tag: 'p', children: ['Selon ', '[7]', '.'] }]);
  });

  test('numbered items separated by blank lines are one list, which keeps its first number', () => {
    expect(parse('3. Domicilier.\n\n4. Déclarer.')).toEqual([
      {
        tag: 'ol',
        start: 3,
        children: [
          { tag: 'li', children: ['Domicilier.'] },
          { tag: 'li', children: ['Déclarer.'] },
        ],
      },
    ]);
  });

  test('a list follows a paragraph without a blank line, and text after a blank line ends the list', () => {
    expect(parse('Il faut :\n- la facture\n  commerciale\n- le titre\n\nPuis payer.')).toEqual([
      { tag: 'p', children: ['Il faut\u00A0:'] },
      {
        tag: 'ul',
        children: [
          { tag: 'li', children: ['la facture\ncommerciale'] },
          { tag: 'li', children: ['le titre'] },
        ],
      },
      { tag: 'p', children: ['Puis payer.'] },
    ]);
  });

  test('HTML, links and headings are literal text', () => {
    const text = '<img src=x onerror=alert(1)> [a](javascript:alert(1)) # titre';
    expect(plain(parse(text))).toBe(text);
  });

  test('a year at the start of a line is not a list', () => {
    expect(parse('2026. Nouvelle règle.')).toEqual([{ tag: 'p', children: ['2026. Nouvelle règle.'] }]);
  });

  test('figures in an Arabic answer are isolated', () => {
    const nodes = parseAnswerMarkup('الأجل 150 يوماً [1]', {
      direction: 'rtl',
      markers: new Set([1]),
      complete: true,
    });
    expect(nodes).toEqual([
      {
        tag: 'p',
        children: ['الأجل ', { tag: 'bdi', children: ['150'] }, ' يوماً ', { tag: 'marker', marker: 1 }],
      },
    ]);
  });

  test('a bold that is never closed is literal when complete and bold while it arrives', () => {
    expect(parse('Oui **mais')).toEqual([{ tag: 'p', children: ['Oui **mais'] }]);
    expect(parse('Oui **mais', false)).toEqual([
      { tag: 'p', children: ['Oui ', { tag: 'strong', children: ['mais'] }] },
    ]);
  });

  test.each(['Oui [', 'Oui [1', 'Oui *', 'Oui **', 'Oui\n-', 'Oui\n1.', 'Oui\n- '])(
    'half-written signs wait for the next delta: %j',
    (text) => {
      expect(plain(parse(text, false)).trim()).toBe('Oui');
    },
  );

  test('nothing to show gives no node', () => {
    expect(parse('')).toEqual([]);
    expect(parse(' \n\n ')).toEqual([]);
  });

  test('any prefix of any text is shown without an error and without text of its own', () => {
    const sign = fc.constantFrom('a', ' ', '\n', '*', '**', '[1]', '[', '1. ', '- ', '<b>', 'ع');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
        const text = signs.join('');
        const letters = (value: string) => value.replace(/[^abع<>]/g, '');
        expect(letters(plain(parse(text, false)))).toBe(letters(text));
        expect(letters(plain(parse(text)))).toBe(letters(text));
      }),
      { seed: 20261123 },
    );
  });
});
