import { describe, expect, it } from 'vitest';
import { renderDocument } from './render-document.ts';

const french = { language: 'fr', layout: 'page' } as const;

describe('a document as HTML', () => {
  it('has its direction, its title on top and the rest in columns', () => {
    const html = renderDocument('# عنوان\n\nمقدمة\n\n## قسم\n\n- بند', { language: 'ar', layout: 'columns' });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain(
      '<h1>عنوان</h1><p>مقدمة</p>\n<div class="columns"><h2>قسم</h2>\n<ul><li>بند</li></ul></div>',
    );
  });

  it('escapes markup and keeps numbers, units and French punctuation together', () => {
    const html = renderDocument('# T\n\nA & B < C : 100 000 DH', french);
    expect(html).toContain('<p>A &amp; B &lt; C\u00A0: 100\u00A0000\u00A0DH</p>');
  });

  it('refuses a text without a title, and markup it does not know', () => {
    expect(() => renderDocument('Texte', french)).toThrow(/expected a title/);
    expect(() => renderDocument('# T\n\nTexte\n\n```\ncode\n```', french)).toThrow(/received code/);
  });
});
