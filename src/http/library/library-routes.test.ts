import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '../../common/clock.ts';
import { createLibraryBase } from '../../library/open-library-base.ts';
import type { SourceChange } from '../../source/source-change.ts';
import { sheetText } from '../../testing/corpus-fixture.ts';
import { tinyRetrieval } from '../../testing/tiny-base.ts';
import { problemHandler } from '../problem.ts';
import { changesFeedRoute, changesPageRoute } from './changes-page-route.ts';
import { fileRoute } from './file-route.ts';
import { sheetPageRoute } from './sheet-page-route.ts';
import { robotsRoute, sitemapRoute } from './sitemap-route.ts';
import { themePageRoute } from './theme-page-route.ts';

const HOSTILE = `"><script>alert(1)</script> & Co`;
const SHEET = sheetText(
  `Résumé <b>gras</b>.[^1]

## L'essentiel {#facts}

- Le délai est de 150 jours.[^1]
- L'ancien délai était de 60 jours.[^2] {until=2021-12-31}
- Le délai sera de 90 jours.[^1] {from=2027-03-01}

## Voir aussi {#see-also}

- [b](b)
- [nulle-part](nulle-part)

[^1]: oc-igoc
[^2]: press-note
`,
).replace(/^title: .*$/m, `title: '${HOSTILE}'`);
const FILES = {
  'sheets/exporting/a.fr.md': SHEET,
  'sheets/exporting/b.fr.md': sheetText('Résumé.[^1]\n\n[^1]: oc-igoc\n'),
};

/** What a sync saw; set by the tests that tell it. */
let seenAtSources: SourceChange[] = [];
let server: Server;
let corpusDir: string;
let origin: string;

beforeAll(async () => {
  corpusDir = await mkdtemp(join(tmpdir(), 'tijaria-files-'));
  await mkdir(join(corpusDir, 'sheets/exporting'), { recursive: true });
  await writeFile(join(corpusDir, 'sheets/exporting/a.fr.md'), SHEET);
  await writeFile(join(corpusDir, 'secret.md'), 'secret');
  const { index } = await tinyRetrieval(FILES);
  const base = createLibraryBase(index);
  const sourceChanges = (): Promise<SourceChange[]> => Promise.resolve(seenAtSources);
  const dependencies = { base, clock: fixedClock('2026-11-23'), corpusDir, sourceChanges };
  const app = express();
  app.get('/:language/themes/:theme', themePageRoute(dependencies));
  app.get('/:language/sheets/:id', sheetPageRoute(dependencies));
  app.get('/:language/changes', changesPageRoute(dependencies));
  app.get('/:language/changes.rss', changesFeedRoute(dependencies));
  app.get('/files/*path', fileRoute(dependencies));
  app.get('/sitemap.xml', sitemapRoute(dependencies));
  app.get('/robots.txt', robotsRoute(dependencies));
  app.use(problemHandler(() => undefined));
  server = await new Promise((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(corpusDir, { recursive: true });
});

const get = async (path: string): Promise<{ status: number; headers: Headers; text: string }> => {
  const response = await fetch(`${origin}${path}`);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('what was seen at the sources', () => {
  it('stands on the sheet, on the page of changes and in the feed as soon as it is known, and goes with it', async () => {
    const paths = ['/fr/sheets/b', '/fr/changes', '/fr/changes.rss'];
    const told = async (): Promise<boolean[]> =>
      Promise.all(
        paths.map(async (path) =>
          /source (?:a changé|constaté)|Changement de la source/.test((await get(path)).text),
        ),
      );
    expect(await told()).toEqual([false, false, false]);
    // The sheets were reviewed on the 23rd.
    seenAtSources = [{ sourceId: 'oc-igoc', on: '2026-11-24', kind: 'changed' }];
    expect(await told()).toEqual([true, true, true]);
    seenAtSources = [{ sourceId: 'oc-igoc', on: '2026-11-23', kind: 'changed' }];
    expect(await told()).toEqual([false, true, true]);
    seenAtSources = [];
    expect(await told()).toEqual([false, false, false]);
  });
});

describe('GET /:language/sheets/:id', () => {
  it('shows a sheet, and what its author wrote as text', async () => {
    const { status, text } = await get('/fr/sheets/a');
    expect(status).toBe(200);
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('sets what has ended apart, and marks what is to come', async () => {
    const { text } = await get('/fr/sheets/a');
    const [current = '', ended = ''] = text.split('<div class="gone">');
    expect(current).toContain('id="facts.1"');
    expect(current).toMatch(/id="facts\.3"[^]*badge dated future/);
    expect(current).not.toContain('id="facts.2"');
    expect(ended).toContain('id="facts.2"');
  });

  it('links statements to their sources and to related sheets that exist', async () => {
    const { text } = await get('/fr/sheets/a');
    expect(text).toContain('href="#_source-2"');
    expect(text).toContain('id="_source-2"');
    expect(text).toContain('href="/fr/sheets/b"');
    expect(text).not.toContain('nulle-part');
    expect((await get('/fr/sheets/b')).text).toContain('href="/fr/sheets/a"');
  });

  it('offers to ask about the page without script', async () => {
    const { text } = await get('/fr/sheets/a');
    expect(text).toMatch(/<form action="\/fr\/ask">[^]*name="q"[^]*name="page" value="a"/);
    expect(text).toContain('data-open-chat');
  });

  it.each([
    '/fr/sheets/unknown',
    '/ar/sheets/a',
    '/de/sheets/a',
    '/fr/themes/unknown',
    '/fr/sheets/constructor',
  ])('goes on to the page for what is missing: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('refuses a part that can be none', async () => {
    expect((await get('/fr/sheets/a?section=%3Cb%3E')).status).toBe(400);
  });
});

describe('GET /:language/themes/:theme', () => {
  it('lists its sheets and the dates around today', async () => {
    const { status, text } = await get('/fr/themes/exporting');
    expect(status).toBe(200);
    expect(text).toContain('href="/fr/sheets/b"');
    expect(text).toContain('datetime="2027-03-01"');
    expect(text).not.toContain('datetime="2021-12-31"');
  });
});

describe('GET /files/…', () => {
  it('gives the file of a document to be kept', async () => {
    const { status, headers, text } = await get('/files/sheets/exporting/a.fr.md');
    expect([status, text]).toEqual([200, SHEET]);
    expect(headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename=a.fr.md');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    '/files/secret.md',
    '/files/sheets/exporting/..%2f..%2fsecret.md',
    '/files/sheets/exporting/%2e%2e/%2e%2e/secret.md',
    '/files/sheets%5cexporting%5ca.fr.md',
    '/files/',
  ])('gives no other file: %s', async (path) => {
    const { status, text } = await get(path);
    expect(status).toBe(404);
    expect(text).not.toContain('secret\n');
  });

  it('has nothing where the file was taken away', async () => {
    const { status, headers } = await get('/files/sheets/exporting/b.fr.md');
    expect(status).toBe(404);
    expect(headers.get('content-disposition')).toBeNull();
  });
});

describe('for robots', () => {
  it('lists pages in their languages with the day of their review', async () => {
    const { headers, text } = await get('/sitemap.xml');
    expect(headers.get('content-type')).toContain('application/xml');
    expect(text).toMatch(/^<\?xml version="1.0"/);
    expect(text).toContain(`<loc>${origin}/fr/sheets/a</loc><lastmod>`);
    expect(text).not.toContain(`<loc>${origin}/ar/sheets/a</loc>`);
    expect(text).toContain(`<loc>${origin}/ar/themes/exporting</loc>`);
  });

  it('names the list of pages', async () => {
    expect((await get('/robots.txt')).text).toContain(`Sitemap: ${origin}/sitemap.xml`);
  });
});
