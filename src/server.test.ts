import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createParser } from 'eventsource-parser';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startOpenAiStub } from './testing/openai-stub-server.ts';

/**
 * The real entry over real HTTP, with no key anywhere: what a fresh clone does. Two themes of the real document base, because
 * all of it takes a minute to index: browser tests and evaluation work on the whole.
 */
const PARTS = ['sources', 'tables', 'glossary.yaml', 'sheets/exchange-and-payment', 'sheets/exporting'];

const QUESTIONS = [
  ['French', "Quel est le délai pour rapatrier les recettes d'exportation ?", 'fr'],
  ['Arabic', 'ما هو أجل استرجاع عائدات التصدير؟', 'ar'],
  ['English', 'What is the deadline for repatriating export proceeds?', 'en'],
  ['Darija in Latin letters', "ch7al 3ndi d lwe9t bach nrje3 flous l'export ?", 'fr'],
] as const;

/** What these tests read of a citation, an event and a completion; other fields are tested beside their types. */
interface CitationJson {
  readonly marker: number;
  readonly passage: string;
  readonly quotes: readonly string[];
  readonly sources: readonly { readonly authority: string; readonly title: string; readonly date: string }[];
}
interface EventJson {
  readonly type: string;
  readonly text?: string;
  readonly code?: string;
  readonly outcome?: string;
  readonly language?: string;
  readonly citation?: CitationJson;
}
interface CompletionJson {
  readonly choices: readonly { readonly message: { readonly content: string } }[];
  readonly tijaria: {
    readonly outcome: string;
    readonly language: string;
    readonly citations: CitationJson[];
  };
}

interface RunningServer {
  readonly url: string;
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Exit code; null when a signal ended the process. */
  readonly exited: Promise<number | null>;
}

let folder: string;
let first: RunningServer;
const children: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tijaria-server-'));
  await mkdir(join(folder, 'web'));
  for (const part of PARTS) await cp(join('corpus', part), join(folder, 'corpus', part), { recursive: true });
  first = await startServer();
}, 240_000);
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Runs the entry with this environment and nothing of ours: a key on the developer's machine must not help. */
function run(env: Readonly<Record<string, string>> = {}): Omit<RunningServer, 'url'> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server.ts'], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      HOST: '127.0.0.1',
      CORPUS_DIR: join(folder, 'corpus'),
      DATA_DIR: join(folder, 'data'),
      WEB_DIR: join(folder, 'web'),
      LOG_LEVEL: 'silent',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  // `close` and not `exit`: only then has all output been read.
  const exited = once(child, 'close').then(([code]) => code as number | null);
  return { child, stdout: () => stdout, stderr: () => stderr, exited };
}

async function startServer(env: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const started = run(env);
  const port = new Promise<string>((resolve, reject) => {
    started.child.stdout?.on('data', () => {
      const found = /^Open http:\/\/localhost:(\d+)\/$/m.exec(started.stdout())?.[1];
      if (found !== undefined) resolve(found);
    });
    void started.exited.then((code) =>
      reject(new Error(`ended with ${code ?? 'a signal'}: ${started.stderr()}`)),
    );
  });
  return { ...started, url: `http://127.0.0.1:${await port}` };
}

const post = (server: RunningServer, path: string, body: object): Promise<Response> =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function complete(question: string): Promise<CompletionJson> {
  const response = await post(first, '/v1/chat/completions', {
    messages: [{ role: 'user', content: question }],
  });
  expect(response.status).toBe(200);
  return (await response.json()) as CompletionJson;
}

async function chat(
  server: RunningServer,
  question: string,
  onEvent?: (event: EventJson) => void,
): Promise<EventJson[]> {
  const response = await post(server, '/api/chat', { question });
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const events: EventJson[] = [];
  const parser = createParser({
    onEvent: ({ data }) => {
      const event = JSON.parse(data) as EventJson;
      events.push(event);
      onEvent?.(event);
    },
  });
  const decoder = new TextDecoder();
  // fetch gives bytes; the type of its body says only `any`.
  for await (const bytes of (response.body ?? []) as AsyncIterable<Uint8Array>)
    parser.feed(decoder.decode(bytes, { stream: true }));
  return events;
}

/** The figure in the text, a citation whose passage contains it, and a source with name and date. */
function expectFigureCited(text: string, citations: readonly CitationJson[]): void {
  expect(text).toContain('150');
  const cited = citations.find(({ passage }) => passage.includes('150'));
  expect(cited).toBeDefined();
  expect(text).toContain(`[${cited?.marker ?? 0}]`);
  expect(cited?.quotes.every((quote) => cited.passage.includes(quote))).toBe(true);
  const [source] = cited?.sources ?? [];
  expect(source?.authority.trim()).not.toBe('');
  expect(source?.title.trim()).not.toBe('');
  // As the source register writes it: a day, a month or a year, or that the text has none.
  expect(source?.date).toMatch(/^(?:\d{4}(?:-\d\d){0,2}|undated)$/);
}

describe('a first start without any key', () => {
  it('indexes the document base once and says where to look', () => {
    expect(first.stdout().match(/^Indexing /gm)).toHaveLength(1);
    expect(first.stdout()).toMatch(/no key needed/);
    expect(first.stderr()).toBe('');
  });

  it('serves the page', async () => {
    const response = await fetch(first.url);
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain('<html lang="fr" dir="ltr">');
    expect(page).toContain('/fr/sheets/premiers-pas-export');
  });

  it.each(QUESTIONS)(
    'answers in %s with the figure, its passage and its source',
    async (_name, question, language) => {
      const { choices, tijaria } = await complete(question);
      expect(tijaria).toMatchObject({ outcome: 'answered', language });
      expectFigureCited(choices[0]?.message.content ?? '', tijaria.citations);
    },
  );

  it.each(QUESTIONS)(
    'streams the answer in %s, every citation before its marker',
    async (_name, question, language) => {
      const events = await chat(first, question);
      expect(events[0]).toMatchObject({ type: 'answer-start', language });
      expect(events.at(-1)).toMatchObject({ type: 'answer-end', outcome: 'answered' });
      const citations = new Map<number, CitationJson>();
      for (const { citation, text = '' } of events) {
        if (citation !== undefined) citations.set(citation.marker, citation);
        for (const [, marker] of text.matchAll(/\[(\d+)\]/g))
          expect([...citations.keys()]).toContain(Number(marker));
      }
      const text = events.map((event) => (event.type === 'text-delta' ? (event.text ?? '') : '')).join('');
      expectFigureCited(text, [...citations.values()]);
    },
  );

  it('declines a question on the weather politely and cites nothing', async () => {
    const question = 'Quel temps fera-t-il demain à Casablanca ?';
    const { choices, tijaria } = await complete(question);
    expect(tijaria.outcome).toMatch(/^refused-/);
    expect(tijaria.citations).toEqual([]);
    expect(choices[0]?.message.content.length).toBeGreaterThan(40);
    expect((await chat(first, question)).at(-1)?.outcome).toMatch(/^refused-/);
  });
});

describe('a start that cannot succeed', () => {
  afterEach(() => expect(first.child.exitCode).toBeNull());

  it('names the port that is taken, in one message, and exits with 1', async () => {
    const port = new URL(first.url).port;
    const second = run({ PORT: port });
    expect(await second.exited).toBe(1);
    expect(second.stderr()).toContain(port);
    expectOneMessage(second.stderr());
    expect(second.stdout()).not.toContain('Open http');
  });

  it('names every setting that is wrong, in one message, and exits with 1', async () => {
    const broken = run({ PORT: 'abc', LOG_LEVEL: 'loud' });
    expect(await broken.exited).toBe(1);
    expect(broken.stderr()).toMatch(/PORT: .*\n.*LOG_LEVEL: /);
    expectOneMessage(broken.stderr());
    expect(broken.stdout()).toBe('');
  });

  it('says that the document base is not there, and exits with 1', async () => {
    const lost = run({ CORPUS_DIR: join(folder, 'nowhere'), DATA_DIR: join(folder, 'other-data') });
    expect(await lost.exited).toBe(1);
    expect(lost.stderr()).toContain('nowhere');
    expectOneMessage(lost.stderr());
  });
});

/** A sentence for a person: no stack, no dump of an error object. */
function expectOneMessage(stderr: string): void {
  expect(stderr.trim()).not.toBe('');
  expect(stderr).not.toMatch(/^\s+at |node:internal|\.ts:\d+|\{\s*$|Error:/m);
}

describe('a later start', () => {
  it('does not index again, finishes the open answer after SIGTERM and exits with 0', async () => {
    const stub = await startOpenAiStub();
    // A model that never says a word holds the answer open until its time is up; it asks for no key.
    stub.enqueue(...Array.from({ length: 5 }, () => ({ kind: 'hang' }) as const));
    const model = {
      OPENAI_BASE_URL: stub.baseUrl,
      OPENAI_MODEL: 'silent',
      MODEL_FIRST_BYTE_TIMEOUT_MS: '1500',
    };
    const second = await startServer(model);
    expect(second.stdout()).not.toContain('Indexing');
    const events = await chat(second, QUESTIONS[0][1], ({ type }) => {
      if (type === 'answer-start') second.child.kill('SIGTERM');
    });
    expect(events.at(-1)).toMatchObject({ type: 'answer-end', outcome: 'answered' });
    expect(events.some(({ code }) => code === 'model-failed')).toBe(true);
    expect(await second.exited).toBe(0);
    await expect(fetch(second.url)).rejects.toThrow();
    await stub.close();
  });

  it('exits with 0 after SIGTERM when nobody is asking', async () => {
    first.child.kill('SIGTERM');
    expect(await first.exited).toBe(0);
    expect(first.stderr()).toBe('');
  });
});
