import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { assemble } from '../assemble.ts';
import type { Service } from '../assembly/open-service.ts';
import { fixedClock } from '../common/clock.ts';
import { loadConfig } from '../config.ts';
import { SOURCES_YAML, sheetText, writeCorpus } from '../testing/corpus-fixture.ts';

/** The assembled house over real HTTP and a real folder: what is kept of a question, and for how long. */
const SHEET = sheetText(`Les recettes d'une exportation de biens sont rapatriées sous 150 jours.[^1]

## L'essentiel {#facts}

- Pour les biens, le délai de rapatriement des recettes est de 150 jours après la déclaration en douane.[^1]

[^1]: oc-igoc
`);
const QUESTION = 'Quel est le délai de rapatriement des recettes pour les biens ? Tél. 0661234567';

let data: string;
let corpus: { root: string; remove: () => Promise<void> };
const open: { stop: () => Promise<void> }[] = [];
beforeAll(async () => {
  corpus = await writeCorpus({ 'sources/all.yaml': SOURCES_YAML, 'sheets/exporting/rapatrier.fr.md': SHEET });
  data = await mkdtemp(join(tmpdir(), 'tijaria-receipts-'));
  await (await house('2026-11-26')).foundation.ingest();
});
afterEach(async () => {
  for (const { stop } of open.splice(0)) await stop();
  await rm(join(data, 'conversations'), { recursive: true, force: true });
});
afterAll(async () => {
  await corpus.remove();
  await rm(data, { recursive: true, force: true });
});

type Foundation = Awaited<ReturnType<typeof assemble>>;

async function house(
  today: string,
  env: Record<string, string> = {},
): Promise<{ foundation: Foundation; errors: unknown[] }> {
  const errors: unknown[] = [];
  const logger = {
    warn: () => undefined,
    info: () => undefined,
    error: (line: unknown) => errors.push(line),
  };
  const config = loadConfig({ CORPUS_DIR: corpus.root, DATA_DIR: data, WEB_DIR: data, ...env });
  // The part of pino's logger that the house writes to.
  const part = logger as unknown as Parameters<typeof assemble>[1];
  return { foundation: await assemble(config, part, fixedClock(today)), errors };
}

async function serve(
  today = '2026-11-26',
  env?: Record<string, string>,
): Promise<{ base: string; errors: unknown[]; service: Service; stop: () => Promise<void> }> {
  const { foundation, errors } = await house(today, env);
  const service = await foundation.open();
  const site = await foundation.serve(service);
  const server = createServer(site.handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await site.close();
  };
  const running = {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    errors,
    service,
    stop,
  };
  open.push(running);
  return running;
}

/** Asks, and gives the whole stream and the id of the answer. */
async function ask(base: string, fields: object = {}): Promise<{ stream: string; id: string }> {
  const response = await fetch(`${base}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question: QUESTION, ...fields }),
  });
  const stream = await response.text();
  return { stream, id: /"answerId":"([^"]+)"/.exec(stream)?.[1] ?? '' };
}

const status = async (url: string): Promise<number> =>
  (await fetch(url, { headers: { accept: 'text/html' } })).status;

/** Every file that is kept, as one text. */
async function everythingKept(): Promise<string> {
  const entries = await readdir(join(data, 'conversations'), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  const files = entries.filter((entry) => entry.isFile());
  return (
    await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')))
  ).join();
}

describe('receipts of the assembled house', () => {
  it('are there at once and after a restart, without personal data', async () => {
    const first = await serve();
    const { id } = await ask(first.base);
    expect(await status(`${first.base}/answers/${id}`)).toBe(200);
    const kept = await everythingKept();
    expect(kept).toContain('[téléphone]');
    expect(kept).not.toContain('0661234567');
    await first.stop();
    const page = await (await fetch(`${(await serve()).base}/answers/${id}`)).text();
    expect(page).toContain('150 jours');
    expect(page).toContain('id="passage-1"');
  });

  it('are not made of answers that nobody asked for', async () => {
    await (await serve()).service.warmUp();
    expect(await everythingKept()).toBe('');
  });

  it('go after their days', async () => {
    const { id } = await ask((await serve('2026-11-26', { RECEIPT_DAYS: '2' })).base);
    const nextDay = await serve('2026-11-27', { RECEIPT_DAYS: '2' });
    expect(await status(`${nextDay.base}/answers/${id}`)).toBe(200);
    await serve('2026-11-28', { RECEIPT_DAYS: '2' });
    await expect.poll(everythingKept).toBe('');
  });

  it('are not kept with 0 days, and earlier ones go; answers and requests to remember work on', async () => {
    await ask((await serve()).base);
    const { base } = await serve('2026-11-26', { RECEIPT_DAYS: '0' });
    const { stream, id } = await ask(base, { conversationId: randomUUID(), remember: true });
    expect(stream).toContain('"outcome":"answered"');
    expect(await status(`${base}/answers/${id}`)).toBe(404);
    await expect.poll(everythingKept).toBe('');
  });

  it('are erased with their conversation to the last byte', async () => {
    const { base } = await serve();
    const conversationId = randomUUID();
    await ask(base, { conversationId, remember: true });
    expect(await everythingKept()).toContain('rapatriement');
    await fetch(`${base}/api/conversations/${conversationId}`, { method: 'DELETE' });
    expect(await everythingKept()).toBe('');
  });

  it('leave answers whole when they cannot be kept', async () => {
    await writeFile(join(data, 'conversations'), 'a file where a folder should be');
    const { base, errors } = await serve();
    const streams = [(await ask(base)).stream, (await ask(base)).stream];
    for (const stream of streams) expect(stream).toContain('"outcome":"answered"');
    // One for the answers, one for the erasing at start; no word of the question.
    expect(errors).toHaveLength(2);
    expect(JSON.stringify(errors)).not.toContain('rapatriement');
  });
});
