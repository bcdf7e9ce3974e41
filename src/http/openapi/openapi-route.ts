import type { RequestHandler } from 'express';
import { readOpenApi } from './read-openapi.ts';

/** It changes with a new version of the program only. */
const KEPT_FOR = 'public, max-age=3600';

/** `GET /openapi.json`: the description of the API, for every site's pages to read. It is read when first asked for. */
export function openApiRoute(): RequestHandler {
  let text: Promise<string> | undefined;
  return async (_request, response) => {
    text ??= readOpenApi().then((document) => JSON.stringify(document));
    response.setHeader('cache-control', KEPT_FOR);
    response.setHeader('access-control-allow-origin', '*');
    response.type('json').send(await text);
  };
}
