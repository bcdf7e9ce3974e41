import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { eventText } from './answer-events.fixture.ts';
import type { ChatRequest } from './answer-stream.ts';
import { sendLookup } from './fake-lookups.fixture.ts';
import { FakeService } from './fake-service.fixture.ts';
import { BROKEN_ANSWER, RECORDED_ANSWERS, type RecordedAnswer } from './recorded-answers.fixture.ts';

/** The policy of the real server: no inline script or style, no string that becomes code. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; require-trusted-types-for 'script'";
/** A page of somebody else, which adds the chat by one script tag. */
const GUEST_PAGE =
  '<!doctype html><html lang="fr"><title>Page</title><main><h1>Une page</h1></main><script async src="/widget.js" data-mode="floating"></script>';
/** A page of the library around the chat, with its styles, in a language that the address names: `/`, `/ar`, `/en`. */
const HOST_PAGES: Readonly<Record<string, string>> = {
  '/': hostPage('fr', 'ltr', 'Commerce extérieur'),
  '/ar': hostPage('ar', 'rtl', 'التجارة الخارجية'),
  '/en': hostPage('en', 'ltr', 'Foreign trade'),
};
/** What a profile may name here, in the interface's languages. */
const PROFILE_OPTIONS = {
  fr: { sector: 'Huile d’argan', region: 'Souss-Massa', market: 'France' },
  ar: { sector: 'زيت أركان', region: 'سوس-ماسة', market: 'فرنسا' },
  en: { sector: 'Argan oil', region: 'Souss-Massa', market: 'France' },
} as const;
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

type Failure = 'cut' | 'drop' | 'error' | 'refuse';

export interface FakeChatServer {
  readonly url: string;
  /** Bodies of the questions received, oldest first. */
  readonly requests: readonly ChatRequest[];
  /** How many answers were still being sent when their reader left. */
  readonly abandoned: () => number;
  /**
   * The next question is answered with a failure: a stream that breaks off for good, or that can be taken up again, an error
   * event, or no response.
   */
  readonly failNext: (how: Failure) => void;
  /** What stands beside the chat. */
  readonly service: FakeService;
  /** Languages in which the lists of a profile were asked for, oldest first. */
  readonly listsAsked: readonly string[];
  /** The next lists of a profile are not to be had. */
  readonly failNextLists: () => void;
  /** Bodies of what readers said about answers, oldest first. */
  readonly feedback: readonly unknown[];
  /** The next thing that a reader says about an answer is not taken. */
  readonly failNextFeedback: () => void;
  readonly close: () => Promise<void>;
}

/** A server on a free port that serves the built pages in `webDir` and speaks the event protocol from recordings. */
export async function startFakeChatServer(webDir: string): Promise<FakeChatServer> {
  const requests: ChatRequest[] = [];
  let abandoned = 0;
  const listsAsked: string[] = [];
  let failsLists = false;
  const feedback: unknown[] = [];
  let failsFeedback = false;
  const service = new FakeService();
  let failure: Failure | undefined;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
    // On a kept connection chromium repeats a request that got no response, and a failure would go unseen.
    response.setHeader('connection', 'close');
    const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (await service.respond(request, response, () => text(request))) return;
    if (path === '/api/profile-options') {
      sendLists(searchParams.get('language') ?? '', response);
      return;
    }
    if (sendLookup(path, response)) return;
    if (request.method !== 'POST') return sendFile(path, response);
    const body = await text(request);
    if (path === '/api/feedback') {
      feedback.push(JSON.parse(body));
      response.writeHead(failsFeedback ? 503 : 204).end();
      failsFeedback = false;
      return;
    }
    // The client checks the shape of what it sends by its types; the tests assert the values.
    const chat = JSON.parse(body) as ChatRequest;
    requests.push(chat);
    const how = failure;
    failure = undefined;
    const answer = how === 'error' ? BROKEN_ANSWER : recorded(chat.question);
    service.holdAnswer(how === 'drop' && 'events' in answer ? answer.events : undefined);
    if (how === 'refuse') request.socket.destroy();
    else await sendAnswer(answer, response, how === 'cut' || how === 'drop');
  }

  async function sendAnswer(answer: RecordedAnswer, response: ServerResponse, cut: boolean): Promise<void> {
    if ('status' in answer) {
      sendProblem(answer, response);
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    for (const [index, event] of answer.events.entries()) {
      if (response.destroyed || (cut && index === 10)) break;
      response.write(`${index % 5 === 0 ? ': hb\n\n' : ''}${eventText(event, index + 1)}`);
      if (answer.pauseMs > 0) await pause(answer.pauseMs);
    }
    if (response.destroyed) abandoned += 1;
    else if (cut) response.destroy();
    else if (answer.hang) response.on('close', () => (abandoned += 1));
    else response.end();
  }

  function sendLists(language: string, response: ServerResponse): void {
    listsAsked.push(language);
    const names = PROFILE_OPTIONS[language as keyof typeof PROFILE_OPTIONS]; // the widget asks for its own languages
    response.writeHead(failsLists ? 503 : 200, { 'content-type': 'application/json' });
    failsLists = false;
    const lists = { sector: 'argan-oil', region: 'souss-massa', market: 'fr' } as const;
    const named = Object.entries(lists).map(([part, id]) => [
      part,
      [{ id, name: names[part as keyof typeof lists] }],
    ]);
    response.end(JSON.stringify(Object.fromEntries(named)));
  }

  async function sendFile(path: string, response: ServerResponse): Promise<void> {
    const page = path === '/guest' ? GUEST_PAGE : HOST_PAGES[path];
    if (page !== undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
      return;
    }
    const file = join(webDir, path.replace('/assets/', '/'));
    const content = await readFile(file).catch(() => undefined);
    response.statusCode = content === undefined ? 404 : 200;
    response.setHeader(
      'content-type',
      `${TYPES[path.split('.').at(-1) ?? ''] ?? 'text/html'}; charset=utf-8`,
    );
    response.end(content);
  }

  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    abandoned: () => abandoned,
    service,
    failNext: (how) => (failure = how),
    listsAsked,
    failNextLists: () => (failsLists = true),
    feedback,
    failNextFeedback: () => (failsFeedback = true),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function recorded(question: string): RecordedAnswer {
  const match = RECORDED_ANSWERS.find(([pattern]) => pattern.test(question));
  if (match === undefined) throw new Error(`no recorded answer for "${question}"`);
  return match[1];
}

function sendProblem(answer: { status: number; detail: string }, response: ServerResponse): void {
  const problem = { type: 'about:blank', title: 'Problem', code: 'rate-limited', ...answer };
  response.writeHead(answer.status, { 'content-type': 'application/problem+json' });
  response.end(JSON.stringify(problem));
}

function hostPage(language: string, direction: string, heading: string): string {
  return `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" /><title>${heading}</title>
<link rel="stylesheet" href="/assets/library.css" /><script defer src="/widget.js"></script></head>
<body><div class="wide"><main><h1>${heading}</h1><tijaria-chat mode="inline"></tijaria-chat></main></div></body></html>`;
}
