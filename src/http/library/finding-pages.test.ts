import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '../../common/clock.ts';
import { baseOf, someDocument, someEvidence } from '../../library/search/search.fixture.ts';
import type { SearchRequest } from '../../retrieval/search-passages.ts';
import { EMPTY_GLOSSARY } from '../../text/glossary.ts';
import { readCorpusTables } from '../../trade/corpus-tables.fixture.ts';
import { createTradeFunctions } from '../../trade/trade-functions.ts';
import { problemHandler } from '../problem.ts';
import { agreementsPageRoute } from './agreements-page-route.ts';
import { glossaryPageRoute } from './glossary-page-route.ts';
import { officesPageRoute } from './offices-page-route.ts';
import { searchPageRoute } from './search-page-route.ts';

const PAGES = ['search', 'glossary', 'offices', 'agreements'];
const searched: SearchRequest[] = [];
let server: Server;
let base: string;
beforeAll(async () => {
  const sheet = someDocument();
  const dependencies = {
    base: baseOf([sheet]),
    search: (request: SearchRequest) => {
      searched.push(request);
      const evidence = [someEvidence(sheet, 'En FOB, le vendeur livre à bord.')];
      return Promise.resolve({ evidence, variety: 'fr', language: 'fr', asOf: '2026-11-27' } as const);
    },
    glossary: EMPTY_GLOSSARY,
    trade: createTradeFunctions(await readCorpusTables()),
    clock: fixedClock('2026-11-27'),
  };
  const app = express()
    .get('/:language/search', searchPageRoute(dependencies))
    .get('/:language/glossary', glossaryPageRoute(dependencies))
    .get('/:language/offices', officesPageRoute(dependencies))
    .get('/:language/agreements', agreementsPageRoute(dependencies))
    .use(problemHandler(() => undefined));
  server = await new Promise((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 60_000);
afterAll(() => server.close());

const get = (path: string, query: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${base}${path}?${new URLSearchParams(query).toString()}`);

describe('the pages that find', () => {
  it('are whole pages in each language, and in no other', async () => {
    for (const page of PAGES) {
      for (const language of ['fr', 'ar', 'en']) {
        const response = await get(`/${language}/${page}`);
        expect(response.status).toBe(200);
        const text = await response.text();
        expect(text).toContain(`<html lang="${language}"`);
        expect(text.match(/<h1>/g)).toHaveLength(1);
        expect(text).not.toMatch(/\sstyle=|<style|<script(?![^>]*src=)/);
        const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }
      expect((await get(`/de/${page}`)).status).toBe(404);
    }
  });

  it('take fields left empty, as forms send them, for fields not sent', async () => {
    const search = await get('/fr/search', { q: ' ', theme: '', page: '' });
    expect(await search.text()).toContain('Parcourir la base');
    expect((await get('/fr/offices', { place: '', q: '' })).status).toBe(200);
    expect((await get('/fr/agreements', { country: ' ' })).status).toBe(200);
    expect((await get('/fr/glossary', { letter: '', q: '' })).status).toBe(200);
  });

  it('refuse what a facet does not have', async () => {
    const wrong = [
      { theme: 'cooking' },
      { audience: 'nobody' },
      { type: 'video' },
      { authority: 'Nobody' },
      { inForce: 'sometimes' },
      { page: '0' },
      { page: '1.5' },
      { q: 'x'.repeat(2001) },
    ];
    for (const query of wrong) {
      const response = await get('/fr/search', query);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ code: 'request-invalid' });
    }
    expect((await get('/fr/glossary', { letter: 'AB' })).status).toBe(400);
    expect((await get('/fr/offices', { place: 'x'.repeat(201) })).status).toBe(400);
    expect((await get('/fr/agreements', { country: 'x'.repeat(201) })).status).toBe(400);
  });

  it('refuse an address of 200 KB', async () => {
    for (const page of PAGES) {
      const response = await get(`/fr/${page}`, { q: 'x'.repeat(200_000) });
      expect(response.status).toBe(431);
    }
  });

  it('search ended rules too, for today and in the language of the page', async () => {
    searched.length = 0;
    expect((await get('/ar/search', { q: 'fob', utm_source: 'x' })).status).toBe(200);
    expect(searched).toEqual([{ text: 'fob', k: 60, anyDate: true, language: 'ar', asOf: '2026-11-27' }]);
  });
});
