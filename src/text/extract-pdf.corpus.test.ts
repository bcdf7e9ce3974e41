import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { extractMarkdown } from './extract-markdown.ts';
import { extractPdf } from './extract-pdf.ts';

/** The published PDFs against the texts they were made from: what a reader of the PDF would find. */
const root = new URL('../../', import.meta.url);

function wordsOf(texts: readonly string[]): string[] {
  return texts.join('\n').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
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

async function measure(
  name: string,
): Promise<{ words: number; order: number; kinds: string[][]; pageCount: number }> {
  const source = extractMarkdown(readFileSync(new URL(`scripts/documents/${name}.md`, root)));
  const pdf = await extractPdf(readFileSync(new URL(`corpus/documents/${name}.pdf`, root)));
  const [expected, found] = [source, pdf].map((each) => wordsOf(each.blocks.map((block) => block.text)));
  const kinds = [source, pdf].map((each) =>
    each.blocks.flatMap((block) => (block.kind === 'heading' || block.kind === 'table' ? [block.text] : [])),
  );
  return {
    words: recall(expected ?? [], found ?? []),
    order: recall(pairs(expected ?? []), pairs(found ?? [])),
    kinds,
    pageCount: pdf.pageCount ?? 0,
  };
}

describe('the published PDFs', () => {
  it.each([
    ['guide-valeur-en-douane', 0.99, 0.98],
    ['guide-carnets-transit-entrepot', 0.99, 0.98],
    ['ichaar-al-musafirin', 0.97, 0.95],
  ])('give back the words of %s in their order', async (name, words, order) => {
    const measured = await measure(name);
    expect(measured.words).toBeGreaterThanOrEqual(words);
    expect(measured.order).toBeGreaterThanOrEqual(order);
  });

  it.each(['guide-valeur-en-douane', 'guide-carnets-transit-entrepot', 'ichaar-al-musafirin'])(
    'give back the headings and tables of %s',
    async (name) => {
      const { kinds } = await measure(name);
      expect(kinds[1]).toEqual(kinds[0]);
    },
  );

  it('carry no running header or page number into the text', async () => {
    const pdf = await extractPdf(
      readFileSync(new URL('corpus/documents/guide-carnets-transit-entrepot.pdf', root)),
    );
    const text = pdf.blocks.map((block) => block.text).join('\n');
    expect(pdf.pageCount).toBe(3);
    expect(text).not.toMatch(/édition de novembre|Page \d sur/);
  });

  it('rest on registered sources', () => {
    const read = (path: string): unknown => parse(readFileSync(new URL(path, root), 'utf8'));
    const manifest = read('corpus/documents/manifest.yaml') as {
      id: string;
      file: string;
      sources: string[];
    }[];
    const register = read('corpus/sources/documents.yaml') as { id: string }[];
    const known = new Set(register.map((source) => source.id));
    expect(manifest).toHaveLength(3);
    expect(manifest.flatMap((document) => document.sources).filter((id) => !known.has(id))).toEqual([]);
  });
});
