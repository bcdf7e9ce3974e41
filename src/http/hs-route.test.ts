import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { HeadingRequest, HeadingResult } from '../trade/hs-finder/find-headings.ts';
import { hsRoute } from './hs-route.ts';
import { MAX_QUESTION_CHARS, MAX_SEARCH_RESULTS } from './limits.ts';
import { problemHandler } from './problem.ts';

const RESULT: HeadingResult = {
  language: 'fr',
  candidates: [],
  distinctions: [],
  checks: [],
  bindingRuling: [],
};
let asked: HeadingRequest[] = [];
let failure: Error | undefined;
let server: Server;
let base: string;
beforeAll(async () => {
  const app = express();
  app.get(
    '/api/hs',
    hsRoute((request) => {
      if (failure !== undefined) throw failure;
      asked.push(request);
      return RESULT;
    }),
  );
  app.use(problemHandler(() => undefined));
  server = app.listen(0);
  await new Promise((resolve) => server.once('listening', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/hs`;
});
beforeEach(() => {
  asked = [];
  failure = undefined;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const get = (query: string): Promise<Response> => fetch(`${base}?${query}`);

describe('GET /api/hs', () => {
  it('finds headings for the words, five unless told otherwise', async () => {
    const response = await get(`q=${encodeURIComponent("huile d'argan")}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ query: "huile d'argan", ...RESULT });
    expect(asked).toEqual([{ words: "huile d'argan", k: 5 }]);
  });

  it('passes language and number on', async () => {
    await get('q=zit&language=ar&k=3');
    expect(asked).toEqual([{ words: 'zit', k: 3, language: 'ar' }]);
  });

  it.each([
    ['no words', ''],
    ['only spaces', 'q=%20%20'],
    ['too many words', `q=${'a'.repeat(MAX_QUESTION_CHARS + 1)}`],
    ['a single candidate: a heading is never a code', 'q=zit&k=1'],
    ['too many candidates', `q=zit&k=${MAX_SEARCH_RESULTS + 1}`],
    ['a language that is not one of three', 'q=zit&language=es'],
    ['a parameter that it does not know', 'q=zit&heading=1509'],
    ['words given twice', 'q=zit&q=atay'],
  ])('refuses %s', async (_name, query) => {
    const response = await get(query);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'request-invalid' });
    expect(asked).toEqual([]);
  });

  it('tells nothing of what went wrong inside', async () => {
    failure = new Error('secret detail');
    const response = await get('q=zit');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
  });
});
