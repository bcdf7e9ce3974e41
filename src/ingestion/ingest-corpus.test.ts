import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CHUNKER_ID } from '../chunking/chunker-id.ts';
import { fixedClock } from '../common/clock.ts';
import { TijariaError } from '../common/errors.ts';
import type { Embedder } from '../embedding/embedder.ts';
import { createHashedEmbedder } from '../embedding/embedded/hashed-embedder.ts';
import { readIdfTable, trainIdfTable } from '../embedding/embedded/idf-table.ts';
import { openLocalIndex } from '../search-index/local/local-index.ts';
import { createLocalSnapshotWriter } from '../search-index/local/local-writer.ts';
import { formatProblem } from '../source/corpus-problem.ts';
import { SOURCES_YAML, sheetText, writeCorpus } from '../testing/corpus-fixture.ts';
import { extractText } from '../text/extract-text.ts';
import { tinyPdf } from '../text/fixtures/tiny-pdf.ts';
import { EMPTY_GLOSSARY } from '../text/glossary.ts';
import { createTermAnalyser } from '../text/term-analysis.ts';
import { NO_CACHES, openIngestCaches } from './ingest-caches.ts';
import { ingestCorpus, type IngestDependencies, type IngestProgress } from './ingest-corpus.ts';
import { formatReport } from './ingest-report.ts';

const analyser = createTermAnalyser(EMPTY_GLOSSARY);
const hashed = createHashedEmbedder(analyser, readIdfTable(trainIdfTable([])));
const sheet = (fact: string): string =>
  sheetText(`Résumé.[^1]\n\n## L'essentiel {#facts}\n\n- ${fact}[^1]\n\n[^1]: oc-igoc\n`);

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function setUp(
  files: Record<string, string | Uint8Array>,
  embedder: Embedder = hashed,
): Promise<IngestDependencies & { dataDir: string }> {
  const { root } = await writeCorpus({ 'sources/all.yaml': SOURCES_YAML, ...files });
  const dataDir = await mkdtemp(join(tmpdir(), 'tijaria-data-'));
  folders.push(root, dataDir);
  const compatibility = {
    embedderId: embedder.id,
    dimensions: embedder.dimensions,
    analyserId: analyser.id,
    chunkerId: CHUNKER_ID,
  };
  const writer = createLocalSnapshotWriter(dataDir);
  return {
    corpusDir: root,
    extractText,
    analyser,
    embedder,
    writer,
    compatibility,
    clock: fixedClock('2026-11-23'),
    caches: NO_CACHES,
    dataDir,
  };
}

/** Counts what is asked of the embedder. */
function counting(): { embedder: Embedder; embedded: () => number } {
  let count = 0;
  const embed: Embedder['embed'] = (inputs, options) => {
    count += inputs.length;
    return hashed.embed(inputs, options);
  };
  return { embedder: { ...hashed, embed }, embedded: () => count };
}

describe('a base that shrinks', () => {
  const facts = Array.from(
    { length: 60 },
    (_, i) => [`sheets/exporting/f${i}.fr.md`, sheet(`Fait ${i}.`)] as const,
  );
  const removeAll = async ({ corpusDir }: IngestDependencies, count: number): Promise<void> => {
    for (const [file] of facts.slice(0, count)) await rm(join(corpusDir, file));
  };

  it('is refused when most of it is gone, and what is published stays', async () => {
    const dependencies = await setUp(Object.fromEntries(facts));
    const { snapshotId } = await ingestCorpus(dependencies);
    await removeAll(dependencies, 31);
    await expect(ingestCorpus(dependencies)).rejects.toMatchObject({
      code: 'corpus-shrunk',
      message: expect.stringMatching(/120 published.*62 of them.*--accept-smaller/) as string,
    });
    const index = await openLocalIndex(dependencies.dataDir, dependencies.compatibility);
    expect(index.manifest.snapshotId).toBe(snapshotId);
  });

  it('is published when half of it is left, or when it was small before', async () => {
    const dependencies = await setUp(Object.fromEntries(facts));
    await ingestCorpus(dependencies);
    await removeAll(dependencies, 30);
    expect(await ingestCorpus(dependencies)).toMatchObject({ published: true, chunks: { removed: 60 } });
    for (const [file] of facts.slice(30, 59)) await rm(join(dependencies.corpusDir, file));
    // What is left is too little to tell a mistake by.
    expect(await ingestCorpus(dependencies)).toMatchObject({ published: true });
  });

  it('is published smaller when that is said to be meant', async () => {
    const dependencies = await setUp(Object.fromEntries(facts));
    await ingestCorpus(dependencies);
    await removeAll(dependencies, 59);
    expect(await ingestCorpus(dependencies, { acceptSmaller: true })).toMatchObject({ published: true });
  });
});

describe('ingestCorpus', () => {
  it('publishes a base, and publishes nothing when nothing changed', async () => {
    const dependencies = await setUp({
      'sheets/exporting/a.fr.md': sheet('Un.'),
      'sheets/exporting/b.fr.md': sheet('Deux.'),
    });
    const first = await ingestCorpus(dependencies);
    expect(first).toMatchObject({
      published: true,
      documentsRead: 2,
      chunks: { created: 4, updated: 0, kept: 0, removed: 0 },
      problems: [],
    });
    const later = { ...dependencies, clock: fixedClock('2026-11-24') };
    const second = await ingestCorpus(later);
    expect(second).toMatchObject({
      published: false,
      snapshotId: first.snapshotId,
      chunks: { created: 0, kept: 4 },
    });
  });

  it('gives the same snapshot whether it remembers or not, and reads a document only once', async () => {
    const files = {
      'sheets/exporting/a.fr.md': sheet('Un.'),
      'documents/manifest.yaml':
        '- {id: doc, file: doc.html, title: T, language: fr, theme: clearance, audience: [importer], reviewedOn: 2026-11-23, reviewBy: 2027-05-23, sources: [oc-igoc]}\n',
      'documents/doc.html': '<h1>Titre</h1><p>Texte.</p>',
    };
    const forgetful = await setUp(files);
    const plain = await ingestCorpus(forgetful);
    const dependencies = await setUp(files);
    let extracted = 0;
    const run = async (): Promise<string> => {
      const caches = await openIngestCaches(dependencies.dataDir, 'v1');
      const counted: typeof extractText = (...input) => (extracted++, extractText(...input));
      return (await ingestCorpus({ ...dependencies, caches, extractText: counted })).snapshotId;
    };
    expect(await run()).toBe(plain.snapshotId);
    expect(await run()).toBe(plain.snapshotId);
    expect(extracted).toBe(1);
    const changed = sheet('Un de plus.');
    for (const { corpusDir } of [forgetful, dependencies])
      await writeFile(join(corpusDir, 'sheets/exporting/a.fr.md'), changed);
    expect(await run()).toBe((await ingestCorpus(forgetful)).snapshotId);
    expect(extracted).toBe(1);
    const [cold, warm] = await Promise.all(
      [forgetful, dependencies].map(({ dataDir }) => openLocalIndex(dataDir, forgetful.compatibility)),
    );
    const term = [{ term: 'w:plus', weight: 1 }];
    expect(await warm?.lexical(term, { k: 5 })).toEqual(await cold?.lexical(term, { k: 5 }));
    await Promise.all([cold?.close(), warm?.close()]);
  });

  it('embeds only the chunks of the sheet that changed, and drops those of the sheet that left', async () => {
    const { embedder, embedded } = counting();
    const dependencies = await setUp(
      {
        'sheets/exporting/a.fr.md': sheet('Un.'),
        'sheets/exporting/b.fr.md': sheet('Deux.'),
        'sheets/exporting/c.fr.md': sheet('Trois.'),
      },
      embedder,
    );
    await ingestCorpus(dependencies);
    const before = embedded();
    await writeFile(join(dependencies.corpusDir, 'sheets/exporting/a.fr.md'), sheet('Un de plus.'));
    await rm(join(dependencies.corpusDir, 'sheets/exporting/c.fr.md'));
    const report = await ingestCorpus(dependencies);
    // The summary stands before the change and keeps its place; the fact changed.
    expect(report.chunks).toEqual({ created: 0, updated: 1, kept: 3, removed: 2 });
    expect(embedded() - before).toBe(1);
    const index = await openLocalIndex(dependencies.dataDir, dependencies.compatibility);
    const [changed, gone] = await index.chunks(['a.fr#facts', 'c.fr#facts']);
    expect(changed?.text).toBe('- Un de plus.');
    expect(gone).toBeUndefined();
    await index.close();
  });

  it('tells how far it is', async () => {
    const dependencies = await setUp({ 'sheets/exporting/a.fr.md': sheet('Un.') });
    const progress: IngestProgress[] = [];
    await ingestCorpus(dependencies, { onProgress: (step) => progress.push(step) });
    expect(progress.map(({ step, done, total }) => `${step} ${done}/${total}`)).toEqual([
      'read 0/0',
      'chunk 1/1',
      'embed 2/2',
      'publish 0/1',
      'publish 1/1',
    ]);
  });

  it('reports each bad document in one clear line and indexes the rest', async () => {
    const documents: Record<string, string | Uint8Array> = {
      'empty.pdf': '',
      'truncated.pdf': '%PDF-1.7\n1 0 obj\n<< /Type /Catalog',
      'binary.html': Uint8Array.from([0x3c, 0x70, 0x00, 0x01, 0x02]),
      'huge.html': `<p>${'mot '.repeat(15_000_000)}</p>`,
      'fake.docx': 'not a zip',
      'encrypted.pdf': await readFile('src/text/fixtures/encrypted.pdf'),
      // A scan: a page, and no text on it.
      'image.pdf': tinyPdf([[]]),
      'latin.html': Uint8Array.from(
        Buffer.from('<p>Le délai court dès l’arrivée.</p>'.replace('’', "'"), 'latin1'),
      ),
    };
    const manifest = Object.keys(documents)
      .map(
        (file) =>
          `- id: ${file.replace('.', '-')}\n  file: ${file}\n  title: T\n  language: fr\n  theme: clearance\n  audience: [importer]\n  reviewedOn: 2026-11-23\n  reviewBy: 2027-05-23\n  sources: [oc-igoc]\n`,
      )
      .join('');
    const dependencies = await setUp({
      'sheets/exporting/good.fr.md': sheet('Un fait sûr.'),
      'sheets/exporting/broken.fr.md': '---\ntitle: [a\n---\n',
      'sheets/exporting/unsourced.fr.md': sheetText('Un fait sans source.\n'),
      'sheets/exporting/dangling.fr.md': sheetText('Un fait.[^1]\n\n- Un autre.[^7]\n\n[^1]: oc-igoc\n'),
      'sheets/exporting/latin.fr.md': Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe9]),
      'sheets/importing/good.fr.md': sheet('Deux fois le même nom.'),
      'documents/manifest.yaml': manifest,
      ...Object.fromEntries(
        Object.entries(documents).map(([file, content]) => [`documents/${file}`, content]),
      ),
    });
    const report = await ingestCorpus(dependencies);
    const lines = report.problems.map((problem) => formatProblem(problem));
    for (const name of [
      'broken.fr.md',
      'unsourced.fr.md',
      'importing/good.fr.md',
      ...Object.keys(documents),
    ]) {
      expect(
        lines.filter((line) => line.includes(name)),
        name,
      ).toHaveLength(1);
    }
    expect(lines.join('\n')).not.toMatch(/undefined|\[object/);
    // The good sheet, the sound half of the dangling one, and the document in another encoding (read, with a warning).
    expect(report).toMatchObject({ published: true, documentsRead: 3 });
    expect(formatReport(report).at(-1)).toContain('published');
  });

  it('keeps the published snapshot when the base is gone', async () => {
    const dependencies = await setUp({ 'sheets/exporting/a.fr.md': sheet('Un.') });
    const { snapshotId } = await ingestCorpus(dependencies);
    await rm(join(dependencies.corpusDir, 'sheets'), { recursive: true });
    await expect(ingestCorpus(dependencies)).rejects.toMatchObject({ code: 'corpus-invalid' });
    const index = await openLocalIndex(dependencies.dataDir, dependencies.compatibility);
    expect(index.manifest.snapshotId).toBe(snapshotId);
    await index.close();
  });

  it('keeps the published snapshot when the embedder fails', async () => {
    const dependencies = await setUp({ 'sheets/exporting/a.fr.md': sheet('Un.') });
    const { snapshotId } = await ingestCorpus(dependencies);
    await writeFile(join(dependencies.corpusDir, 'sheets/exporting/a.fr.md'), sheet('Un autre.'));
    const embed = (): Promise<never> =>
      Promise.reject(new TijariaError('embedder-unavailable', 'embedding: no answer'));
    await expect(ingestCorpus({ ...dependencies, embedder: { ...hashed, embed } })).rejects.toMatchObject({
      code: 'embedder-unavailable',
    });
    const index = await openLocalIndex(dependencies.dataDir, dependencies.compatibility);
    expect(index.manifest.snapshotId).toBe(snapshotId);
    await index.close();
  });

  it('stops when told to and publishes nothing', async () => {
    const dependencies = await setUp({ 'sheets/exporting/a.fr.md': sheet('Un.') });
    await expect(ingestCorpus(dependencies, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    await expect(openLocalIndex(dependencies.dataDir, dependencies.compatibility)).rejects.toMatchObject({
      code: 'snapshot-missing',
    });
  });
});
