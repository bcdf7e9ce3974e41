/** How the widget reaches the service: all its requests go through here. */
export class ServiceConnection {
  readonly #endpoint: () => string;

  /** `endpoint` gives the address of the chat API at each request. */
  constructor(endpoint: () => string) {
    this.#endpoint = endpoint;
  }

  /** The address of what stands beside the chat API: `feedback`, `offices?place=…`. */
  address(path: string): URL {
    return new URL(path, new URL(this.#endpoint(), document.baseURI));
  }

  /** Requests what stands beside the chat API. Rejects as `fetch` does when no response comes. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(this.address(path), init);
  }
}
