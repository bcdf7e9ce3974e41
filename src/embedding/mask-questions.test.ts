import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOpenAiStub, type OpenAiStub } from '../testing/openai-stub-server.ts';
import { maskQuestions } from './mask-questions.ts';
import { createOpenAiEmbedder } from './openai-embedder.ts';

let stub: OpenAiStub;
beforeAll(async () => {
  stub = await startOpenAiStub();
});
afterAll(() => stub.close());

const remote = () =>
  createOpenAiEmbedder({
    baseUrl: stub.baseUrl,
    apiKey: 'sk-planted-key',
    model: 'stub-model',
    dimensions: 16,
    batchSize: 8,
    concurrency: 1,
    timeoutMs: 2_000,
  });

describe('maskQuestions', () => {
  it('sends no telephone number, address, card or key to the endpoint', async () => {
    await maskQuestions(remote()).embed([
      {
        text: 'Mon colis, tél 0612345678, a@b.ma, CIN AB123456, Bearer abcdefgh12345678',
        reading: { fr: 1 },
      },
    ]);
    const sent = JSON.stringify(stub.requests.at(-1)?.body);
    expect(sent).toContain('Mon colis');
    expect(sent).not.toMatch(/0612345678|a@b\.ma|AB123456|abcdefgh12345678/);
  });

  it('gives what has no personal data the vector that it has anyway', async () => {
    const input = [{ text: 'Droits sur 0805.10.22.00 ?', reading: { fr: 1 } }];
    expect(await maskQuestions(remote()).embed(input)).toEqual(await remote().embed(input));
    expect(maskQuestions(remote())).toMatchObject({ id: remote().id, dimensions: 16 });
  });
});
