import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocumentManifest } from '../../src/source/parse-document-manifest.ts';
import type { ExtractedText } from '../../src/text/block.ts';
import { extractDocx } from '../../src/text/extract-docx.ts';
import { extractMarkdown } from '../../src/text/extract-markdown.ts';
import { extractPdf } from '../../src/text/extract-pdf.ts';
import { PUBLISHED_DOCUMENTS, type PublishedDocument } from './published-documents.ts';

/** The published files against the texts they were made from: what a reader of the file would find. */
const root = new URL('../../', import.meta.url);

/** Least share of words, and of neighbouring words, that comes back. Arabic PDFs lose some to their font's ligatures. */
const FLOORS = {
  pdf: { fr: [0.99, 0.98], en: [0.99, 0.98], ar: [0.97, 0.95] },
  docx: { fr: [1, 1], en: [1, 1], ar: [1, 1] },
} as const;

function wordsOf({ blocks }: ExtractedText): string[] {
  const text = blocks.map((block) => block.text).join('\n');
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Share of `expected` found in `found`, each found thing used once. */
function recall(expected: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const each of found) left.set(each, (left.get(each) ?? 0) + 1);
  const hits = expected.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count > 0;
  });
  return hits.length / expected.length;
}

/** Neighbouring words: lost when the reading order is wrong even if every word is there. */
function pairs(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`);
}

function partsOf({ blocks }: ExtractedText): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' || block.kind === 'table' ? [block.text.replace(/\u00A0/g, ' ')] : [],
  );
}

const written = ({ name }: PublishedDocument): ExtractedText =>
  extractMarkdown(readFileSync(new URL(`scripts/documents/${name}.md`, root)));
async function published({ name, format }: PublishedDocument): Promise<ExtractedText> {
  const bytes = readFileSync(new URL(`corpus/documents/${name}.${format}`, root));
  return format === 'pdf' ? extractPdf(bytes) : extractDocx(bytes);
}

describe.each(PUBLISHED_DOCUMENTS)('the published file $name.$format', (document) => {
  it('gives back its words in their order, its headings and its tables', async () => {
    const [source, file] = [written(document), await published(document)];
    const [words, order] = FLOORS[document.format][document.language];
    expect(recall(wordsOf(source), wordsOf(file))).toBeGreaterThanOrEqual(words);
    expect(recall(pairs(wordsOf(source)), pairs(wordsOf(file)))).toBeGreaterThanOrEqual(order);
    expect(partsOf(file)).toEqual(partsOf(source));
  });

  it('carries no running header or page number into the text', async () => {
    if (document.header === undefined) return;
    const { blocks, pageCount = 0 } = await published(document);
    const text = blocks.map((block) => block.text).join('\n');
    expect(pageCount).toBeGreaterThan(1);
    expect(text).not.toContain(document.header);
    expect(text).not.toMatch(/(?:Page|صفحة) \d (?:sur|of|من)/);
  });
});

it('the manifest names each published file, and nothing else', () => {
  const text = readFileSync(new URL('corpus/documents/manifest.yaml', root), 'utf8');
  const { documents, problems } = parseDocumentManifest(text, 'manifest.yaml');
  expect(problems).toEqual([]);
  const files = PUBLISHED_DOCUMENTS.map(({ name, format }) => `${name}.${format}`);
  expect(documents.map(({ record }) => record.file).sort()).toEqual(files.sort());
});
