import { refusalOf } from './answer-failure.ts';

/** Where the service is, and the page that asks it. Read at each request: attributes may change. */
export interface ConnectionOptions {
  /** Absolute address of the chat API. */
  readonly endpoint: () => URL;
  /** Key that the service gave to this page's site; none for pages of the service itself. */
  readonly siteKey: () => string | null;
  /** Origin of the page. */
  readonly origin: string;
}

/**
 * How the widget reaches the service: all its requests go through here. A page of another origin with a site key gets a
 * session first, when it is first needed; the token is held in memory only and got anew, once, when the service does not take
 * it any more.
 */
export class ServiceConnection {
  readonly #options: ConnectionOptions;
  #token: string | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  /** The address of what stands beside the chat API: `feedback`, `offices?place=…`, `../answers/…`. */
  address(path: string): URL {
    return new URL(path, this.#options.endpoint());
  }

  /**
   * Requests what stands beside the chat API. Rejects as `fetch` does when no response comes, and with the service's refusal
   * when it gives this page no session.
   */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const url = this.address(path);
    const siteKey = this.#options.siteKey();
    if (siteKey === null || url.origin === this.#options.origin) return fetch(url, init);
    const held = this.#token;
    const response = await fetch(url, withToken(init, held ?? (await this.#startSession(siteKey, init))));
    if (response.status !== 401) return response;
    this.#token = undefined;
    return fetch(url, withToken(init, await this.#startSession(siteKey, init)));
  }

  /** The JSON of what stands beside the chat API. Rejects as `fetch` does, and for any status but success. */
  async fetchJson(path: string): Promise<unknown> {
    const response = await this.fetch(path);
    if (!response.ok) throw await refusalOf(response);
    return response.json();
  }

  async #startSession(siteKey: string, { signal }: RequestInit): Promise<string> {
    const response = await fetch(this.address('session'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ siteKey }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (!response.ok) throw await refusalOf(response);
    const session: unknown = await response.json();
    if (typeof session !== 'object' || session === null || !('token' in session))
      throw new TypeError('session: expected a token');
    this.#token = String(session.token);
    return this.#token;
  }
}

function withToken(init: RequestInit, token: string): RequestInit {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${token}`);
  return { ...init, headers };
}
