import { ServiceConnection } from './service-connection.ts';

/** A connection that a function answers, and what was requested: method, path, body. */
export function fakeConnection(respond: () => Response): { connection: ServiceConnection; asked: string[] } {
  const asked: string[] = [];
  class Fake extends ServiceConnection {
    override fetch(path: string, { method = 'GET', body }: RequestInit = {}): Promise<Response> {
      asked.push([method, path, ...(typeof body === 'string' ? [body] : [])].join(' '));
      return Promise.resolve(respond());
    }
  }
  const endpoint = new URL('https://service.example/api/chat');
  return {
    connection: new Fake({ endpoint: () => endpoint, siteKey: () => null, origin: endpoint.origin }),
    asked,
  };
}
