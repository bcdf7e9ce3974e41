import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventText } from './answer-events.fixture.ts';
import type { AnswerEvent } from '../../src/answering/answer-event.ts';

/** What stands beside the chat of the fake server: sessions for other origins, answers to come back to, questions to begin with. */
export class FakeService {
  /** The questions to begin with; the widget's own when there are none. */
  suggestions: readonly string[] = [];
  /** Queries in which they were asked for, oldest first. */
  readonly suggestionsAsked: string[] = [];
  /** Site keys with which sessions were begun, oldest first. */
  readonly sessions: string[] = [];
  /** Ids of answers that readers stopped, and of conversations that they erased. */
  readonly stopped: string[] = [];
  readonly erased: string[] = [];
  /** `Last-Event-ID` of readers who came back, oldest first. */
  readonly cameBack: string[] = [];
  #open: readonly AnswerEvent[] | undefined;
  #isSessionOver = false;

  /** An answer that broke off can be come back to, until there is another. */
  holdAnswer(events: readonly AnswerEvent[] | undefined): void {
    this.#open = events;
  }

  /** The sessions of now are not taken any more. */
  endSessions(): void {
    this.#isSessionOver = true;
  }

  /** Answers a request that is its own, or that needs a session and has none; true when it did. */
  async respond(
    request: IncomingMessage,
    response: ServerResponse,
    body: () => Promise<string>,
  ): Promise<boolean> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const [, api, kind, id = ''] = pathname.split('/');
    if (api !== 'api') return false;
    if (this.#answerOrigin(request, response, kind)) return true;
    if (kind === 'session') {
      this.sessions.push(String((JSON.parse(await body()) as { siteKey: unknown }).siteKey));
      this.#isSessionOver = false;
      sendJson(response, { token: `t${this.sessions.length}`, expiresInSeconds: 900 });
    } else if (kind === 'suggestions') {
      this.suggestionsAsked.push(searchParams.toString());
      sendJson(response, { questions: this.suggestions });
    } else if (request.method === 'DELETE') {
      (kind === 'chat' ? this.stopped : this.erased).push(id);
      response.writeHead(204).end();
    } else if (kind === 'chat' && request.method === 'GET') this.#comeBack(request, response);
    else return false;
    return true;
  }

  #comeBack({ headers }: IncomingMessage, response: ServerResponse): void {
    const last = String(headers['last-event-id']);
    this.cameBack.push(last);
    if (this.#open === undefined) {
      response.writeHead(404).end();
      return;
    }
    const rest = this.#open.map((event, index) => eventText(event, index + 1)).slice(Number(last));
    response.writeHead(200, { 'content-type': 'text/event-stream' }).end(rest.join(''));
  }

  /** CORS as of the real server; a page of another origin without a session of now is refused. */
  #answerOrigin({ headers, method }: IncomingMessage, response: ServerResponse, kind = ''): boolean {
    const { origin, host, authorization } = headers;
    if (origin === undefined || origin === `http://${host ?? ''}`) return false;
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-allow-headers', 'authorization, content-type, last-event-id');
    response.setHeader('access-control-allow-methods', 'GET, POST, DELETE');
    if (method === 'OPTIONS') response.writeHead(204).end();
    else if (kind === 'session') return false;
    else if (!this.#isSessionOver && authorization === `Bearer t${this.sessions.length}`) return false;
    else response.writeHead(401).end();
    return true;
  }
}

function sendJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** A page of another origin, as strict as a page can be that has the widget of `service` on it. */
export async function startForeignSite(
  service: string,
): Promise<{ url: string; close: () => Promise<unknown> }> {
  const policy = `default-src 'none'; script-src ${service}; style-src 'self'; connect-src ${service}; require-trusted-types-for 'script'`;
  const page = `<!doctype html><html lang="fr"><title>Site</title><main><h1>Un site</h1></main><script async src="${service}/widget.js" data-mode="floating" data-site-key="key-1" data-page="import-libre" data-audience="importer"></script>`;
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(page);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((closed) => server.close(closed).closeAllConnections()),
  };
}
