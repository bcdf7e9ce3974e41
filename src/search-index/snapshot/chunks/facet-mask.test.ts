import { describe, expect, it } from 'vitest';
import { madeChunk } from '../../snapshot-content.fixture.ts';
import { facetTableOf, isAccepted, maskOf } from './facet-mask.ts';

const chunks = [
  madeChunk('a.fr#facts'),
  madeChunk('b.fr#facts', { validity: { from: '2024-01-01', until: '2025-01-01' } }),
  madeChunk('c.fr#facts'),
  madeChunk('d.fr#facts', { validity: { until: '2025-01-01', from: '2024-01-01' } }),
  madeChunk('e.ar#facts', { audience: ['importer', 'public'], purpose: 'classification' }),
];
const table = facetTableOf(chunks);

describe('a table of facets', () => {
  it('holds each combination once, whatever the order of its fields', () => {
    expect([...table.ofOrdinal]).toEqual([0, 1, 0, 1, 2]);
    expect([...table.counts]).toEqual([2, 2, 1]);
    expect(table.facets[2]).toEqual({
      language: 'ar',
      theme: 'importing',
      audience: ['importer', 'public'],
      validity: {},
      purpose: 'classification',
      role: 'facts',
    });
  });
});

describe('a mask', () => {
  it('asks the filter once about each combination, however many chunks there are', () => {
    const asked: unknown[] = [];
    const mask = maskOf(table, (facets) => {
      asked.push(facets);
      return facets.validity.until === undefined;
    });
    expect(asked).toEqual(table.facets);
    expect(mask?.count).toBe(3);
    expect(chunks.map((_, ordinal) => isAccepted(mask, ordinal))).toEqual([true, false, true, false, true]);
  });

  it('is none without a filter, and for one that lets everything through', () => {
    expect(maskOf(table, undefined)).toBeUndefined();
    expect(maskOf(table, () => true)).toBeUndefined();
    expect(isAccepted(undefined, 3)).toBe(true);
  });

  it('lets nothing through when the filter does not, and passes on what the filter throws', () => {
    expect(maskOf(table, () => false)?.count).toBe(0);
    const faulty = (): boolean => {
      throw new Error('a faulty filter');
    };
    expect(() => maskOf(table, faulty)).toThrow('a faulty filter');
  });
});
