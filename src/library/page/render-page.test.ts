import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../source/language.ts';
import { html } from '../html/html.ts';
import type { Page, PageContext } from './page.ts';
import { renderPage } from './render-page.ts';

const CONTEXT: PageContext = { language: 'fr', origin: 'https://example.org', today: '2026-11-26' };
const PAGE: Page = {
  title: 'Rapatrier les recettes',
  description: 'Délais et retenues.',
  path: '/sheets/rapatriement',
  trail: [{ name: 'Changes et paiements', path: '/themes/exchange-and-payment' }],
  content: html`<p>150 jours.</p>`,
  documentId: 'rapatriement',
};
const render = (page: Partial<Page> = {}, context: Partial<PageContext> = {}): string =>
  renderPage({ ...PAGE, ...page }, { ...CONTEXT, ...context }).replace(/\s+/g, ' ');

describe('renderPage', () => {
  it('says its language and direction, and where it stands in every language', () => {
    const arabic = render({}, { language: 'ar' });
    expect(arabic).toContain('<html lang="ar" dir="rtl">');
    expect(arabic).toContain('<link rel="canonical" href="https://example.org/ar/sheets/rapatriement" />');
    for (const language of LANGUAGES)
      expect(arabic).toContain(
        `<link rel="alternate" hreflang="${language}" href="https://example.org/${language}/sheets/rapatriement" />`,
      );
    expect(arabic).toContain('hreflang="x-default" href="https://example.org/fr/sheets/rapatriement"');
  });

  it('names no page in a language that it does not exist in; the switch then leads home', () => {
    const page = render({ languages: ['fr'] });
    expect(page).not.toContain('hreflang="ar" href="https://example.org');
    expect(page).toContain('<a href="/ar" hreflang="ar"');
  });

  it('has one heading of the first order, a skip link to the content, a trail and a menu', () => {
    const page = render();
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).toContain('href="#content"');
    expect(page).toContain('<main id="content"');
    expect(page).toContain('<a href="/fr/themes/exchange-and-payment">Changes et paiements</a>');
    expect(page).toContain('<li aria-current="page">Rapatrier les recettes</li>');
  });

  it('tells the chat which page it is on, and leaves it out where the page has its own', () => {
    expect(render()).toContain('<tijaria-chat mode="floating" lang="fr" page="rapatriement">');
    expect(render({ hasOwnChat: true })).not.toContain('<tijaria-chat');
  });

  it('holds no inline script, style or handler', () => {
    const page = render();
    expect(page).not.toMatch(/<style|style=|\son[a-z]+=|<script(?![^>]*\ssrc=)/);
  });

  it('keeps search engines from what is not to be listed, and only from that', () => {
    expect(render()).not.toContain('name="robots"');
    expect(render({ isListed: false })).toContain('<meta name="robots" content="noindex, follow" />');
  });

  it('escapes titles, descriptions and addresses', () => {
    const hostile = '"><script>alert(1)</script>';
    const page = render({ title: hostile, description: hostile, path: `/search?q=${hostile}` });
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script&gt;');
  });
});
