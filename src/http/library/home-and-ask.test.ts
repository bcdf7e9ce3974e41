import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../../answering/answer-event.ts';
import type { AnswerRequest } from '../../answering/answer-request.ts';
import { fixedClock } from '../../common/clock.ts';
import { TijariaError } from '../../common/errors.ts';
import { FIXTURE_CITATION } from '../../conversations/receipt.fixture.ts';
import { createLibraryBase } from '../../library/open-library-base.ts';
import { sheetText } from '../../testing/corpus-fixture.ts';
import { tinyRetrieval } from '../../testing/tiny-base.ts';
import { notFound, problemHandler } from '../problem.ts';
import { askPageRoute } from './ask-page-route.ts';
import { aboutPageRoute, anyHomePageRoute, homePageRoute } from './home-page-route.ts';
import { missingPageRoute, pageProblemHandler } from './page-problem.ts';

const SHEET = sheetText('Résumé.[^1]\n\n## L’essentiel {#facts}\n\n- Un fait.[^1]\n\n[^1]: oc-igoc\n');
const QUESTION = 'Quel délai ? <img src=x onerror=alert(1)>';
const failures: unknown[] = [];
let askedMost: readonly string[] = [];
let requests: AnswerRequest[] = [];
let ending: 'answered' | 'error' = 'answered';
let server: Server;
let origin: string;

async function* answer(
  request: AnswerRequest,
  { answerId }: { answerId: string },
): AsyncGenerator<AnswerEvent> {
  requests.push(request);
  await Promise.resolve();
  const about = { language: 'fr', variety: 'fr', asOf: '2026-11-23', snapshotId: 'tiny' } as const;
  yield { type: 'answer-start', answerId, ...about };
  yield { type: 'citation', citation: FIXTURE_CITATION };
  yield { type: 'text-delta', text: '**150 jours.** [1]' };
  if (ending === 'error') yield { type: 'error', code: 'internal', message: 'Raté.' };
  else
    yield {
      type: 'answer-end',
      outcome: 'answered',
      composedBy: 'extractive',
      suggestions: ['Et pour les services ?'],
    };
}

beforeAll(async () => {
  const { index } = await tinyRetrieval({
    'sheets/exporting/premiers-pas-export.fr.md': SHEET,
    'sheets/individuals/colis.fr.md': SHEET,
  });
  const dependencies = {
    base: createLibraryBase(index),
    clock: fixedClock('2026-11-23'),
    askedMost: () => Promise.resolve(askedMost),
    answer,
    newAnswerId: () => '00000000-0000-4000-8000-000000000001',
    receiptDays: 30,
  };
  const app = express();
  app.get('/', anyHomePageRoute(dependencies));
  app.get('/:language', homePageRoute(dependencies));
  app.get('/:language/ask', askPageRoute(dependencies));
  app.get('/:language/about', aboutPageRoute(dependencies));
  app.get('/:language/broken', () => {
    throw new TijariaError('snapshot-corrupt', 'reading /secret/place: torn');
  });
  app.use(missingPageRoute(dependencies));
  app.use(pageProblemHandler(dependencies, (error) => failures.push(error)));
  app.use(notFound);
  app.use(problemHandler(() => undefined));
  server = await new Promise((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 60_000);
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  [askedMost, requests, ending] = [[], [], 'answered'];
  failures.length = 0;
});

async function get(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; text: string }> {
  const response = await fetch(`${origin}${path}`, { headers: { accept: 'text/html', ...headers } });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('the home page', () => {
  it('speaks the language that the browser asks for, French without one that we have', async () => {
    const arabic = await get('/', { 'accept-language': 'ar-MA,fr;q=0.5' });
    expect(arabic.text).toContain('<html lang="ar" dir="rtl">');
    expect(arabic.text).toContain(`<link rel="canonical" href="${origin}/ar" />`);
    expect(arabic.headers.get('vary')).toContain('Accept-Language');
    expect((await get('/', { 'accept-language': 'de' })).text).toContain('<html lang="fr"');
  });

  it('opens on sheets, themes and a form that works without script', async () => {
    const { text, headers } = await get('/fr');
    expect(text).toContain('href="/fr/sheets/premiers-pas-export"');
    expect(text).toContain('href="/fr/themes/individuals"');
    expect(text).toMatch(/<form[^>]*action="\/fr\/ask"/);
    expect(text).toContain('2 fiches et tableaux, 4 faits');
    expect(headers.get('etag')).not.toBeNull();
  });

  it('says what is asked most once there is something to say', async () => {
    expect((await get('/fr')).text).not.toContain('id="asked"');
    askedMost = ['colis', 'gone-since'];
    const { text } = await get('/fr');
    expect(text.slice(text.indexOf('id="asked"'))).toContain('href="/fr/sheets/colis"');
    expect(text).not.toContain('gone-since');
  });
});

describe('a question without script', () => {
  it('is a form first', async () => {
    const { status, text } = await get('/fr/ask');
    expect(status).toBe(200);
    expect(text).toContain('<textarea');
    expect(requests).toEqual([]);
  });

  it('is answered on the page, with passages, next questions and the receipt', async () => {
    const { text } = await get(`/fr/ask?q=${encodeURIComponent(QUESTION)}`);
    expect(requests[0]?.question).toBe(QUESTION);
    expect(text).toContain('<strong>150 jours.</strong>');
    expect(text).toContain('id="passage-1"');
    expect(text).toContain('/answers/00000000-0000-4000-8000-000000000001');
    expect(text).toContain('Et pour les services ?');
    expect(text).toContain('noindex');
    expect(text).not.toContain('<img');
  });

  it('knows the page that it was asked on, and does without one that there is none of', async () => {
    await get('/fr/ask?q=Combien+%3F&page=colis');
    expect(requests[0]?.page).toBe('colis');
    expect((await get('/fr/ask?q=Combien+%3F&page=unknown')).status).toBe(200);
  });

  it('answers a word in the language of the page, and a whole question in its own', async () => {
    await get('/ar/ask?q=FOB');
    await get('/ar/ask?q=Qui+paie+le+transport+%3F');
    expect(requests.map(({ language }) => language)).toEqual(['ar', undefined]);
  });

  it('says in words that an answer failed', async () => {
    ending = 'error';
    const { text } = await get('/fr/ask?q=Combien+%3F');
    expect(text).toContain('role="alert"');
    expect(text).not.toContain('/answers/');
  });

  it('refuses a question that is too long, as a page', async () => {
    const { status, text } = await get(`/ar/ask?q=${'a'.repeat(2001)}`);
    expect(status).toBe(400);
    expect(text).toContain('<html lang="ar"');
    expect(requests).toEqual([]);
  });
});

describe('what is not there', () => {
  it('is a page that searches for what the address said', async () => {
    const { status, text, headers } = await get('/en/sheets/proof-of-origin');
    expect(status).toBe(404);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('<html lang="en"');
    expect(text).toContain('value="proof of origin"');
    expect(text).toContain('action="/en/search"');
  });

  it.each(['/%E0%A4%A', '/de/sheets/x', '/fr/%3Cscript%3Ealert(1)%3C/script%3E'])(
    'stays a page for %s',
    async (path) => {
      const { status, text } = await get(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(text).not.toContain('<script>alert');
    },
  );

  it('is told programs as a problem', async () => {
    const asked = await get('/api/nothing', { accept: 'application/json' });
    expect(asked.headers.get('content-type')).toContain('application/problem+json');
    const { headers } = await get('/fr/nothing', { accept: 'application/json' });
    expect(headers.get('content-type')).toContain('application/problem+json');
  });

  it('tells a fault of ours in words, without what it was, and reports it', async () => {
    const { status, text } = await get('/fr/broken');
    expect(status).toBe(503);
    expect(text).toContain('Incident de notre côté');
    expect(text).not.toContain('/secret');
    expect(failures).toHaveLength(1);
  });
});

describe('the page about the service', () => {
  it.each(['fr', 'ar', 'en'])('says in %s what the service does not do', async (language) => {
    const { status, text } = await get(`/${language}/about`);
    expect(status).toBe(200);
    expect(text.match(/<h2/g)).toHaveLength(4);
    expect(text).toContain('tiny');
  });
});
