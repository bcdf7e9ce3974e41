import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SKIP_BROWSER } from '../testing/launch-chromium.fixture.ts';
import { LIBRARY_PAGES } from '../testing/library-pages.fixture.ts';
import { useSite } from '../testing/use-site.fixture.ts';

const WITHOUT_SCRIPT = { javaScriptEnabled: false };
/** 320 CSS pixels are 1280 at 400 %: what WCAG 1.4.10 asks for, at a height that is as scarce. */
const ZOOMED = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };

describe.skipIf(SKIP_BROWSER)('the library', () => {
  const site = useSite();

  describe.each(['fr', 'ar'])('without JavaScript, in %s', (language) => {
    test.each(LIBRARY_PAGES)('$name reads as a page', async ({ path, status = 200 }) => {
      const page = await site.share(WITHOUT_SCRIPT);
      const response = await page.goto(`/${language}${path}`);
      expect(response?.status()).toBe(status);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
      expect(await page.getByRole('heading', { level: 1 }).filter({ visible: true }).count()).toBe(1);
      expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(80);
    });
  });

  describe.each(['fr', 'ar'])('at 320 pixels, which is 400 percent, in %s', (language) => {
    test.each(LIBRARY_PAGES)('$name does not scroll sideways', async ({ path }) => {
      const page = await site.share(ZOOMED);
      await page.goto(`/${language}${path}`);
      expect(await stickingOut(page)).toEqual([]);
    });
  });

  describe('what a reader without JavaScript does', () => {
    const open = (path: string): Promise<Page> => site.open(path, WITHOUT_SCRIPT);

    test('searches from the home page, narrows to a theme, and reads the sheet found', async () => {
      const page = await open('/fr');
      await page.getByRole('search').getByRole('searchbox').fill('rapatriement des recettes');
      await page.getByRole('search').getByRole('button').click();
      expect(new URL(page.url()).pathname).toBe('/fr/search');
      await page.getByRole('main').locator('a[href*="theme=exchange-and-payment"]').first().click();
      expect(new URL(page.url()).searchParams.get('theme')).toBe('exchange-and-payment');
      await page.getByRole('main').locator('a[href*="/fr/sheets/"]').first().click();
      expect(new URL(page.url()).pathname).toMatch(/^\/fr\/sheets\//);
    });

    test('changes the language of a sheet and stays on it', async () => {
      const page = await open('/fr/sheets/rapatriement-recettes-export');
      await page.getByRole('link', { name: 'العربية' }).first().click();
      expect(new URL(page.url()).pathname).toBe('/ar/sheets/rapatriement-recettes-export');
      expect(await page.getByRole('main').innerText()).toContain('150');
    });

    test('reads every source that a sheet names, and takes its file along', async () => {
      const page = await open('/fr/sheets/rapatriement-recettes-export');
      const notes = await page
        .getByRole('main')
        .locator('a[href^="#source-"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
      for (const id of new Set(notes)) expect(await page.locator(`[id="${id}"]`).count(), id).toBe(1);
      const file = await page.getByRole('main').locator('a[href^="/files/"]').first().getAttribute('href');
      const response = await page.request.get(file ?? '');
      expect(response.status()).toBe(200);
      expect(response.headers()['x-content-type-options']).toBe('nosniff');
    });

    test('asks a question and reads the answer with its sources', async () => {
      const page = await open('/fr/ask');
      await page
        .getByRole('main')
        .getByRole('textbox')
        .fill('Quel est le délai pour rapatrier les recettes d’exportation ?');
      await page.getByRole('main').getByRole('button').first().click();
      expect(await page.getByRole('main').innerText()).toContain('150 jours');
    });

    test('finds the office of a town', async () => {
      const page = await open('/fr/offices');
      await page.getByRole('main').getByRole('textbox').first().fill('Agadir');
      await page.getByRole('main').getByRole('button').first().click();
      expect(await page.getByRole('main').innerText()).toContain('Souss-Massa');
    });

    test('reckons duties and taxes, by an address that can be shared', async () => {
      const page = await open(
        '/fr/calculators/duties?price=100000&currency=MAD&incoterm=CIF&duty=17.5&vat=20',
      );
      const text = (await page.getByRole('main').innerText()).replaceAll(/[\s\u202F\u00A0]/g, ' ');
      expect(text).toContain('17 500');
      expect(text).toContain('41 300');
    });

    test('finds out which papers an export takes', async () => {
      const page = await open('/fr/calculators/checklist');
      await page.getByRole('main').getByRole('combobox').first().selectOption({ index: 1 });
      await page.getByRole('main').getByRole('textbox').first().fill('huile d’argan');
      await page.getByRole('main').getByRole('button').first().click();
      expect(await page.getByRole('main').getByRole('checkbox').count()).toBeGreaterThan(3);
    });

    test('reckons a last day, and takes it along for the calendar', async () => {
      const page = await open('/fr/calculators/deadlines');
      await page.getByRole('main').getByRole('combobox').first().selectOption({ index: 1 });
      await page.getByRole('main').locator('input[type=date]').first().fill('2026-11-23');
      await page.getByRole('main').getByRole('button').first().click();
      const file = await page.getByRole('main').locator('a[href*=".ics"]').first().getAttribute('href');
      const response = await page.request.get(file ?? '');
      expect(response.headers()['content-type']).toContain('text/calendar');
      expect(await response.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
    });
  });
});

/** What is wider than the screen outside of a region that scrolls by itself: empty when the page does not scroll sideways. */
function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -1 || right > clientWidth + 1;
      })
      .map(
        (element) => `${element.localName}.${element.className} ${element.textContent.trim().slice(0, 40)}`,
      )
      .slice(0, 10)
      .concat(`${scrollWidth - clientWidth} px too wide`);
  });
}
