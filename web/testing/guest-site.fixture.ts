import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody else's page, which adds the chat by one script tag. */
export interface GuestSite {
  /** Its origin, without a slash at the end. */
  readonly url: string;
  /** What its page loads from then on: the chat of `service`, with these attributes on the script tag. */
  embed(service: string, attributes: string): void;
  close(): Promise<void>;
}

/**
 * Serves one French page under the strictest content policy that still lets the chat in: nothing from anywhere but the
 * script and the answers of the service, no style of its own, no string that becomes code.
 */
export async function startGuestSite(): Promise<GuestSite> {
  let [service, attributes] = ['', ''];
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src ${service}; style-src 'self'; connect-src ${service}; ` +
        `base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    );
    response.end(
      '<!doctype html><html lang="fr"><meta name="viewport" content="width=device-width"><title>Site ami</title>' +
        `<main><h1>Une coopérative</h1></main><script async src="${service}/widget.js" ${attributes}></script></html>`,
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  // A server that listens on TCP has an address object; only pipes and closed servers have none.
  const { port } = server.address() as AddressInfo;
  return {
    // Another host than the service's 127.0.0.1, so that not even the site is the same.
    url: `http://localhost:${port}`,
    embed: (...next) => void ([service, attributes] = next),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
