import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerHtml } from './answer-html.ts';

const show = (text: string, language: 'fr' | 'ar' = 'fr'): string =>
  answerHtml(text, new Set([1, 2]), language).toString();

describe('answerHtml', () => {
  it.each([
    ['Un.\nDeux.', '<p>Un.\nDeux.</p>'],
    ['Un.\n\nDeux.', '<p>Un.</p><p>Deux.</p>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['1. a\n\n2. b', '<ol start="1"><li>a</li><li>b</li></ol>'],
    ['3) c\n   encore', '<ol start="3"><li>c\nencore</li></ol>'],
    ['Un :\n- a\n1. b', '<p>Un :</p><ul><li>a</li></ul><ol start="1"><li>b</li></ol>'],
    ['**a** b **c', '<p><strong>a</strong> b **c</p>'],
    ['', ''],
    [' \n\n ', ''],
  ])('reads %j', (text, expected) => {
    // White space between blocks shows nothing.
    expect(show(text).replace(/>\s+</g, '><')).toBe(expected);
  });

  it('links a marker to its passage, and no other', () => {
    expect(show('**a [1]** [3] [01x]')).toBe(
      '<p><strong>a <a class="marker" href="#passage-1" dir="ltr">[1]</a></strong> [3] [01x]</p>',
    );
  });

  it('keeps figures in order within Arabic', () => {
    expect(show('القيمة 200 000 درهم (109-22)', 'ar')).toBe(
      '<p>القيمة <bdi dir="ltr">200 000</bdi> درهم (<bdi dir="ltr">109-22</bdi>)</p>',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '**<img src=x onerror=alert(1)>**',
    '- <a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '1. "><svg onload=alert(1)>',
  ])('shows %j as text', (text) => {
    for (const language of ['fr', 'ar'] as const) {
      const markup = show(text, language);
      const tags = [...markup.matchAll(/<\/?([a-z]+)/g)].map(([, name]) => name);
      expect(tags.filter((name) => !/^(?:p|ul|ol|li|strong|bdi)$/.test(name ?? ''))).toEqual([]);
    }
  });

  it('makes only the tags it knows, each with its own attributes, of any text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('**', '\n', '- ', '1. ', '[1]', '<b>', '"', 'أ', '12'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const rest = show(pieces.join(''), 'ar').replace(
          /<\/?(?:p|ul|li|strong|bdi|ol|a)>|<ol start="\d{1,3}">|<bdi dir="ltr">|<a class="marker" href="#passage-[12]" dir="ltr">/g,
          '',
        );
        expect(rest).not.toMatch(/[<>]/);
      }),
    );
  });
});
