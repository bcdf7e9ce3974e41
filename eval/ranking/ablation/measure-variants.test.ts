import { describe, expect, it } from 'vitest';
import trainedIdf from '../../../src/embedding/embedded/idf-table.json' with { type: 'json' };
import { readIdfTable } from '../../../src/embedding/embedded/idf-table.ts';
import { EMPTY_GLOSSARY } from '../../../src/text/glossary.ts';
import { EMPTY_PIVOT_TABLE, type PivotTable } from '../../../src/text/pivot/pivot-table.ts';
import { passageChunk } from '../passage-chunk.ts';
import type { AblationTask } from './ablation-task.ts';
import { measureVariants, weighGroups } from './measure-variants.ts';
import { createVariants, type ProductParts } from './variants.ts';

/** Knows one word of trade. */
const table: PivotTable = {
  ...EMPTY_PIVOT_TABLE,
  header: { digest: 'made', inputs: [] },
  translate: (word, source) =>
    word === 'miel' && source === 'fr' ? [{ term: 'honey', weight: 1 }] : undefined,
};
const parts: ProductParts = {
  glossary: EMPTY_GLOSSARY,
  table,
  idf: readIdfTable(trainedIdf),
  weights: { lexical: 0.9, dense: 0.1, crossLanguage: { fr: 1, ar: 1, en: 1 } },
  learnedWithout: { glossary: table, sheets: { skipped: 'no parallel text' }, questions: table },
};

describe('createVariants', () => {
  it('has the whole product first and says what it cannot make', () => {
    const variants = createVariants(parts);
    expect(variants[0]).toMatchObject({ name: 'whole product', indexKey: 'whole' });
    expect(variants.filter((variant) => 'skipped' in variant)).toEqual([
      { name: 'own sheets in training', skipped: 'no parallel text' },
    ]);
    expect(new Set(variants.map(({ name }) => name)).size).toBe(variants.length);
  });

  it('makes an index of its own for every other table and every other base', () => {
    const keys = createVariants(parts).flatMap((variant) => ('reader' in variant ? [variant.indexKey] : []));
    const own = [
      'pivot table',
      'statements',
      'glossary in training',
      'own questions in training',
      'questions',
    ];
    expect(new Set(keys)).toEqual(new Set(['whole', ...own]));
  });
});

describe('measureVariants', () => {
  const passages = [
    { id: 'bees', lang: 'en', title: '', text: 'Some insects make honey and wax.' },
    { id: 'snow', lang: 'en', title: '', text: 'Snow covers the mountains in winter.' },
  ];
  const task: AblationTask = {
    id: 'made',
    metric: 'R@1',
    chunks: passages.map((passage) => passageChunk('made', passage)),
    groups: [[{ text: 'miel', relevant: new Set(['bees']) }], [{ text: 'x', relevant: new Set(['snow']) }]],
    search: async (text, { index, analyser }) =>
      (await index.lexical(analyser.expandQuery(text, { fr: 1 }), { k: 1 })).map(
        ({ chunkId }) => chunkId.split('/')[1] ?? '',
      ),
  };

  it('asks each variant in the order given, and sees what the missing part did', async () => {
    const variants = createVariants(parts).filter((variant) => 'reader' in variant);
    const measured = await measureVariants(task, variants);
    expect(measured.map(({ variant }) => variant)).toEqual(variants.map(({ name }) => name));
    expect(measured.find(({ variant }) => variant === 'whole product')?.values).toEqual([1, 0]);
    expect(measured.find(({ variant }) => variant === 'pivot table')?.values).toEqual([0, 0]);
    expect(measured.find(({ variant }) => variant === 'dense leg')?.values).toEqual([1, 0]);
  });
});

describe('weighGroups', () => {
  it('makes the mean of all the mean of the groups', () => {
    const values = weighGroups([
      [1, 1, 1, 0],
      [0, 1],
    ]);
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo((0.75 + 0.5) / 2, 12);
  });

  it('leaves one group as it is', () => expect(weighGroups([[0.5, 1]])).toEqual([0.5, 1]));
});
