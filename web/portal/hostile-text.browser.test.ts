import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startOpenAiStub, type OpenAiStub } from '../../src/testing/openai-stub-server.ts';
import { ChatReader } from '../testing/chat-reader.fixture.ts';
import { findDangers } from '../testing/find-dangers.fixture.ts';
import { writeHostileCorpus } from '../testing/hostile-corpus.fixture.ts';
import { SKIP_BROWSER } from '../testing/launch-chromium.fixture.ts';
import { useSite } from '../testing/use-site.fixture.ts';
import { HOSTILE_STRINGS } from '../widget/hostile-strings.fixture.ts';

/** Longest question that the chat takes; of a longer string its beginning is asked. */
const MAX_QUESTION = 2_000;
/** Longest address that Node.js reads, less some room; it hangs up on longer ones itself. */
const MAX_QUERY = 12_000;

/** Everything below opens pages that fail the test when a dialog opens, a script fails or the content policy is violated. */
describe.skipIf(SKIP_BROWSER)('hostile text stays text', () => {
  describe('from readers, on the real base', () => {
    const site = useSite();

    test('as questions, in one conversation after the other', async () => {
      const reader = new ChatReader(await site.open('/fr'), 'fr');
      await reader.begin();
      for (const { name, text } of HOSTILE_STRINGS) {
        await reader.ask(text.slice(0, MAX_QUESTION));
        expect(await findDangers(reader.page), name).toEqual([]);
      }
    }, 180_000);

    test.each(['/fr/search', '/ar/search', '/fr/ask'])(
      'as a query of %s',
      async (path) => {
        const page = await site.openEmpty();
        for (const { name, text } of HOSTILE_STRINGS) {
          // A sign that is cut within is a broken escape, which is one more thing to stand.
          const query = new URLSearchParams({ q: text }).toString();
          const response = await page.goto(`${path}?${query.slice(0, MAX_QUERY)}`);
          expect(response?.status(), name).toBeLessThan(500);
          if (response?.headers()['content-type']?.startsWith('text/html') === true)
            expect(await findDangers(page), name).toEqual([]);
        }
      },
      120_000,
    );
  });

  describe('from documents and from a model', () => {
    let stub: OpenAiStub;
    let corpus: Awaited<ReturnType<typeof writeHostileCorpus>>;
    let dataDir: string;
    beforeAll(async () => {
      [stub, corpus] = await Promise.all([startOpenAiStub(), writeHostileCorpus()]);
      dataDir = `${corpus.root}-data`;
    });
    const site = useSite(() => ({
      CORPUS_DIR: corpus.root,
      DATA_DIR: dataDir,
      OPENAI_BASE_URL: stub.baseUrl,
      OPENAI_API_KEY: 'a-key-for-the-stub',
      OPENAI_MODEL: 'stub-model',
    }));
    afterAll(async () => {
      await stub.close();
      await corpus.remove();
      await rm(dataDir, { recursive: true, force: true });
    });

    test('as titles, statements and sources of pages', async () => {
      const page = await site.openEmpty();
      let read = 0;
      for (const id of ['', '/themes/exporting', ...corpus.documentIds.map((each) => `/sheets/${each}`)]) {
        const response = await page.goto(`/fr${id}`);
        // A few strings make no sheet: the base refuses them, and there is no page.
        if (response?.status() === 200) read += 1;
        expect(await findDangers(page), id).toEqual([]);
      }
      expect(read).toBeGreaterThan(30);
    }, 120_000);

    test('as what a model writes and as the passages that it cites', async () => {
      const reader = new ChatReader(await site.open('/fr'), 'fr');
      await reader.begin();
      for (const [index, { name, text }] of HOSTILE_STRINGS.entries()) {
        const line = text.slice(0, 500).replaceAll(/\s+/g, ' ');
        const sentence = `Le délai du dossier hostile numéro ${index + 1} est de ${index + 1} jours : ${line}. [S1]`;
        stub.enqueue({ kind: 'answer', pieces: [text, '\n\n', sentence] });
        await reader.ask(`Quel est le délai du dossier hostile numéro ${index + 1} ?`);
        if ((await reader.citations.count()) > 0) {
          await reader.citations.first().click();
          await reader.passage.waitFor();
        }
        expect(await findDangers(reader.page), name).toEqual([]);
      }
    }, 180_000);
  });
});
