import { once } from 'node:events';
import type { Server } from 'node:http';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '../common/clock.ts';
import type { SuggestionRequest } from '../answering/suggest-questions.ts';
import { problemHandler } from './problem.ts';
import { suggestionsRoute } from './suggestions-route.ts';

const requests: SuggestionRequest[] = [];
let server: Server;
let base: string;
beforeAll(async () => {
  const suggest = (request: SuggestionRequest): Promise<string[]> => {
    requests.push(request);
    return Promise.resolve(['Comment importer ?']);
  };
  const app = express();
  app.get('/api/suggestions', suggestionsRoute(suggest, fixedClock('2026-11-27')));
  app.use(problemHandler(() => undefined));
  server = app.listen(0);
  await once(server, 'listening');
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/api/suggestions`;
});
afterAll(() => void server.close());

describe('GET /api/suggestions', () => {
  it('gives four questions of the day when nothing else is asked', async () => {
    const response = await fetch(`${base}?language=fr`);
    expect(await response.json()).toEqual({ questions: ['Comment importer ?'] });
    expect(requests.at(-1)).toEqual({ language: 'fr', k: 4, day: '2026-11-27' });
  });

  it('passes page, audience and number on', async () => {
    await fetch(`${base}?language=ar&page=drones&audience=exporter&k=8`);
    expect(requests.at(-1)).toMatchObject({ language: 'ar', page: 'drones', audience: 'exporter', k: 8 });
  });

  it.each([
    '',
    '?language=es',
    '?language=fr&k=0',
    '?language=fr&k=9',
    '?language=fr&page=A%20B',
    '?language=fr&x=1',
  ])('refuses "%s"', async (query) => {
    expect((await fetch(`${base}${query}`)).status).toBe(400);
  });
});
