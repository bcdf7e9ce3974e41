import { afterEach, describe, expect, it } from 'vitest';
import { TijariaError } from '../common/errors.ts';
import { formatProblem } from '../source/corpus-problem.ts';
import { isFetched } from '../search-index/document-entry.ts';
import { readCorpus, type Corpus } from '../source/read-corpus.ts';
import { SOURCES_YAML, sheetText, writeCorpus } from '../testing/corpus-fixture.ts';
import type { ExtractedText } from '../text/block.ts';
import type { ExtractedDocument } from '../text/extracted-document.ts';
import { chunkCorpus, type ExtractText } from './chunk-corpus.ts';

const SHEET = sheetText(`Résumé.[^1]\n\n## Partie {#facts}\n\n- Un fait.[^1]\n\n[^1]: oc-igoc\n`);
const record = (id: string, file: string): string =>
  `- id: ${id}\n  file: ${file}\n  title: ${id}\n  language: fr\n  theme: clearance\n  audience: [importer]\n  reviewedOn: 2026-11-23\n  reviewBy: 2027-05-23\n  sources: [oc-igoc]\n`;

const removals: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of removals.splice(0)) await remove();
});

/** A base with one sheet and these documents, whose bytes are their own name. */
async function corpusWith(files: readonly string[]): Promise<{ corpus: Corpus; root: string }> {
  const manifest = files.map((file, i) => record(`document-${i + 1}`, file)).join('');
  const { root, remove } = await writeCorpus({
    'sources/all.yaml': SOURCES_YAML,
    'sheets/exporting/a.fr.md': SHEET,
    ...(files.length === 0 ? {} : { 'documents/manifest.yaml': manifest }),
    ...Object.fromEntries(files.map((file) => [`documents/${file}`, file])),
  });
  removals.push(remove);
  return { corpus: await readCorpus(root), root };
}

/** Gives each file's bytes back as one paragraph. */
const echo: ExtractText = (bytes) => Promise.resolve(textOf(new TextDecoder().decode(bytes)));
const textOf = (text: string, warnings: readonly string[] = []): ExtractedText => ({
  blocks: [{ kind: 'paragraph', text, start: 0, end: text.length }],
  warnings: [...warnings],
});
const quiet = (): void => undefined;

describe('chunkCorpus', () => {
  it('gives the passages of the sheets first, then those of the documents, in order', async () => {
    const { corpus, root } = await corpusWith(['un.html', 'deux.html']);
    const { chunks, problems } = await chunkCorpus(corpus, { root, extractText: echo }, quiet);
    expect(problems).toEqual([]);
    expect(chunks.map(({ documentId }) => documentId)).toEqual(['a', 'a', 'document-1', 'document-2']);
    expect(chunks.at(-1)).toMatchObject({ kind: 'document', text: 'deux.html', sourceIds: ['oc-igoc'] });
    expect(new Set(chunks.map(({ id }) => id)).size).toBe(chunks.length);
  });

  it('gives fetched texts last, in their own words and dates, and leaves out those that were withdrawn', async () => {
    const { corpus, root } = await corpusWith(['un.html']);
    const fetched: ExtractedDocument = {
      record: {
        id: 'fetched-oc-igoc',
        file: 'https://www.oc.gov.ma/igoc',
        title: 'IGOC',
        language: 'fr',
        theme: 'importing',
        audience: ['importer'],
        validity: { from: '2026-11-27' },
        reviewedOn: '2026-11-27',
        reviewBy: '2026-12-27',
        sourceIds: ['oc-igoc'],
      },
      extracted: textOf('Le délai est de 90 jours.'),
    };
    let counted = 0;
    const given = await chunkCorpus(corpus, { root, extractText: echo, fetched: [fetched] }, () => ++counted);
    expect(counted).toBe(3);
    expect(given.chunks.at(-1)).toMatchObject({
      documentId: 'fetched-oc-igoc',
      kind: 'document',
      text: 'Le délai est de 90 jours.',
      validity: { from: '2026-11-27' },
      sourceIds: ['oc-igoc'],
    });
    expect(given.documents.at(-1)).toMatchObject({
      file: 'https://www.oc.gov.ma/igoc',
      reviewBy: '2026-12-27',
    });
    expect(given.documents.filter(isFetched)).toHaveLength(1);
    const without = await chunkCorpus(corpus, { root, extractText: echo, fetched: [] }, quiet);
    expect(without.chunks.map(({ id }) => id)).toEqual(given.chunks.slice(0, -1).map(({ id }) => id));
  });

  it('tells the extractor what kind of file it has', async () => {
    const { corpus, root } = await corpusWith(['a.pdf', 'b.html', 'c.docx', 'd.csv', 'e.md']);
    const seen: string[] = [];
    await chunkCorpus(
      corpus,
      {
        root,
        extractText: (bytes, mediaType, options) => {
          seen.push(mediaType);
          return echo(bytes, mediaType, options);
        },
      },
      quiet,
    );
    expect(seen.map((type) => type.replace(/.*[/.]/, ''))).toEqual([
      'pdf',
      'html',
      'document',
      'csv',
      'markdown',
    ]);
  });

  it('counts every sheet and document, read or not', async () => {
    const { corpus, root } = await corpusWith(['un.html', 'deux.html']);
    let counted = 0;
    await chunkCorpus(corpus, { root, extractText: () => Promise.reject(new Error('no')) }, () => counted++);
    expect(counted).toBe(3);
  });

  it('makes nothing of an empty base', async () => {
    const { corpus, root } = await corpusWith([]);
    const empty = { ...corpus, sheets: [], documents: [] };
    expect(await chunkCorpus(empty, { root, extractText: echo }, quiet)).toEqual({
      chunks: [],
      documents: [],
      problems: [],
    });
  });

  it('passes on warnings and keeps the passages', async () => {
    const { corpus, root } = await corpusWith(['un.html']);
    const { chunks, problems } = await chunkCorpus(
      corpus,
      { root, extractText: () => Promise.resolve(textOf('Texte.', ['two columns were guessed'])) },
      quiet,
    );
    expect(chunks.at(-1)?.text).toBe('Texte.');
    expect(problems).toEqual([
      { file: 'documents/un.html', message: 'two columns were guessed', severity: 'warning' },
    ]);
  });
});

describe('a document that cannot be read', () => {
  it.each([
    [
      'a named fault',
      new TijariaError('document-unreadable', 'reading a PDF: expected text, received an image'),
    ],
    ['an unknown fault', new TypeError('x is not a function')],
    ['something that is no error', 'broken'],
  ])('is one problem with its file, and the rest goes on: %s', async (_name, fault) => {
    const { corpus, root } = await corpusWith(['un.html', 'deux.html']);
    const extract: ExtractText = (bytes, mediaType, options) =>
      new TextDecoder().decode(bytes) === 'un.html'
        ? // What a third-party parser may do is the point of this test.
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
          Promise.reject(fault)
        : echo(bytes, mediaType, options);
    const { chunks, problems } = await chunkCorpus(corpus, { root, extractText: extract }, quiet);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'documents/un.html', severity: 'error' });
    expect(problems.map(formatProblem)[0]).not.toMatch(/undefined|\[object|\n/);
    expect(chunks.map(({ documentId }) => documentId)).toEqual(['a', 'a', 'document-2']);
  });

  it('is one problem when it vanished after the manifest was read', async () => {
    const { corpus, root } = await corpusWith(['un.html']);
    const [known] = corpus.documents;
    if (known === undefined) throw new Error('fixture');
    const gone = { ...corpus, documents: [{ ...known, file: 'parti.html' }] };
    const { problems } = await chunkCorpus(gone, { root, extractText: echo }, quiet);
    expect(problems).toMatchObject([{ file: 'documents/parti.html', severity: 'error' }]);
  });

  it('is one problem when its ending is not known', async () => {
    const { corpus, root } = await corpusWith(['un.html']);
    const [known] = corpus.documents;
    if (known === undefined) throw new Error('fixture');
    const odd = { ...corpus, documents: [{ ...known, file: 'un.xyz' }] };
    const { problems } = await chunkCorpus(odd, { root, extractText: echo }, quiet);
    expect(problems[0]?.message).toContain('un.xyz');
  });
});

describe('a run that is stopped', () => {
  it.each([
    ['without a reason', undefined],
    ['with a reason of its own', new Error('the disk is full')],
  ])('ends at once, %s, and does not call the file it was reading broken', async (_name, reason) => {
    const { corpus, root } = await corpusWith(['un.html']);
    const controller = new AbortController();
    const extract: ExtractText = (_bytes, _mediaType, options) => {
      controller.abort(reason);
      options?.signal?.throwIfAborted();
      throw new Error('expected the signal to reach the extractor');
    };
    const stopped: unknown = await chunkCorpus(
      corpus,
      { root, extractText: extract },
      quiet,
      controller.signal,
    ).catch((error: unknown) => error);
    expect(stopped).toBe(controller.signal.reason);
  });

  it('reads no further document', async () => {
    const { corpus, root } = await corpusWith(['un.html', 'deux.html']);
    const controller = new AbortController();
    let read = 0;
    const extract: ExtractText = (...input) => {
      read++;
      controller.abort();
      return echo(...input);
    };
    await expect(
      chunkCorpus(corpus, { root, extractText: extract }, quiet, controller.signal),
    ).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(read).toBe(1);
  });
});
