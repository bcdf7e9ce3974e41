import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assemble, type Foundation } from '../assemble.ts';
import { loadConfig } from '../config.ts';
import { SOURCES_YAML, sheetText, writeCorpus } from '../testing/corpus-fixture.ts';
import type { Site } from './open-site.ts';

const sheet = (days: number): string =>
  sheetText(`Les recettes d'une exportation de biens sont rapatriées sous ${days} jours.[^1]

## L'essentiel {#facts}

- Pour les biens, le délai de rapatriement des recettes est de ${days} jours après la déclaration en douane.[^1]

[^1]: oc-igoc
`);
const QUESTION = 'Quel est le délai de rapatriement des recettes pour les biens ?';
const SHEET_FILE = 'sheets/exporting/rapatrier.fr.md';

let folder: string;
let corpus: Awaited<ReturnType<typeof writeCorpus>>;
let foundation: Foundation;
let site: Site;
let server: Server;
const told: { level: string; line: unknown }[] = [];

beforeEach(async () => {
  told.length = 0;
  folder = await mkdtemp(join(tmpdir(), 'tijaria-site-'));
  corpus = await writeCorpus({ 'sources/all.yaml': SOURCES_YAML, [SHEET_FILE]: sheet(150) });
  const take = (level: string) => (line: unknown) => void told.push({ level, line });
  // The part of pino's logger that the house writes to.
  const logger = { info: take('info'), warn: take('warn'), error: take('error') } as unknown as Parameters<
    typeof assemble
  >[1];
  const config = loadConfig({ CORPUS_DIR: corpus.root, DATA_DIR: join(folder, 'data'), WEB_DIR: folder });
  foundation = await assemble(config, logger);
  await foundation.ingest();
  site = await foundation.serve();
  server = createServer(site.handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await site.close();
  await foundation.close();
  await corpus.remove();
  await rm(folder, { recursive: true, force: true });
});

async function publish(days: number): Promise<string> {
  await writeFile(join(corpus.root, SHEET_FILE), sheet(days));
  return (await foundation.ingest()).snapshotId;
}

const url = (path: string): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;

async function ask(): Promise<string> {
  const response = await fetch(url('/v1/chat/completions'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ messages: [{ role: 'user', content: QUESTION }] }),
  });
  const { choices } = (await response.json()) as { choices: { message: { content: string } }[] };
  return choices[0]?.message.content ?? '';
}

const errors = (): unknown[] => told.filter(({ level }) => level === 'error');

describe('a site', () => {
  it('serves what is published next, in answers and pages, and goes back with it', async () => {
    const before = site.current().snapshotId;
    expect(await ask()).toContain('150 jours');
    const after = await publish(90);
    // It may have looked by itself just before.
    await site.followNow();
    expect(site.current().snapshotId).toBe(after);
    expect(await ask()).toContain('90 jours');
    expect(await (await fetch(url('/fr/sheets/rapatrier'))).text()).toContain('90');
    expect((await foundation.rollBack()).snapshotId).toBe(before);
    await site.followNow();
    expect(await ask()).toContain('150 jours');
    expect(errors()).toEqual([]);
  });

  it('ends an answer on the snapshot that it began with', async () => {
    const answer = site.current().answer({ question: QUESTION, history: [] })[Symbol.asyncIterator]();
    const first = await answer.next();
    await publish(90);
    await site.followNow();
    const rest: string[] = [];
    for (let event = await answer.next(); event.done !== true; event = await answer.next())
      if (event.value.type === 'text-delta') rest.push(event.value.text);
    expect(first.value).toMatchObject({ type: 'answer-start' });
    expect(rest.join('')).toContain('150 jours');
  });

  it('keeps serving when what is published is damaged', async () => {
    const id = await publish(90);
    const snapshot = join(folder, 'data/snapshots', id);
    for (const file of await readdir(snapshot))
      if (file.endsWith('.bin')) await writeFile(join(snapshot, file), 'damaged');
    await site.followNow();
    expect(await ask()).toContain('150 jours');
    expect(told.some(({ level }) => level === 'warn')).toBe(true);
  });
});
