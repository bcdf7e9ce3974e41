import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '../common/clock.ts';
import { readCorpusTables } from '../trade/corpus-tables.fixture.ts';
import { checklistRoute } from './checklist-route.ts';
import { officesRoute } from './offices-route.ts';
import { problemHandler } from './problem.ts';
import { profileOptionsRoute } from './profile-options-route.ts';

let server: Server;
let base: string;
const failures: unknown[] = [];
beforeAll(async () => {
  const tables = await readCorpusTables();
  const clock = fixedClock('2026-11-26');
  const app = express()
    .get('/api/offices', officesRoute(tables, clock))
    .get('/api/profile-options', profileOptionsRoute(tables))
    .get('/api/documents/checklist', checklistRoute(tables, clock))
    .use(problemHandler((error) => failures.push(error)));
  await new Promise<void>((ready) => {
    server = app.listen(0, '127.0.0.1', () => {
      ready();
    });
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));

async function get(path: string, query: Record<string, string>): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${base}${path}?${new URLSearchParams(query).toString()}`);
  return { status: response.status, body: await response.json() };
}

describe('GET /api/offices', () => {
  it('gives the office of a place with its names', async () => {
    expect(await get('/api/offices', { place: 'l3youn' })).toMatchObject({
      status: 200,
      body: {
        place: 'l3youn',
        asOf: '2026-11-26',
        candidates: [],
        office: {
          region: 'laayoune-sakia-el-hamra',
          province: 'Laâyoune',
          capital: { fr: 'Laâyoune', ar: 'العيون' },
          references: [{ documentId: 'regions' }],
        },
      },
    });
  });

  it('asks for the place that it does not know, or of which there are several', async () => {
    expect((await get('/api/offices', { place: 'Paris' })).body).toMatchObject({ missing: 'place' });
    const both = await get('/api/offices', { place: 'Oujda ou Safi' });
    expect(both.body).toMatchObject({ candidates: [{ region: 'oriental' }, { region: 'marrakech-safi' }] });
  });

  it.each([
    {},
    { place: ' ' },
    { place: 'x'.repeat(201) },
    { place: 'Fès', asOf: '2026-02-30' },
    { place: 'Fès', x: '1' },
  ])('refuses %o', async (query) => {
    const { status, body } = await get('/api/offices', query);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'request-invalid' });
  });
});

describe('GET /api/profile-options', () => {
  it('names what a profile may be in a language, French without one', async () => {
    const arabic = await get('/api/profile-options', { language: 'ar' });
    expect(arabic).toMatchObject({ status: 200, body: { language: 'ar' } });
    const { body } = await get('/api/profile-options', {});
    expect(body).toMatchObject({
      language: 'fr',
      sector: expect.arrayContaining([{ id: 'argan-oil', name: "Huile d'argan" }]) as unknown,
      region: expect.arrayContaining([{ id: 'oriental', name: "L'Oriental" }]) as unknown,
      market: expect.arrayContaining([{ id: 'fr', name: 'France' }]) as unknown,
    });
  });

  it('may be kept for an hour', async () => {
    const response = await fetch(`${base}/api/profile-options`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
  });

  it.each([{ language: 'de' }, { language: '' }, { lang: 'fr' }])('refuses %o', async (query) => {
    const { status, body } = await get('/api/profile-options', query);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'request-invalid' });
  });
});

describe('GET /api/documents/checklist', () => {
  it('gives the documents in order, with their names and references', async () => {
    const { status, body } = await get('/api/documents/checklist', {
      direction: 'import',
      product: 'drone',
      country: 'Chine',
      transport: 'air',
      isPaid: 'true',
      regime: 'home-use',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ families: ['drones'], country: 'cn', depending: [], asOf: '2026-11-26' });
    const { documents } = body as {
      documents: { id: string; name: { fr: string }; references: unknown[] }[];
    };
    expect(documents.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['pro-forma', 'import-licence', 'air-waybill', 'dum', 'release']),
    );
    expect(documents.find(({ id }) => id === 'dum')?.name.fr).toMatch(/DUM/);
    expect(documents.every(({ references }) => references.length > 0)).toBe(true);
  });

  it('asks for the fact that decides most', async () => {
    const { body } = await get('/api/documents/checklist', { direction: 'export' });
    expect(body).toMatchObject({ missing: 'product' });
  });

  it.each([
    {},
    { direction: 'sideways' },
    { direction: 'import', isPaid: 'perhaps' },
    { direction: 'import', regime: 'magic' },
    { direction: 'import', product: '' },
    { direction: 'import', asOf: 'today' },
    { direction: 'import', colour: 'red' },
  ])('refuses %o', async (query) => {
    const { status, body } = await get('/api/documents/checklist', query);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'request-invalid' });
  });

  it('had no failure of its own', () => {
    expect(failures).toEqual([]);
  });
});
