import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SKIP_BROWSER } from '../testing/launch-chromium.fixture.ts';
import { startFakeChat, type FakeChat } from '../testing/start-fake-chat.fixture.ts';
import { watchPage } from '../testing/watched-page.fixture.ts';
import type { FakeChatServer } from './fake-chat-server.fixture.ts';
import { startForeignSite } from './fake-service.fixture.ts';

if (SKIP_BROWSER) process.stdout.write('browser tests skipped: TIJARIA_SKIP_BROWSER=1\n');

/** Whether an answer shows its sources while it is still arriving. */
const isEarly = (shown: HTMLElement): boolean =>
  shown.dataset['phase'] === 'streaming' && shown.querySelector('.sources') !== null;

describe.skipIf(SKIP_BROWSER)('<tijaria-chat> in a browser', () => {
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
  });

  /** A policy violation is reported to the console, so that every test also proves that there was none. */
  afterEach(async () => {
    await page.context().close();
    expect(faults).toEqual([]);
  });

  async function open(address = '/'): Promise<void> {
    await page.goto(server.url + address);
  }

  async function ask(question: string): Promise<void> {
    await page.getByRole('textbox').fill(question);
    await page.keyboard.press('Enter');
  }

  const answer = () => page.locator('article.answer').last();
  const finished = () => answer().locator('.footer').waitFor();
  const status = () => page.getByRole('status').textContent();
  /** All that the status says from now on, with `*` before what is shown too. */
  async function recordStatus(): Promise<() => Promise<readonly string[]>> {
    await page.locator('tijaria-chat [role=status]').waitFor({ state: 'attached' });
    const said = await page.evaluateHandle(() => {
      const texts: string[] = [];
      const element = document.querySelector('tijaria-chat')?.shadowRoot?.querySelector('[role=status]');
      new MutationObserver(() =>
        texts.push(`${element?.className === 'status' ? '*' : ''}${element?.textContent ?? ''}`),
      ).observe(element ?? document, { childList: true });
      return texts;
    });
    return () => said.jsonValue();
  }
  const focused = () =>
    page.evaluate(() => {
      const active = document.querySelector('tijaria-chat')?.shadowRoot?.activeElement;
      return active?.getAttribute('aria-label') ?? active?.textContent ?? '';
    });

  test('the policy is enforced: an inline script would be reported', async () => {
    await open();
    await page
      .evaluate(() => {
        const script = document.createElement('script');
        script.append('window.hacked = 1');
        document.body.append(script);
      })
      .catch(() => undefined);
    await expect.poll(() => faults.length).toBeGreaterThan(0);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    faults = [];
  });

  describe('asking', () => {
    test('text streams in and ends with sources, date and next questions', async () => {
      await open();
      await ask('Quel est le délai pour rapatrier les recettes ?');
      await answer().locator('.text strong').first().waitFor();
      // Seen at once: on a slow machine the answer may have ended since.
      expect(await answer().evaluate(isEarly), 'sources before the end').toBe(false);
      await finished();
      expect(await answer().locator('.text p').first().innerText()).toContain('Vous avez 150 jours');
      expect(await answer().locator('.text ol li').count()).toBe(2);
      expect(await answer().locator('.sources li').allTextContents()).toEqual([
        expect.stringMatching(
          /^\[1\] \[2\]Office des Changes — .*\(IGOC 2026\) · 1er janvier 2026 source officielle$/,
        ),
        expect.stringMatching(/^\[2\]La Vie éco — .* · décembre 2025 source secondaire à vérifier$/),
      ]);
      expect(await answer().innerText()).toContain('Règles au 23 novembre 2026');
      expect(await answer().locator('.suggestion').count()).toBe(2);
      expect(await answer().locator('.notices').innerText()).toContain('source secondaire');
    });

    test('a suggestion is asked with the earlier exchange, and leaves the older answer', async () => {
      await open();
      await ask('Quel est le délai pour rapatrier les recettes ?');
      await finished();
      await answer().getByRole('button', { name: 'Et pour les services ?' }).click();
      await page.locator('article.answer').nth(1).locator('.footer').waitFor();
      const request = server.requests.at(-1);
      expect(request?.question).toBe('Et pour les services ?');
      expect(request?.history?.map(({ role }) => role)).toEqual(['user', 'assistant']);
      expect(await page.locator('article.answer').first().locator('.suggestion').count()).toBe(0);
    });

    test('Shift+Enter starts a line, Enter sends, blank text sends nothing', async () => {
      await open();
      const before = server.requests.length;
      const box = page.getByRole('textbox');
      await box.press('Enter');
      await box.pressSequentially('Un');
      await box.press('Shift+Enter');
      await box.pressSequentially('Deux');
      expect(await box.inputValue()).toBe('Un\nDeux');
      await box.press('Enter');
      await finished();
      expect(server.requests.slice(before).map(({ question }) => question)).toEqual(['Un\nDeux']);
      expect(await box.inputValue()).toBe('');
    });

    test('the counter appears near the limit and text stops at it', async () => {
      await open();
      const box = page.getByRole('textbox');
      await box.fill('a'.repeat(1700));
      expect(await page.locator('#counter').isVisible()).toBe(false);
      await box.fill('a'.repeat(1990));
      expect(await page.locator('#counter').innerText()).toBe('10 caractères restants');
      await box.pressSequentially('bbbbbbbbbbbbbbb');
      expect((await box.inputValue()).length).toBe(2000);
    });

    test('a first question is asked when pressed', async () => {
      await open();
      await page.getByRole('button', { name: 'Qui peut importer ?' }).click();
      await finished();
      expect(server.requests.at(-1)?.question).toBe('Qui peut importer ?');
    });

    test('a refusal is calm: labelled, without alarm, sources or retry', async () => {
      await open();
      await ask('Quelle météo demain à Tanger ?');
      await finished();
      expect(await answer().locator('.outcome').innerText()).toBe('Pas de réponse sûre dans la base');
      expect(await answer().locator('.failure, [part=retry], .sources').count()).toBe(0);
    });
  });

  describe('a citation', () => {
    test('opens the passage with its quotes, place, validity and sources; Escape gives focus back', async () => {
      await open();
      await ask('Quel est le délai pour rapatrier les recettes ?');
      await finished();
      const chip = answer().getByRole('button', { name: 'Passage 2', exact: false }).first();
      await chip.click();
      const passage = answer().locator('.passage');
      expect(await chip.getAttribute('aria-expanded')).toBe('true');
      expect(await passage.locator('mark').allInnerTexts()).toEqual([
        'au vu de la preuve du crédit en compte',
      ]);
      expect(await passage.innerText()).toContain('Les étapes · page 3');
      expect(await passage.locator('.validity').innerText()).toBe(
        'En vigueur depuis le 1er février 2026, jusqu’au 31 janvier 2027 inclus · Relu le 20 novembre 2026',
      );
      expect(await passage.locator('li').count()).toBe(2);
      expect(await passage.getByRole('link').first().getAttribute('href')).toBe(
        'https://www.oc.gov.ma/fr/reglementation',
      );
      expect(await focused()).toContain('Apurer un dossier');
      await page.keyboard.press('Escape');
      expect(await passage.count()).toBe(0);
      expect(await focused()).toContain('Passage 2');
    });

    test('opens while the answer still arrives, and stays', async () => {
      await open();
      await ask('Une question lente');
      await answer().locator('.chip').first().waitFor();
      await answer().locator('.chip').first().click();
      expect(await answer().locator('.passage mark').first().innerText()).toBe('un délai de 150 jours');
      await page.getByRole('button', { name: 'Arrêter' }).click();
      await answer().locator('.retry').waitFor();
      expect(await answer().locator('.passage').count()).toBe(1);
      await answer().getByRole('button', { name: 'Fermer' }).click();
      expect(await focused()).toContain('Passage 1');
    });
  });

  describe('stop and failure', () => {
    test('stop keeps what came, closes the connection and offers to try again', async () => {
      await open();
      const before = server.abandoned();
      await ask('Une question lente');
      // The last text before the server falls silent: stopping must not depend on a next event.
      await answer().locator('.text').getByText('90 jours').waitFor();
      await answer().locator('.chip').nth(2).waitFor();
      await page.waitForTimeout(200);
      await page.getByRole('button', { name: 'Arrêter' }).click();
      expect(await answer().locator('.outcome').innerText()).toBe('Réponse arrêtée à votre demande');
      expect(await answer().locator('.text').innerText()).toContain('150 jours');
      expect(await answer().getByRole('button', { name: 'Réessayer' }).isVisible()).toBe(true);
      await expect.poll(() => server.abandoned()).toBe(before + 1);
      await expect.poll(() => server.service.stopped.at(-1)).toBe('a-1');
    });

    test('leaving the page of the chat closes the connection', async () => {
      await open();
      const before = server.abandoned();
      await ask('Une question lente');
      await answer().locator('.text strong').first().waitFor();
      await page.evaluate(() => document.querySelector('tijaria-chat')?.remove());
      await expect.poll(() => server.abandoned()).toBe(before + 1);
    });

    test("an error event shows the server's words, keeps the text, and a retry answers in its place", async () => {
      await open();
      server.failNext('error');
      await ask('Quel est le délai pour rapatrier les recettes ?');
      await answer().locator('.failure').waitFor();
      expect(await answer().locator('.failure').innerText()).toContain('La rédaction a échoué en route.');
      expect(await answer().locator('.text').innerText()).toContain('150 jours');
      await answer().getByRole('button', { name: 'Réessayer' }).click();
      await finished();
      expect(await page.locator('article.answer').count()).toBe(1);
      expect(await answer().locator('.failure').count()).toBe(0);
    });

    test('a connection that breaks off says so', async () => {
      await open();
      server.failNext('cut');
      await ask('Quel est le délai pour rapatrier les recettes ?');
      await answer().locator('.failure').waitFor();
      expect(await answer().locator('.failure').innerText()).toContain('La connexion a été coupée');
    });

    test('an answer that breaks off is taken up where it broke, each event once, and says so meanwhile', async () => {
      await open();
      server.failNext('drop');
      const said = await recordStatus();
      const before = server.service.cameBack.length;
      await ask('Quel est le délai pour rapatrier les recettes ?');
      await finished();
      // Ten events were sent; what was still on its way when the connection broke is lost.
      const [from, ...again] = server.service.cameBack.slice(before);
      expect(again).toEqual([]);
      expect(Number(from)).toBeGreaterThan(0);
      expect(Number(from)).toBeLessThanOrEqual(10);
      expect(await answer().locator('.text p').first().innerText()).toMatch(
        /^Vous avez 150 jours pour rapatrier les recettes d’une exportation de marchandises\./,
      );
      expect(await answer().locator('.failure').count()).toBe(0);
      expect(await said()).toEqual([
        'Recherche dans la base…',
        '*Connexion perdue, reprise en cours…',
        'Recherche dans la base…',
        'Réponse terminée',
      ]);
    });

    test('a browser that was offline takes the answer up when it comes online', async () => {
      await open();
      server.failNext('drop');
      const said = await recordStatus();
      await ask('Quel est le délai pour rapatrier les recettes ?');
      await page.context().setOffline(true);
      await expect.poll(said).toContain('*Connexion perdue, reprise en cours…');
      await page.waitForTimeout(1500);
      expect(await answer().locator('.failure').count()).toBe(0);
      await page.context().setOffline(false);
      await finished();
      expect(await answer().locator('.suggestion').count()).toBe(2);
    });

    test('a problem shows its detail', async () => {
      await open();
      await ask('Une question de limite');
      await answer().locator('.failure').waitFor();
      expect(await answer().locator('.failure').innerText()).toContain('attendez une minute');
      expect(await status()).toContain('attendez une minute');
    });

    test('a silent server and a missing network are told apart; the question is kept', async () => {
      await open();
      server.failNext('refuse');
      await ask('Qui peut importer ?');
      await answer().locator('.failure').waitFor();
      expect(await answer().locator('.failure').innerText()).toContain('ne répond pas');
      await page.context().setOffline(true);
      await answer().getByRole('button', { name: 'Réessayer' }).click();
      await expect.poll(() => answer().locator('.failure').innerText()).toContain('Vous êtes hors ligne');
      await page.context().setOffline(false);
      await answer().getByRole('button', { name: 'Réessayer' }).click();
      await finished();
      expect(server.requests.at(-1)?.question).toBe('Qui peut importer ?');
    });
  });

  describe('languages', () => {
    test('in Arabic the page and the chat read from right to left, figures keep their order', async () => {
      await open('/ar');
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      expect(await page.locator('h1:visible').innerText()).toContain('التجارة الخارجية');
      const box = page.getByRole('textbox');
      expect(await box.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
      await ask('ما هو أجل استرجاع عائدات التصدير؟');
      await finished();
      expect(await answer().getAttribute('dir')).toBe('rtl');
      expect(await answer().getAttribute('lang')).toBe('ar');
      const figures = await answer().locator('.text bdi').allInnerTexts();
      expect(figures).toEqual(
        expect.arrayContaining(['150', 'IGOC 2026', '109-22', '0,25%', '200\u00A0000\u00A0DH']),
      );
      expect(await answer().locator('.sources h4').innerText()).toBe('المصادر');
      await answer().locator('.chip').first().click();
      expect(await answer().locator('blockquote').getAttribute('dir')).toBe('rtl');
      expect(await answer().locator('blockquote mark bdi').allInnerTexts()).toEqual(['150', '90']);
      expect(await status()).toBe('اكتمل الجواب');
    });

    test('direction is per message: an Arabic answer on a French page, with the form left to right', async () => {
      await open();
      await ask('بغيت نصدّر زيت أركان، شنو خاصني؟');
      await finished();
      expect(await answer().getAttribute('dir')).toBe('rtl');
      expect(await page.locator('.chat').getAttribute('dir')).toBe('ltr');
      const question = page.locator('.question span[dir=auto]');
      expect(await question.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    });

    test('a page that changes its language changes the interface, and the conversation stays', async () => {
      await open();
      await ask('Qui peut importer ?');
      await finished();
      await page.locator('tijaria-chat').evaluate((chat) => chat.setAttribute('lang', 'en'));
      await expect.poll(() => page.getByRole('button', { name: 'Send' }).count()).toBe(1);
      expect(await answer().locator('.text').innerText()).toContain('150 jours');
    });

    test('a short question takes the language of the interface, a whole one speaks for itself', async () => {
      await open('/ar');
      await ask('FOB ?');
      await finished();
      expect(server.requests.at(-1)).toEqual({ question: 'FOB ?', language: 'ar', resumable: true });
      await ask('chkoun kaykhelles transport f FOB');
      await expect.poll(() => server.requests.at(-1)?.question).toContain('chkoun');
      expect(server.requests.at(-1)).not.toHaveProperty('language');
    });
  });

  describe('the profile', () => {
    const card = () => page.locator('details.profile');
    const choose = (label: string, name: string) => page.getByLabel(label).selectOption({ label: name });
    const kept = () => page.evaluate(() => localStorage.getItem('tijaria-profile'));

    async function openCard(): Promise<void> {
      await card().locator('summary').click();
      await expect.poll(() => page.getByLabel('Marché').isEnabled()).toBe(true);
    }

    test('lists are asked for when the card is opened, and what is chosen shows and goes with the question', async () => {
      await open();
      const before = server.listsAsked.length;
      expect(await card().locator('summary').innerText()).toContain('non renseigné');
      expect(await page.getByLabel('Marché').isVisible()).toBe(false);
      expect(server.listsAsked.length).toBe(before);
      await openCard();
      expect(server.listsAsked.slice(before)).toEqual(['fr']);
      await choose('Rôle', 'Exportateur');
      await choose('Filière', 'Huile d’argan');
      await choose('Région', 'Souss-Massa');
      await choose('Marché', 'France');
      await choose('Langue des réponses', 'العربية');
      expect(await card().locator('summary').innerText()).toContain(
        'Exportateur · Huile d’argan · Souss-Massa · France · العربية',
      );
      await ask('Quel est le délai pour rapatrier les recettes ?');
      await finished();
      expect(server.requests.at(-1)).toEqual({
        question: 'Quel est le délai pour rapatrier les recettes ?',
        language: 'ar',
        profile: { role: 'exporter', sector: 'argan-oil', region: 'souss-massa', market: 'fr' },
        resumable: true,
      });
      // Once the conversation has started, its labels must still be seen: those of the form are not.
      const label = await card().getByText('Filière', { exact: true }).boundingBox();
      expect(label?.height).toBeGreaterThan(10);
    });

    test('it is gone with the page unless it is to be remembered; then it comes back with its names', async () => {
      await open();
      await openCard();
      await choose('Marché', 'France');
      expect(await kept()).toBeNull();
      await page.reload();
      expect(await card().locator('summary').innerText()).toContain('non renseigné');
      await openCard();
      await choose('Marché', 'France');
      await page.getByLabel('Retenir profil et conversation').check();
      expect(await kept()).toContain('"market":"fr"');
      await page.reload();
      await expect.poll(() => card().locator('summary').innerText()).toContain('France');
      await ask('Qui peut importer ?');
      await finished();
      expect(server.requests.at(-1)?.profile).toEqual({ market: 'fr' });
    });

    test('erasing empties the card and the storage at once, says so, and leaves focus where it is', async () => {
      await open();
      await openCard();
      await choose('Rôle', 'Importateur');
      await page.getByLabel('Retenir profil et conversation').check();
      expect(await kept()).not.toBeNull();
      await page.getByRole('button', { name: 'Effacer le profil' }).press('Enter');
      expect(await kept()).toBeNull();
      expect(await page.getByLabel('Rôle').inputValue()).toBe('');
      expect(await page.getByLabel('Retenir profil et conversation').isChecked()).toBe(false);
      expect(await status()).toBe('Profil effacé');
      expect(await focused()).toBe('Effacer le profil');
      await ask('Qui peut importer ?');
      await finished();
      expect(server.requests.at(-1)).not.toHaveProperty('profile');
    });

    test('without its lists the card says so and tries again; role and language can be chosen all the same', async () => {
      await open();
      server.failNextLists();
      await card().locator('summary').click();
      await card().locator('.failure').waitFor();
      expect(await page.getByLabel('Marché').isDisabled()).toBe(true);
      await choose('Rôle', 'Transitaire');
      await card().getByRole('button', { name: 'Réessayer' }).click();
      await expect.poll(() => page.getByLabel('Marché').isEnabled()).toBe(true);
      expect(await card().locator('.failure').isVisible()).toBe(false);
      expect(await page.getByLabel('Rôle').inputValue()).toBe('broker');
    });

    test('in Arabic it is named in Arabic and reads from right to left; changing the language keeps what is chosen', async () => {
      await open();
      await openCard();
      await choose('Marché', 'France');
      await page.evaluate(() => document.querySelector('tijaria-chat')?.setAttribute('lang', 'ar'));
      await expect.poll(() => card().locator('summary').innerText()).toContain('فرنسا');
      expect(await card().evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
      expect(await page.getByLabel('السوق').inputValue()).toBe('fr');
    });

    test('it can be done with the keyboard alone, and every control is at least 24 pixels high', async () => {
      await open();
      await card().locator('summary').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.getByLabel('Marché').isEnabled()).toBe(true);
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => page.getByLabel('Rôle').inputValue()).toBe('exporter');
      for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      expect(await kept()).toContain('exporter');
      const controls = card().locator('summary, select, input, button:visible');
      const heights = await controls.evaluateAll((all) =>
        all.map((each) => each.getBoundingClientRect().height),
      );
      expect(heights).toHaveLength(8);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
    });

    test('nothing of the open card overflows sideways at 320 pixels', async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      await open();
      await openCard();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });

  describe('the conversation on this device', () => {
    const kept = () => page.evaluate(() => localStorage.getItem('tijaria-conversation'));

    async function remember(): Promise<void> {
      await page.locator('details.profile summary').click();
      await page.getByLabel('Retenir profil et conversation').check();
      await page.locator('details.profile summary').click();
    }

    test('is gone with the page unless it is to be remembered', async () => {
      await open();
      await ask('Qui peut importer ?');
      await finished();
      expect(await kept()).toBeNull();
      expect(server.requests.at(-1)).not.toHaveProperty('remember');
      await page.reload();
      await page.locator('tijaria-chat textarea').waitFor();
      expect(await page.locator('article.answer').count()).toBe(0);
    });

    test('comes back with its answers, their passages, and goes on as one conversation', async () => {
      await open();
      await remember();
      await ask('Qui peut importer ?');
      await finished();
      const first = server.requests.at(-1);
      expect(first).toMatchObject({ remember: true });
      await open();
      await finished();
      expect(await page.evaluate(() => scrollY)).toBe(0);
      expect(await answer().locator('.text').innerText()).toContain('150 jours');
      await answer().locator('.chip').first().click();
      expect(await answer().locator('.passage mark').first().innerText()).toBe('un délai de 150 jours');
      await ask('Et les services ?');
      await expect.poll(() => server.requests.at(-1)?.question).toBe('Et les services ?');
      expect(server.requests.at(-1)).toMatchObject({
        conversationId: first?.conversationId,
        history: [{}, {}],
      });
    });

    test('clearing erases it on the device and at the service, and says so', async () => {
      await open();
      await remember();
      await ask('Qui peut importer ?');
      await finished();
      const id = server.requests.at(-1)?.conversationId;
      await page.getByRole('button', { name: 'Tout effacer' }).click();
      await expect.poll(status).toBe('Conversation effacée');
      expect(server.service.erased.at(-1)).toBe(id);
      expect(await kept()).toBeNull();
      await page.reload();
      await page.locator('tijaria-chat textarea').waitFor();
      expect(await page.locator('article.answer').count()).toBe(0);
    });

    test('an answer that was arriving when the page was left is taken up on the next', async () => {
      await open();
      await remember();
      server.failNext('drop');
      await ask('Une question lente');
      await answer().locator('.text strong').first().waitFor();
      const before = server.service.cameBack.length;
      await page.reload();
      await expect.poll(() => server.service.cameBack.slice(before)).toContain('0');
      await answer().locator('.text').getByText('90 jours').waitFor();
    });

    test('what was tampered with in the storage is erased, and the chat works', async () => {
      await open();
      await remember();
      await page.evaluate(() =>
        localStorage.setItem(
          'tijaria-conversation',
          JSON.stringify({
            until: Date.now() + 1e6,
            exchanges: [
              {
                question: 'q',
                answer: {
                  phase: 'finished',
                  text: '[1]',
                  citations: [7],
                  notices: [3],
                  suggestions: [],
                  replies: [],
                },
              },
            ],
          }),
        ),
      );
      await page.reload();
      await page.locator('tijaria-chat textarea').waitFor();
      expect(await page.locator('article.answer').count()).toBe(0);
      await ask('Qui peut importer ?');
      await finished();
    });

    test('where the browser forbids storage the card says so and the chat works', async () => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      });
      await open();
      await page.locator('details.profile summary').click();
      expect(await page.getByLabel('Retenir profil et conversation').isVisible()).toBe(false);
      expect(await page.locator('details.profile').innerText()).toContain('ne garde rien');
      await ask('Qui peut importer ?');
      await finished();
    });

    test('a storage that is full is said when it is wanted, and at the end of an answer', async () => {
      await page.addInitScript(() => {
        // What is longer than a profile finds no room.
        Object.defineProperty(Storage.prototype, 'setItem', {
          value: function (this: Storage, key: string, value: string) {
            if (value.length > 200) throw new DOMException('full', 'QuotaExceededError');
            this[key] = value;
          },
        });
      });
      await open();
      await remember();
      await ask('Qui peut importer ?');
      await finished();
      expect(await page.getByRole('status').innerText()).toContain('ne garde rien');
      expect(await kept()).toBeNull();
      await page.locator('details.profile summary').click();
      expect(await page.getByLabel('Retenir profil et conversation').isChecked()).toBe(false);
    });
  });

  describe('its attributes, slots and methods', () => {
    const attributes = (values: Record<string, string>) =>
      page.evaluate((all) => {
        for (const [name, value] of Object.entries(all))
          document.querySelector('tijaria-chat')?.setAttribute(name, value);
      }, values);

    test('questions to begin with come from the server, for the page and the readers', async () => {
      server.service.suggestions = ['Quels documents pour importer ?', 'Qui est exempté ?'];
      try {
        await open();
        await page.getByRole('button', { name: 'Qui peut importer ?' }).waitFor(); // its own: nothing is known yet
        await attributes({ page: 'import-libre', audience: 'importer' });
        await page.getByRole('button', { name: 'Quels documents pour importer ?' }).waitFor();
        await expect
          .poll(() => server.service.suggestionsAsked.at(-1))
          .toBe('language=fr&page=import-libre&audience=importer&k=4');
        await attributes({ audience: 'nobody' });
        await page.locator('details.profile summary').click();
        await page.getByLabel('Rôle').selectOption('exporter');
        await expect.poll(() => server.service.suggestionsAsked.at(-1)).toContain('audience=exporter');
        await page.getByRole('button', { name: 'Qui est exempté ?' }).click();
        await expect.poll(() => server.requests.at(-1)?.question).toBe('Qui est exempté ?');
        expect(server.requests.at(-1)).toMatchObject({ page: 'import-libre' });
      } finally {
        server.service.suggestions = [];
      }
    });

    test('a page gives its own heading and welcome', async () => {
      await open();
      await page.evaluate(() => {
        const heading = document.createElement('span');
        heading.slot = 'heading';
        heading.textContent = 'Aide à l’import';
        const welcome = document.createElement('p');
        welcome.slot = 'welcome';
        welcome.textContent = 'Bienvenue sur ce site.';
        document.querySelector('tijaria-chat')?.append(heading, welcome);
      });
      await page.getByText('Bienvenue sur ce site.').waitFor();
      await page.getByRole('heading', { name: 'Aide à l’import' }).waitFor();
      expect(await page.getByText('Chaque réponse montre le passage').isVisible()).toBe(false);
    });

    test('open, send, setLocale, stop, clear and close do what a reader can do, and fire events', async () => {
      await open('/guest');
      await page.locator('tijaria-chat').waitFor({ state: 'attached' });
      const told = await page.evaluate(async () => {
        const fired: string[] = [];
        const names = ['open-change', 'question-ask', 'answer-end', 'language-change'];
        for (const name of names)
          addEventListener(name, (event) =>
            fired.push(`${name} ${JSON.stringify((event as CustomEvent).detail)}`),
          );
        // The element's own type is not visible here: the function runs in the page.
        const chat = document.querySelector('tijaria-chat') as unknown as {
          [method in 'open' | 'close' | 'stop' | 'clear']: () => void;
        } & { send: (question: string) => void; setLocale: (language: string) => void };
        chat.open();
        chat.setLocale('en');
        chat.setLocale('en');
        chat.send('  ');
        chat.send(' Une question lente ');
        await new Promise((later) => setTimeout(later, 300));
        chat.stop();
        await new Promise((later) => setTimeout(later, 50));
        chat.clear();
        chat.close();
        return fired;
      });
      expect(told).toEqual([
        'open-change {"open":true}',
        'language-change {"language":"en"}',
        'question-ask {"question":"Une question lente"}',
        'answer-end {"question":"Une question lente","phase":"stopped"}',
        'open-change {"open":false}',
      ]);
      expect(await page.locator('article.answer').count()).toBe(0);
      expect(await focused()).toBe('Ask a question');
    });
  });

  describe('hostile text', () => {
    test('is shown as text: no element, no script, no dangerous link, no reordering', async () => {
      await open();
      await ask('Un piège <img src=x onerror="window.hacked=1"> \u202Egpj.exe');
      await finished();
      await answer().locator('.chip').first().click();
      const found = await page.evaluate(() => {
        const root = document.querySelector('tijaria-chat')?.shadowRoot;
        const elements = [...(root?.querySelectorAll('.log *') ?? [])];
        return {
          hacked: 'hacked' in window,
          tags: elements
            .map((element) => element.localName)
            .filter((tag) => /^(script|img|svg|iframe|b)$/.test(tag)),
          handlers: elements
            .flatMap((element) => element.getAttributeNames())
            .filter((name) => /^on/.test(name)),
          // The receipt's is ours.
          links: elements.filter(
            (element) =>
              element instanceof HTMLAnchorElement && !element.href.startsWith(`${location.origin}/answers/`),
          ).length,
          text: elements.map((element) => element.textContent).join(''),
        };
      });
      expect(found).toMatchObject({ hacked: false, tags: [], handlers: [], links: 0 });
      expect(found.text).toContain('<script>window.hacked = 1</script>');
      expect(found.text).toContain('gpj.exe');
      expect(found.text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
      expect(await answer().locator('.text').innerText()).toContain('[9]');
    });
  });

  describe('access', () => {
    test('everything can be done with the keyboard alone', async () => {
      await open();
      await page.locator('tijaria-chat textarea').waitFor();
      for (let presses = 0; presses < 12 && !(await hasInputFocus()); presses += 1)
        await page.keyboard.press('Tab');
      await page.keyboard.type('Quel est le délai pour rapatrier les recettes ?');
      await page.keyboard.press('Enter');
      await finished();
      expect(await hasInputFocus()).toBe(true);
      for (let presses = 0; presses < 20 && !(await focused()).startsWith('Passage 1'); presses += 1)
        await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      expect(await answer().locator('.passage').count()).toBe(1);
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('Fermer le passage');
      await page.keyboard.press('Enter');
      expect(await answer().locator('.passage').count()).toBe(0);
      expect(await focused()).toContain('Passage 1');
    });

    async function hasInputFocus(): Promise<boolean> {
      return page.evaluate(
        () => document.querySelector('tijaria-chat')?.shadowRoot?.activeElement?.localName === 'textarea',
      );
    }

    test('the history is not live; a separate status says what happens', async () => {
      await open();
      await ask('Une question lente');
      expect(await status()).toBe('Recherche dans la base…');
      await page.getByRole('button', { name: 'Arrêter' }).click();
      await expect.poll(status).toBe('Réponse arrêtée à votre demande');
      expect(
        await page.locator('.log').locator('[aria-live], [role=log], [role=status], [role=alert]').count(),
      ).toBe(0);
    });

    test('every control is named and at least 24 pixels high and wide', async () => {
      await open();
      await ask('Quel est le délai pour rapatrier les recettes ?');
      await finished();
      await answer().locator('.chip').first().click();
      const controls = await page.getByRole('button').evaluateAll((buttons) =>
        buttons.map((button) => ({
          name: button.getAttribute('aria-label') ?? button.textContent,
          width: button.getBoundingClientRect().width,
          height: button.getBoundingClientRect().height,
        })),
      );
      expect(controls.length).toBeGreaterThan(8);
      for (const control of controls) {
        expect(control.name, JSON.stringify(control)).not.toBe('');
        expect(Math.min(control.width, control.height), JSON.stringify(control)).toBeGreaterThanOrEqual(24);
      }
    });

    test.each(['/', '/ar'])('nothing overflows sideways at 320 pixels: %s', async (address) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await open(address);
      await ask('Quel est le délai pour rapatrier les recettes ?');
      await finished();
      await answer().locator('.chip').first().click();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });

  describe('on a page of somebody else', () => {
    test('one script tag adds a button that opens a dialog; Escape closes it and gives focus back', async () => {
      await open('/guest');
      const launcher = page.getByRole('button', { name: 'Poser une question' });
      await launcher.click();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.type('Qui peut importer ?');
      await page.keyboard.press('Enter');
      await finished();
      await answer().locator('.chip').first().click();
      await page.keyboard.press('Escape');
      expect(await answer().locator('.passage').count()).toBe(0);
      expect(await page.getByRole('dialog').count()).toBe(1);
      await page.keyboard.press('Escape');
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(await focused()).toBe('Poser une question');
      await launcher.click();
      expect(await answer().locator('.text').innerText()).toContain('150 jours');
    });

    test('on a phone the dialog is modal and fills the screen', async () => {
      await page.setViewportSize({ width: 390, height: 780 });
      await open('/guest');
      await page.getByRole('button', { name: 'Poser une question' }).click();
      const box = await page.getByRole('dialog').boundingBox();
      expect(box).toMatchObject({ x: 0, y: 0, width: 390, height: 780 });
      await page.keyboard.press('Escape');
      expect(await page.getByRole('dialog').count()).toBe(0);
    });

    test('its own switch changes the language', async () => {
      await open('/guest');
      await page.getByRole('button', { name: 'Poser une question' }).click();
      await page.getByRole('button', { name: 'العربية' }).click();
      expect(await page.locator('.chat').getAttribute('dir')).toBe('rtl');
      expect(await page.getByRole('button', { name: 'العربية' }).getAttribute('aria-pressed')).toBe('true');
      expect(await page.getByRole('button', { name: 'إرسال' }).count()).toBe(1);
    });

    test('of another origin, under the strictest policy, with a session that is renewed when it is over', async () => {
      const site = await startForeignSite(server.url);
      try {
        await page.goto(site.url);
        const { sessions } = server.service;
        const before = sessions.length;
        await page.getByRole('button', { name: 'Poser une question' }).waitFor();
        expect(sessions.length).toBe(before); // A chat that nobody opened costs the service nothing.
        await page.getByRole('button', { name: 'Poser une question' }).click();
        await expect.poll(() => sessions.slice(before)).toEqual(['key-1']);
        await ask('Qui peut importer ?');
        await finished();
        expect(server.requests.at(-1)).toMatchObject({ page: 'import-libre' });
        expect(sessions.slice(before)).toEqual(['key-1']);
        server.service.endSessions();
        await ask('Et les services ?');
        await page.locator('article.answer').nth(1).locator('.footer').waitFor();
        expect(sessions.slice(before)).toEqual(['key-1', 'key-1']);
      } finally {
        await site.close();
      }
    });
  });
});
