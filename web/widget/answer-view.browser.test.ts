import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SKIP_BROWSER } from '../testing/launch-chromium.fixture.ts';
import { startFakeChat, type FakeChat } from '../testing/start-fake-chat.fixture.ts';
import { watchPage } from '../testing/watched-page.fixture.ts';
import type { FakeChatServer } from './fake-chat-server.fixture.ts';

describe.skipIf(SKIP_BROWSER)('an answer in a browser', () => {
  let chat: FakeChat;
  let server: FakeChatServer;
  let browser: Browser;
  let page: Page;
  let faults: readonly string[];

  beforeAll(async () => {
    chat = await startFakeChat();
    ({ server, browser } = chat);
  });
  afterAll(() => chat.close());

  beforeEach(async () => {
    ({ page, faults } = await watchPage(browser));
    // Paper is not what is tested: the dialog would wait for somebody.
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
  });

  /** A policy violation is reported to the console, so that every test also proves that there was none. */
  afterEach(async () => {
    await page.context().close();
    expect(faults).toEqual([]);
  });

  const answer = () => page.locator('article.answer').last();
  const status = () => page.getByRole('status').first().textContent();
  const focused = () =>
    page.evaluate(() => document.querySelector('tijaria-chat')?.shadowRoot?.activeElement?.textContent ?? '');
  const sidewaysOverflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  async function ask(question: string, address = '/'): Promise<void> {
    if (question.includes('hostile')) page.setDefaultTimeout(40_000); // megabytes, drawn while other tests run
    await page.goto(server.url + address);
    await page.getByRole('textbox').first().fill(question);
    await page.keyboard.press('Enter');
    await answer().locator('.facts').waitFor();
  }

  describe('figures that were worked out', () => {
    test('stand in a table with headers, the total apart; its chip opens the working', async () => {
      await ask('Combien de droits sur une machine à café ?');
      const table = answer().getByRole('table', { name: 'Droits et taxes sur une machine à café' });
      expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
        'Élément',
        'Taux',
        'Base',
        'Montant',
      ]);
      expect(await table.getByRole('rowheader').allInnerTexts()).toContain('TVA');
      expect(await table.locator('tfoot td').last().innerText()).toBe('2\u00A0516,40\u00A0DH');
      await answer().locator('figcaption').getByRole('button').click();
      expect(await answer().locator('.passage mark').innerText()).toContain('2\u00A0516,40\u00A0DH');
      expect(await answer().locator('.passage .badge').first().innerText()).toBe('en vigueur');
      await page.keyboard.press('Escape');
      expect(await focused()).toBe('1');
    });

    test('scroll in a named region that a keyboard reaches only where the table is too wide', async () => {
      await ask('Combien de droits sur une machine à café ?');
      const region = answer().getByRole('region', { name: 'Droits et taxes sur une machine à café' });
      expect(await region.getAttribute('tabindex')).toBeNull();
      await page.setViewportSize({ width: 320, height: 640 });
      await expect.poll(() => region.getAttribute('tabindex')).toBe('0');
      expect(await sidewaysOverflow()).toBe(0);
    });

    test('in Arabic read from right to left, each figure in its own order', async () => {
      await ask('كم تؤدي آلة قهوة؟', '/ar');
      const table = answer().getByRole('table');
      expect(await table.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
      expect(await table.locator('bdi').allInnerTexts()).toEqual(
        expect.arrayContaining(['2,5%', '10\u00A0000', '275']),
      );
    });
  });

  describe('a checklist', () => {
    test('has boxes named by the words of their items, chips that open passages, and ticks that stay', async () => {
      await ask('Comment exporter de l’huile d’argan ?');
      const boxes = answer().locator('.text').getByRole('checkbox');
      expect(await boxes.count()).toBe(6);
      await answer().getByText('Certificat d’origine').click();
      const origin = answer().getByRole('checkbox', { name: 'Certificat d’origine , visé par la chambre' });
      expect(await origin.isChecked()).toBe(true);
      await answer().locator('li .chip').nth(1).click();
      expect(await origin.isChecked()).toBe(true);
      expect(await answer().locator('.passage').count()).toBe(1);
      await page.evaluate(() => document.querySelector('tijaria-chat')?.setAttribute('lang', 'ar'));
      expect(await origin.isChecked()).toBe(true);
      expect(await answer().locator('.passage .badge').first().innerText()).toBe('terminé');
    });

    test('a passage that was opened before the lists were known stays open, and focus comes back', async () => {
      await ask('Comment exporter de l’huile d’argan ?');
      const chip = answer().locator('li .chip').first();
      await chip.click();
      expect(await chip.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('Escape');
      expect(await chip.evaluate((element) => element.matches(':focus'))).toBe(true);
    });

    test('is printed alone, without passages', async () => {
      await ask('Comment exporter de l’huile d’argan ?');
      await answer().getByRole('button', { name: 'Imprimer la liste' }).click();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('html[data-printed]').count()).toBe(1);
      expect(await page.locator('.printed .passage').count()).toBe(0);
      expect(await answer().getByRole('checkbox').first().isVisible()).toBe(true);
      expect(await answer().locator('.footer').isVisible()).toBe(false);
    });
  });

  test('answers to a question asked back are sent when pressed, and go with the next answer', async () => {
    await ask('Il me faut quel certificat d’origine ?');
    const group = answer().getByRole('group', { name: 'Réponses possibles' });
    expect(await group.getByRole('button').count()).toBe(4);
    await group.getByRole('button', { name: 'Vers les États-Unis' }).click();
    await expect.poll(() => server.requests.at(-1)?.question).toBe('Vers les États-Unis');
    expect(server.requests.at(-1)?.history).toHaveLength(2);
    expect(await page.locator('.replies').count()).toBe(0);
  });

  describe('what a reader says of it', () => {
    test('"useful" is sent at once, thanked for, and may be changed', async () => {
      await ask('Quel est le délai pour rapatrier les recettes ?');
      const group = answer().getByRole('group', { name: 'Votre avis sur la réponse' });
      const useful = group.getByRole('button', { name: 'Utile', exact: true });
      await useful.press('Enter');
      await expect.poll(status).toBe('Merci pour votre avis');
      expect(server.feedback.at(-1)).toEqual({ answerId: 'a-1', rating: 'helpful' });
      expect(await useful.getAttribute('aria-pressed')).toBe('true');
      await group.getByRole('button', { name: 'Pas utile' }).click();
      await answer().getByRole('radio', { name: 'Dépassée' }).check();
      await answer()
        .getByRole('textbox', { name: /Commentaire/ })
        .fill(' Le délai a changé. ');
      await answer().getByRole('button', { name: 'Envoyer' }).click();
      await expect.poll(() => useful.getAttribute('aria-pressed')).toBe('false');
      expect(server.feedback.at(-1)).toEqual({
        answerId: 'a-1',
        rating: 'unhelpful',
        reason: 'outdated',
        comment: 'Le délai a changé.',
      });
      expect(await focused()).toBe('Pas utile');
    });

    test('a reason is not needed; a failure is said, keeps what was typed, and can be tried again', async () => {
      await ask('Quel est le délai pour rapatrier les recettes ?');
      server.failNextFeedback();
      const before = server.feedback.length;
      await answer().getByRole('button', { name: 'Pas utile' }).click();
      const comment = answer().getByRole('textbox', { name: /Commentaire/ });
      await comment.fill('x'.repeat(1200));
      await answer().getByRole('button', { name: 'Envoyer' }).click();
      await answer().locator('.failure').waitFor();
      expect(await status()).toBe('Votre avis n’a pas pu être envoyé.');
      expect(await comment.inputValue()).toHaveLength(1000);
      await answer().getByRole('button', { name: 'Réessayer' }).click();
      await expect.poll(status).toBe('Merci pour votre avis');
      expect(server.feedback.slice(before)).toHaveLength(2);
      expect(server.feedback.at(-1)).not.toHaveProperty('reason');
      expect(await answer().locator('.failure').count()).toBe(0);
    });
  });

  describe('taking it along', () => {
    test('the copied text has question, text, sources and the receipt', async () => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await ask('Quel est le délai pour rapatrier les recettes ?');
      await answer().locator('.tool-row').getByRole('button', { name: 'Copier' }).click();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/^Quel est le délai[^]*\[1\]\[2\] Office des Changes[^]*\/answers\/a-1$/);
    });

    test('the receipt opens beside the page, and is not promised for an answer that did not finish', async () => {
      await ask('Quel est le délai pour rapatrier les recettes ?');
      const receipt = answer().getByRole('link', { name: /^Reçu/ });
      expect(await receipt.getAttribute('href')).toBe(`${server.url}/answers/a-1`);
      expect(await receipt.getAttribute('target')).toBe('_blank');
      await page.getByRole('textbox').first().fill('Une question lente');
      await page.keyboard.press('Enter');
      await answer().locator('.text strong').first().waitFor();
      await page.getByRole('button', { name: 'Arrêter' }).click();
      await answer().getByRole('button', { name: 'Réessayer' }).waitFor();
      expect(await answer().getByRole('link', { name: /^Reçu/ }).count()).toBe(0);
    });

    test('printing shows this turn with its passages, and nothing else of the page; then all is as before', async () => {
      await ask('Quel est le délai pour rapatrier les recettes ?');
      await page.getByRole('textbox').first().fill('Qui peut importer ?');
      await page.keyboard.press('Enter');
      await page.locator('article.answer').nth(1).locator('.facts').waitFor();
      await page.locator('article.answer').first().getByRole('button', { name: 'Imprimer' }).click();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.printed .passage').count()).toBe(2);
      expect(await page.locator('.printed .passage').first().isVisible()).toBe(true);
      expect(await page.locator('.turn').nth(1).isVisible()).toBe(false);
      expect(await page.locator('h1').first().isVisible()).toBe(false);
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      expect(await page.locator('.printed').count()).toBe(0);
      await page.emulateMedia({ media: 'screen' });
      expect(await page.locator('h1:visible').count()).toBe(1);
      expect(await page.locator('.turn').nth(1).isVisible()).toBe(true);
    });
  });

  describe('the way to the regional office', () => {
    test('is open under a refusal; a region gives its office and no invented address', async () => {
      await ask('Quelle météo demain à Tanger ?');
      await answer().getByLabel('Région').selectOption({ label: 'Souss-Massa' });
      await expect.poll(() => answer().locator('.office').innerText()).toContain('à Agadir');
      expect(await answer().locator('.office').innerText()).toContain('ne sont pas publiés');
      expect(await status()).toContain('Agadir');
      const draft = await answer().getByRole('textbox', { name: 'À lui transmettre' }).inputValue();
      expect(draft).toMatch(/^Quelle météo[^]*\/answers\/a-1$/);
    });

    test('is closed elsewhere; without lists it says so and tries again', async () => {
      await ask('Quel est le délai pour rapatrier les recettes ?');
      expect(await answer().getByLabel('Région').isVisible()).toBe(false);
      server.failNextLists();
      await answer().locator('.hand-over summary').click();
      await answer().locator('.hand-over .failure').waitFor();
      await answer().getByRole('button', { name: 'Réessayer' }).click();
      await expect.poll(() => answer().getByLabel('Région').isEnabled()).toBe(true);
    });
  });

  describe('hostile text in every place', () => {
    test('nothing runs, nothing loads, no element of theirs, no dangerous link, no sideways scrolling', async () => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.setViewportSize({ width: 390, height: 800 });
      await ask('Tout ce qui est hostile');
      for (const at of [0, 16, 28, 38]) await answer().locator('.text .chip').nth(at).click();
      const found = await page.evaluate(() => {
        const root = document.querySelector('tijaria-chat')?.shadowRoot;
        const elements = [...(root?.querySelectorAll('.log *') ?? [])];
        return {
          hacked: 'hacked' in window,
          tags: elements
            .map((element) => element.localName)
            .filter((tag) =>
              /^(script|img|svg|iframe|object|embed|base|meta|style|math|template)$/.test(tag),
            ),
          handlers: elements.flatMap((each) => each.getAttributeNames()).filter((name) => /^on/.test(name)),
          links: elements
            .filter((element) => element instanceof HTMLAnchorElement)
            .map(({ href }) => href)
            .filter((href) => !/^https?:\/\/[^@/]+\//.test(href)),
        };
      });
      expect(found).toEqual({ hacked: false, tags: [], handlers: [], links: [] });
      expect(asked.filter((url) => !url.startsWith(server.url))).toEqual([]);
      expect(await sidewaysOverflow()).toBe(0);
    });

    test('a word of 100 KB does not freeze the page', async () => {
      await ask('Tout ce qui est hostile');
      const started = Date.now();
      await answer().locator('.text .chip').nth(38).click();
      await answer().locator('.passage').waitFor();
      await page.getByRole('textbox').first().fill('Encore là');
      expect(Date.now() - started).toBeLessThan(5_000);
    });
  });

  describe('access', () => {
    const questions = [
      ['/', 'Combien de droits sur une machine à café ?'],
      ['/ar', 'ما وثائق تصدير زيت أركان إلى فرنسا؟'],
      ['/', 'Quelle météo demain à Tanger ?'],
    ] as const;

    test.each(questions)('at 400 % nothing overflows, whatever is open: %s %s', async (address, question) => {
      await page.setViewportSize({ width: 320, height: 256 });
      await ask(question, address);
      await answer().locator('.ratings button').nth(1).click();
      await answer()
        .locator('.hand-over')
        .evaluate((element) => ((element as HTMLDetailsElement).open = true));
      expect(await sidewaysOverflow()).toBe(0);
    });

    test('every target is at least 24 pixels high and wide', async () => {
      await ask('Comment exporter de l’huile d’argan ?');
      await answer().locator('.ratings button').nth(1).click();
      await answer().locator('.hand-over summary').click();
      const targets = answer().locator(
        'button, a.tool, [type=checkbox], fieldset label, select, summary, textarea',
      );
      const sizes = await targets.evaluateAll((all) =>
        all.map((each) => {
          const { width, height } = each.getBoundingClientRect();
          return { name: each.outerHTML.slice(0, 80), least: Math.min(width, height) };
        }),
      );
      expect(sizes.length).toBeGreaterThan(20);
      expect(sizes.filter(({ least }) => least < 24)).toEqual([]);
    });

    test('what has focus is never behind the form, even while a long question is written', async () => {
      await page.setViewportSize({ width: 390, height: 700 });
      await ask('Comment exporter de l’huile d’argan ?');
      await answer().locator('.ratings button').nth(1).click();
      await answer().locator('.hand-over summary').click();
      await page
        .getByRole('textbox', { name: 'Votre question' })
        .fill('Une\nlongue\nquestion\nde\ncinq\nlignes');
      await page.locator('.question').focus();
      const hidden: string[] = [];
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab');
        const seen = await page.evaluate(() => {
          const root = document.querySelector('tijaria-chat')?.shadowRoot;
          const active = root?.activeElement;
          const form = root?.querySelector('.composer');
          if (!active || !form || form.contains(active)) return undefined;
          const box = active.getBoundingClientRect();
          return {
            name: active.outerHTML.slice(0, 80),
            top: box.top,
            formTop: form.getBoundingClientRect().top,
          };
        });
        if (seen === undefined) break;
        if (seen.top >= seen.formTop) hidden.push(seen.name);
      }
      expect(hidden).toEqual([]);
    });

    test('in forced colours what is pressed, and the borders of controls, are still seen', async () => {
      await page.emulateMedia({ forcedColors: 'active' });
      await ask('Quel est le délai pour rapatrier les recettes ?');
      const buttons = answer().locator('.ratings button');
      await buttons.first().click();
      await expect.poll(() => buttons.first().getAttribute('aria-pressed')).toBe('true');
      const colours = await buttons.evaluateAll((all) =>
        all.map((each) => getComputedStyle(each).backgroundColor),
      );
      expect(colours[0]).not.toBe(colours[1]);
    });
  });
});
