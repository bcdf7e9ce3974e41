import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from './html.ts';

describe('html', () => {
  it('escapes text and leaves markup, in lists too', () => {
    const bold = html`<b>${'<i>'}</b>`;
    expect(html`<p title="${`"'`}">${['&', bold, undefined, 3]}</p>`.toString()).toBe(
      '<p title="&quot;&#39;">&amp;<b>&lt;i&gt;</b>3</p>',
    );
  });

  it('takes an object that looks like markup for what it is', () => {
    const forged = { toString: () => '<script>' } as unknown as string;
    expect(() => html`${forged}`.toString()).toThrow(TypeError);
  });

  it('drops characters that reorder or hide the text around them', () => {
    expect(html`${'a\u202Egnp.exe\u0000\u2066b\n\tc'}`.toString()).toBe('agnp.exeb\n\tc');
  });

  it('lets no text open a tag, close an attribute or begin an entity', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = html`${text}`.toString();
        expect(written).not.toMatch(/[<>"']/);
        expect(written.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      }),
    );
  });
});
