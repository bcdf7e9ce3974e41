import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { assemble } from './assemble.ts';
import type { Service } from './assembly/open-service.ts';
import { loadConfig } from './config.ts';
import { SOURCES_YAML, sheetText, writeCorpus } from './testing/corpus-fixture.ts';

/** Whether this machine has the optional dependency, as far as the code under test can tell. */
const binding = vi.hoisted(() => ({ installed: true, asked: 0 }));
vi.mock('hnswlib-node', async (importOriginal) => {
  const real = await importOriginal<object>();
  return {
    // Read anew at every load, so that one test file can be both machines.
    get default() {
      binding.asked++;
      if (!binding.installed) throw new Error("Cannot find package 'hnswlib-node'");
      return real;
    },
  };
});

const SHEET = sheetText(`Les recettes d'une exportation de biens sont rapatriées sous 150 jours.[^1]

## L'essentiel {#facts}

- Pour les biens, le délai de rapatriement des recettes est de 150 jours après la déclaration en douane.[^1]

[^1]: oc-igoc
`);
const GLOSSARY =
  '- id: repatriate\n  fr: [rapatrier, rapatriement]\n  ar: [استرجاع]\n  en: [repatriate]\n  darija: [nrje3]\n';
const QUESTION = 'Quel est le délai de rapatriement des recettes pour les biens ?';

/** Lines that were logged, by level. */
interface LoggedLines {
  readonly warn: string[];
  readonly error: string[];
}
let folder: string;
let removeCorpus: () => Promise<void>;
let corpusDir: string;
beforeEach(async () => {
  binding.installed = true;
  folder = await mkdtemp(join(tmpdir(), 'tijaria-assemble-'));
  ({ root: corpusDir, remove: removeCorpus } = await writeCorpus({
    'sources/all.yaml': SOURCES_YAML,
    'sheets/exporting/rapatrier.fr.md': SHEET,
    'glossary.yaml': GLOSSARY,
  }));
});
afterEach(async () => {
  await removeCorpus();
  await rm(folder, { recursive: true, force: true });
});

async function build(
  env: Readonly<Record<string, string>> = {},
): Promise<{ foundation: Awaited<ReturnType<typeof assemble>>; lines: LoggedLines }> {
  const lines: LoggedLines = { warn: [], error: [] };
  const take =
    (level: keyof LoggedLines) =>
    (first: unknown, second?: unknown): void =>
      void lines[level].push([first, second].map((part) => JSON.stringify(part)).join(' '));
  // The part of pino's logger that the house writes to.
  const logger = { warn: take('warn'), error: take('error'), info: () => undefined } as unknown as Parameters<
    typeof assemble
  >[1];
  const config = loadConfig({
    CORPUS_DIR: corpusDir,
    DATA_DIR: join(folder, 'data'),
    WEB_DIR: folder,
    ...env,
  });
  return { foundation: await assemble(config, logger), lines };
}

async function expectAnswer(service: Service): Promise<void> {
  let text = '';
  let outcome: string | undefined;
  const sources: string[] = [];
  for await (const event of service.answer({ question: QUESTION, history: [] })) {
    if (event.type === 'text-delta') text += event.text;
    if (event.type === 'citation') sources.push(...event.citation.sources.map(({ authority }) => authority));
    if (event.type === 'answer-end') outcome = event.outcome;
  }
  expect(text).toContain('150 jours');
  expect(sources).toContain('Office des Changes');
  expect(outcome).toBe('answered');
}

describe('the house without hnswlib-node', () => {
  it('ingests, opens and answers, and says so in one line', async () => {
    binding.installed = false;
    const askedBefore = binding.asked;
    const { foundation, lines } = await build();
    expect(binding.asked).toBeGreaterThan(askedBefore);
    expect(lines.warn).toHaveLength(1);
    expect(lines.warn[0]).toMatch(/hnswlib-node.*exact scan/);
    expect(lines.warn[0]).toContain('Cannot find package');
    expect(await foundation.ingest()).toMatchObject({ published: true, documentsRead: 1, problems: [] });
    const service = await foundation.open();
    expect(service.index.manifest.hasHnsw).toBe(false);
    await expectAnswer(service);
    await service.close();
    expect(lines.warn).toHaveLength(1);
    expect(lines.error).toEqual([]);
  });

  it('opens an index that was made with it, and answers the same', async () => {
    const made = await build();
    await made.foundation.ingest();
    expect(made.lines.warn).toEqual([]);
    const query = { text: QUESTION, k: 3 };
    const withGraph = await made.foundation.open();
    expect(withGraph.index.manifest.hasHnsw).toBe(true);
    const expected = await withGraph.search(query);
    await withGraph.close();

    binding.installed = false;
    const { foundation, lines } = await build();
    const service = await foundation.open();
    expect(service.index.manifest.snapshotId).toBe(withGraph.index.manifest.snapshotId);
    expect(lines.warn.some((line) => line.includes('hnswlib-node'))).toBe(true);
    expect(placesOf(await service.search(query))).toEqual(placesOf(expected));
    await expectAnswer(service);
    await service.close();
  });

  it('leaves an index that opens where the package is installed, without any word', async () => {
    binding.installed = false;
    const { foundation } = await build();
    const { snapshotId } = await foundation.ingest();

    binding.installed = true;
    const later = await build();
    const service = await later.foundation.open();
    expect(service.index.manifest).toMatchObject({ snapshotId, hasHnsw: false });
    await expectAnswer(service);
    await service.close();
    expect(later.lines).toEqual({ warn: [], error: [] });
  });
});

function placesOf({ evidence }: Awaited<ReturnType<Service['search']>>): [number, string][] {
  return evidence.map(({ rank, chunk }) => [rank, chunk.id]);
}

describe('the house with less than everything', () => {
  it('throws snapshot-missing, with the command to run, when nothing was ingested', async () => {
    const { foundation } = await build();
    await expect(foundation.open()).rejects.toMatchObject({
      code: 'snapshot-missing',
      message: expect.stringContaining('npm run ingest') as string,
    });
  });

  it('works without a glossary and says what is lost', async () => {
    await rm(join(corpusDir, 'glossary.yaml'));
    const { foundation, lines } = await build();
    expect(lines.warn).toHaveLength(1);
    expect(lines.warn[0]).toContain('glossary');
    await foundation.ingest();
    const service = await foundation.open();
    await expectAnswer(service);
    await service.close();
  });

  it('serves without reference tables that cannot be read, and says so', async () => {
    await (await build()).foundation.ingest();
    await mkdir(join(corpusDir, 'tables'));
    await writeFile(join(corpusDir, 'tables/duty-bands.yaml'), 'id: [');
    const { foundation, lines } = await build();
    const service = await foundation.open();
    expect(lines.warn).toHaveLength(1);
    expect(lines.warn[0]).toContain('reference tables');
    await expectAnswer(service);
    await service.close();
  });

  it('refuses an index made under another glossary: its terms would not meet the questions', async () => {
    await (await build()).foundation.ingest();
    await rm(join(corpusDir, 'glossary.yaml'));
    const { foundation } = await build();
    await expect(foundation.open()).rejects.toMatchObject({ code: 'snapshot-incompatible' });
  });

  it('refuses an index made by another embedder', async () => {
    await (await build()).foundation.ingest();
    const other = {
      EMBEDDING_MODEL: 'e',
      EMBEDDING_DIMENSIONS: '16',
      EMBEDDING_BASE_URL: 'http://127.0.0.1:9/v1',
    };
    const { foundation } = await build(other);
    await expect(foundation.open()).rejects.toMatchObject({ code: 'snapshot-incompatible' });
  });

  it('keeps answering from the opened index while a new one is published', async () => {
    const { foundation } = await build();
    await foundation.ingest();
    const service = await foundation.open();
    await rm(join(folder, 'data/snapshots'), { recursive: true });
    await expectAnswer(service);
    await service.close();
  });

  it('does not answer once it is closed, and tells the reader nothing of its inside', async () => {
    const { foundation, lines } = await build();
    await foundation.ingest();
    const service = await foundation.open();
    await service.close();
    const events = [];
    for await (const event of service.answer({ question: QUESTION, history: [] })) events.push(event);
    expect(events.at(-1)).toMatchObject({ type: 'error', code: 'internal' });
    expect(JSON.stringify(events.at(-1))).not.toMatch(/closed|index|snapshot/i);
    expect(lines.error).toHaveLength(1);
    expect(lines.error[0]).not.toContain(QUESTION);
  });
});
