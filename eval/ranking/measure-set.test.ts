import { describe, expect, it } from 'vitest';
import { createHashedEmbedder } from '../../src/embedding/embedded/hashed-embedder.ts';
import { readIdfTable } from '../../src/embedding/embedded/idf-table.ts';
import trainedIdf from '../../src/embedding/embedded/idf-table.json' with { type: 'json' };
import { EMPTY_GLOSSARY } from '../../src/text/glossary.ts';
import { createTermAnalyser } from '../../src/text/term-analysis.ts';
import type { PairReport } from './measure-opened.ts';
import { measureSet } from './measure-set.ts';
import type { Reader } from './open-pairs.ts';
import { pairsOf, type PublicSet } from './public-set.ts';

const analyser = createTermAnalyser(EMPTY_GLOSSARY);
const reader: Reader = {
  analyser,
  embedder: createHashedEmbedder(analyser, readIdfTable(trainedIdf)),
  weights: { lexical: 0.9, dense: 0.1, crossLanguage: { fr: 1, ar: 1, en: 1 } },
};
const passage = (id: string, text: string) => ({ id, lang: 'fr', title: '', text });
const set: PublicSet = {
  name: 'made',
  passages: [
    passage('bees', 'Les abeilles produisent du miel dans leurs ruches.'),
    passage('snow', 'La neige recouvre les montagnes en hiver.'),
    passage('boats', 'Les pêcheurs réparent leurs filets sur les quais.'),
  ],
  queries: [
    { id: '1', lang: 'fr', text: 'Qui produit du miel ?', relevant: ['bees'] },
    { id: '2', lang: 'fr', text: 'Que réparent les pêcheurs ?', relevant: ['boats'] },
    { id: '3', lang: 'fr', text: 'Que recouvre la neige ?', relevant: ['bees'] },
  ],
};

async function measure(mixed: PublicSet[] = []): Promise<PairReport[]> {
  const reports: PairReport[] = [];
  for await (const report of measureSet(set, reader, { pairs: pairsOf(set), mixed })) reports.push(report);
  return reports;
}

describe('measureSet', () => {
  it('measures what the product finds', async () => {
    const [report, ...others] = await measure();
    expect(others).toEqual([]);
    expect(report).toMatchObject({ set: 'made', pair: 'fr->fr', passages: 3, distractors: 0, queries: 3 });
    // Two are first; the third is judged against the wrong passage, so it cannot be.
    expect(report?.metrics['R@1'].mean).toBeCloseTo(2 / 3, 12);
    expect(report?.metrics['nDCG@10'].mean).toBeLessThan(1);
  });

  it('lets passages of other sets stand in the way, also under the same ids', async () => {
    const copies = set.passages.filter(({ id }) => id !== 'bees').map((other) => ({ ...other, id: 'bees' }));
    const other: PublicSet = { name: 'a', passages: copies.slice(1), queries: [] };
    const [report] = await measure([other]);
    expect(report?.distractors).toBe(1);
    // The copy of "boats" has the same score and, ids deciding ties, comes first: one of three is left at rank 1.
    expect(report?.metrics['R@1'].mean).toBeCloseTo(1 / 3, 12);
    expect(report?.metrics['R@5'].mean).toBeGreaterThanOrEqual(2 / 3);
  });

  it('refuses a language that the product does not serve', async () => {
    const german: PublicSet = {
      name: 'de',
      passages: [{ ...passage('x', 'Honig'), lang: 'de' }],
      queries: [],
    };
    await expect(measure([german])).rejects.toThrow(/received de/);
  });
});
