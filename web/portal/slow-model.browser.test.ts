import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import {
  startOpenAiStub,
  type OpenAiStub,
  type StubBehaviour,
} from '../../src/testing/openai-stub-server.ts';
import { ChatReader } from '../testing/chat-reader.fixture.ts';
import { SKIP_BROWSER } from '../testing/launch-chromium.fixture.ts';
import { SITE_QUESTIONS } from '../testing/site-questions.fixture.ts';
import { useSite } from '../testing/use-site.fixture.ts';

/** A sentence of the sheet, so that it holds when it is checked. */
const SENTENCE =
  "Un exportateur de biens rapatrie tout le produit de sa vente au Maroc dans les 150 jours qui suivent l'enregistrement de la déclaration en douane. [S2]";
/** Says one sentence and then nothing more, with the connection open. */
const FALLS_SILENT: StubBehaviour = {
  kind: 'answer',
  pieces: [`${SENTENCE}\n\n`, 'Ensuite, ', SENTENCE],
  pauseMs: 50,
  stop: { afterBytes: 900, how: 'hang' },
};

describe.skipIf(SKIP_BROWSER)('an answer that takes its time, from a model', () => {
  let stub: OpenAiStub;
  const site = useSite(async () => {
    stub = await startOpenAiStub();
    return {
      OPENAI_BASE_URL: stub.baseUrl,
      OPENAI_API_KEY: 'a-key-for-the-stub',
      OPENAI_MODEL: 'stub-model',
    };
  });
  afterAll(() => stub.close());
  let reader: ChatReader;

  beforeEach(async () => {
    reader = new ChatReader(await site.open('/fr'), 'fr');
    await reader.begin();
    stub.enqueue(FALLS_SILENT);
    await reader.send(SITE_QUESTIONS.fr.plain);
    await reader.answer.getByText('150 jours').first().waitFor();
  });

  test('its first sentence is read while the next one is still being written', async () => {
    expect(await reader.button(reader.texts.stop).isVisible()).toBe(true);
    expect(await reader.answer.getByRole('heading', { name: reader.texts.sources }).count()).toBe(0);
  });

  test('stop keeps what was said, says so, and ends the work of the model', async () => {
    await reader.button(reader.texts.stop).click();
    await reader.ended();
    expect(await reader.answer.innerText()).toContain(reader.texts.stopped);
    expect(await reader.answer.innerText()).toContain('150 jours');
    await expect.poll(() => stub.requests.at(-1)?.abortedAtMs, { timeout: 5_000 }).toBeDefined();
  });

  test('a server that dies in the middle is missed, and the question is answered once it is back', async () => {
    await site.server.kill();
    await site.server.restart();
    await reader.retry.waitFor({ timeout: 30_000 });
    await reader.retry.click();
    await reader.ended();
    expect(await reader.answer.innerText()).toContain('150 jours');
    expect(await reader.retry.count()).toBe(0);
  }, 60_000);
});
