import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RetrievalDependencies } from '../retrieval/retrieve-evidence.ts';
import { sheetText } from '../testing/corpus-fixture.ts';
import { startOpenAiStub, type OpenAiStub, type StubBehaviour } from '../testing/openai-stub-server.ts';
import { gatherAnswer, tinyRetrieval, type GatheredAnswer } from '../testing/tiny-base.ts';
import { readCorpusTables } from '../trade/corpus-tables.fixture.ts';
import { findHeadingsBy } from '../trade/hs-finder/find-headings.ts';
import { createHsFinder } from '../trade/hs-finder/hs-finder.ts';
import { createTradeFunctions } from '../trade/trade-functions.ts';
import { createOpenAiChatModel } from './openai-chat-model.ts';
import type { AnswerTools } from './tools/answer-tools.ts';
import { createTradeTools } from './tools/langchain-trade-tools.ts';

/** A model that calls tools, over a real server that speaks the protocol and the real tables. */
const SHEET = sheetText(`Les recettes d'une exportation de biens sont rapatriées sous 150 jours.[^1]

## L'essentiel {#facts}

- Pour les biens, le délai de rapatriement des recettes est de 150 jours après la déclaration en douane.[^1]

[^1]: oc-igoc
`);
const OTHER_SHEET = sheetText(`L'entrepôt garde la marchandise sans payer les droits.[^1]

## L'essentiel {#facts}

- Le séjour en entrepôt public dure trois ans au plus.[^1]

[^1]: oc-igoc
`);
const QUESTION =
  'Pour les biens, quel est le délai de rapatriement des recettes après la déclaration du 1er mars 2026 ?';
const LIMIT = { name: 'time_limit', arguments: '{"limit":"repatriation-goods","start":"2026-03-01"}' };
const LAST_DAY = 'Le dernier jour pour rapatrier le prix du bien exporté est le 29 juillet 2026. [T1]';

let retrieval: RetrievalDependencies;
let tools: AnswerTools;
let stub: OpenAiStub;
beforeAll(async () => {
  const tables = await readCorpusTables();
  retrieval = await tinyRetrieval({
    'sheets/exporting/rapatriement-recettes-export.fr.md': SHEET,
    'sheets/economic-regimes/entrepot-douane.fr.md': OTHER_SHEET,
  });
  tools = createTradeTools({
    tables,
    trade: createTradeFunctions(tables),
    findHeadings: findHeadingsBy(createHsFinder(tables, retrieval.analyser)),
    onFailure: (error) => expect.fail(String(error)),
  });
});
beforeEach(async () => {
  stub = await startOpenAiStub();
  return () => stub.close();
});
afterAll(() => retrieval.index.close());

function ask(behaviours: readonly StubBehaviour[], question = QUESTION): Promise<GatheredAnswer> {
  stub.enqueue(...behaviours);
  const model = createOpenAiChatModel({
    baseUrl: stub.baseUrl,
    apiKey: '',
    model: 'stub-model',
    firstByteTimeoutMs: 1_000,
    idleTimeoutMs: 1_000,
    maxOutputTokens: 500,
    sleep: () => Promise.resolve(),
  });
  return gatherAnswer(retrieval, { question }, { model, tools });
}
const says = (text: string): StubBehaviour => ({ kind: 'answer', pieces: [text] });
const calls = (...toolCalls: { name: string; arguments: string }[]): StubBehaviour => ({
  kind: 'answer',
  pieces: [],
  toolCalls,
});
/** What the model was given back in its last request. */
const results = (): string[] => {
  const { messages } = stub.requests.at(-1)?.body as { messages: { role: string; content: string }[] };
  return messages.filter(({ role }) => role === 'tool').map(({ content }) => content);
};

describe('a model that calls a tool', () => {
  it('gets the result as a block and may cite it; the reader sees what it rests on', async () => {
    const answer = await ask([calls(LIMIT), says(LAST_DAY)]);
    expect(results()).toEqual([
      expect.stringMatching(/^\[T1\] Calcul : fin d’un délai\n- .*29 juillet 2026/),
    ]);
    expect(answer.text).toBe(
      'Le dernier jour pour rapatrier le prix du bien exporté est le 29 juillet 2026. [1]',
    );
    expect(answer.citations[0]).toMatchObject({
      documentId: 'time-limit',
      title: 'Calcul : fin d’un délai',
      quotes: [expect.stringContaining('29 juillet 2026')],
    });
    expect(answer.citations[0]?.passage).toContain(answer.citations[0]?.quotes[0]);
    expect(answer.citations[0]?.sources[0]?.authority).toBe('Office des Changes');
    expect(answer.end).toMatchObject({ outcome: 'answered', composedBy: 'stub-model' });
  });

  it('may cite passages and results in one answer', async () => {
    const passage =
      'Le délai de rapatriement des recettes de biens est de 150 jours après la déclaration. [S1]';
    const answer = await ask([calls(LIMIT), says(`${passage} ${LAST_DAY}`)]);
    expect(answer.text).toMatch(/150 jours après la déclaration\. \[1\] .*29 juillet 2026\. \[2\]$/);
  });

  it('may write before the call: that is no part of the answer', async () => {
    const answer = await ask([
      { kind: 'answer', pieces: ['Je calcule la date. '], toolCalls: [LIMIT] },
      says(LAST_DAY),
    ]);
    expect(answer.text).toMatch(/^Le dernier jour/);
    expect(answer.notices).not.toContain('sentences-removed');
    expect(answer.end).toMatchObject({ outcome: 'answered' });
  });

  it('sees the tools and the rules for them', async () => {
    await ask([says(LAST_DAY)]);
    const body = JSON.stringify(stub.requests[0]?.body);
    expect(body).toContain('"name":"time_limit"');
    expect(body).toContain('[T1]');
  });
});

describe('a model that misuses tools', () => {
  it.each([
    ['a figure that the result does not hold', LAST_DAY.replace('29', '30')],
    ['a result that was not given', LAST_DAY.replace('T1', 'T2')],
    ['a result cited as a passage', LAST_DAY.replace('T1', 'S1')],
    ['a negated result', LAST_DAY.replace('est le', 'n’est pas le')],
  ])('has %s removed', async (_name, sentence) => {
    const answer = await ask([calls(LIMIT), says(sentence)]);
    expect(answer.text).not.toContain('juillet');
    expect(answer.text).toContain('150 jours');
    expect(answer.notices).toContain('sentences-removed');
    expect(answer.end).toMatchObject({ composedBy: 'extractive' });
  });

  it('is told what was expected, and may mend its call', async () => {
    const answer = await ask([
      calls({ ...LIMIT, arguments: '{"limit":"goods"}' }),
      calls(LIMIT),
      says(LAST_DAY),
    ]);
    expect(results()[0]).toMatch(/^error: reading the arguments of time_limit: limit: .*repatriation-goods/);
    expect(answer.text).toContain('29 juillet 2026');
  });

  it('cannot work with a figure that nobody gave', async () => {
    await ask([calls({ ...LIMIT, arguments: '{"limit":"repatriation-goods","start":"2026-04-01"}' })]);
    expect(results()).toEqual([expect.stringMatching(/^error: .*received 2026-04-01; leave them out/)]);
  });

  it('has at most four calls of a turn run', async () => {
    await ask([calls(LIMIT, LIMIT, LIMIT, LIMIT, LIMIT), says(LAST_DAY)]);
    expect(results().map((content) => content.slice(0, 5))).toEqual([
      '[T1] ',
      '[T2] ',
      '[T3] ',
      '[T4] ',
      'error',
    ]);
  });

  it('may call in three turns; then the tools are closed, and calls all the same end the answer', async () => {
    const answer = await ask([calls(LIMIT), calls(LIMIT), calls(LIMIT), calls(LIMIT), says(LAST_DAY)]);
    expect(stub.requests).toHaveLength(4);
    expect(stub.requests.map(({ body }) => (body as { tool_choice?: string }).tool_choice)).toEqual([
      undefined,
      undefined,
      undefined,
      'none',
    ]);
    expect(answer.end).toMatchObject({ outcome: 'answered', composedBy: 'extractive' });
    expect(answer.text).toContain('150 jours');
  });

  it('that breaks off in the middle of a call leaves the answer to the passages', async () => {
    const answer = await ask([{ kind: 'answer', pieces: [], toolCalls: [LIMIT], finishReason: null }]);
    expect(stub.requests).toHaveLength(1);
    expect(answer.end).toMatchObject({ composedBy: 'extractive' });
    expect(answer.notices).toContain('model-failed');
  });

  it('that fails after a call leaves the answer to the passages', async () => {
    const answer = await ask([calls(LIMIT), { kind: 'refuse', status: 401 }]);
    expect(answer.text).toContain('150 jours');
    expect(answer.notices).toContain('model-failed');
  });
});
