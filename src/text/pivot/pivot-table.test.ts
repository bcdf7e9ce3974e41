import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyAt, keyCount, packKeys, placeOf } from './key-block.ts';
import { decodePivotTable, encodePivotTable, packSection, type PivotData } from './pivot-table-file.ts';
import { EMPTY_PIVOT_TABLE, openPivotTable } from './pivot-table.ts';
import { readPivotTable } from './read-pivot-table.ts';

const NOTHING = packSection(new Map());
const english = packKeys(['contract', 'custom', 'knot']);
const rows = (entries: readonly (readonly [string, number, [string, number][]])[]) =>
  packSection(
    new Map(
      entries.map(([key, reliability, row]) => [
        key,
        { reliability, row: row.map(([term, weight]) => [placeOf(english, term) ?? 0, weight] as const) },
      ]),
    ),
  );
const TABLE: PivotData = {
  header: { digest: 'abc', inputs: [{ file: 'a.tsv', sha256: '0' }] },
  english,
  sections: {
    fr: [rows([['douane', 1, [['custom', 1]]]]), NOTHING],
    ar: [
      rows([['عقود', 0.5, [['knot', 1]]]]),
      rows([
        ['عقود', 1, [['contract', 1]]],
        ['جمارك', 1, [['custom', 1]]],
      ]),
      NOTHING,
    ],
    latn: [NOTHING, NOTHING, NOTHING],
    en: [NOTHING],
  },
};

describe('the file of a pivot table', () => {
  it('comes back as it was written, wherever its bytes lie in memory', () => {
    const bytes = encodePivotTable(TABLE);
    expect(decodePivotTable(bytes)).toEqual(TABLE);
    const shifted = Buffer.concat([Buffer.alloc(1), bytes]).subarray(1);
    expect(decodePivotTable(shifted)).toEqual(TABLE);
  });

  it('finds any key it holds, and no other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 12 })),
        fc.string(),
        (keys, other) => {
          const distinct = [...new Set(keys.map((key) => Buffer.from(key, 'utf8').toString('utf8')))];
          const block = packKeys(distinct);
          expect(keyCount(block)).toBe(distinct.length);
          for (const key of distinct) expect(keyAt(block, placeOf(block, key) ?? -1)).toBe(key);
          if (!distinct.includes(other)) expect(placeOf(block, other)).toBeUndefined();
        },
      ),
      { seed: 21, numRuns: 200 },
    );
  });

  it('is refused when it is torn, of another version or no table at all', () => {
    const bytes = encodePivotTable(TABLE);
    expect(() => decodePivotTable(bytes.subarray(0, -4))).toThrow(RangeError);
    expect(() => decodePivotTable(Buffer.concat([bytes, Buffer.alloc(4)]))).toThrow(/bytes instead of/);
    expect(() => decodePivotTable(Buffer.from('{}'))).toThrow(/another kind of file/);
    const newer = Buffer.from(bytes);
    newer.writeUInt32LE(9, 4);
    expect(() => decodePivotTable(newer)).toThrow(/version 9 instead of/);
  });
});

describe('a pivot table', () => {
  const table = openPivotTable(encodePivotTable(TABLE));

  it('translates a word as it stands, or by what is left without a particle or an ending', () => {
    expect(table.translate('douane', 'fr')).toEqual([{ term: 'custom', weight: 1 }]);
    expect(table.translate('douanes', 'fr')?.[0]?.term).toBe('custom');
    expect(table.translate('والجمارك', 'ar')?.[0]?.term).toBe('custom');
    expect(table.translate('banane', 'fr')).toBeUndefined();
    expect(table.translate('', 'latn')).toBeUndefined();
  });

  it('mixes what a word and its stem say by how far the word is to be trusted', () => {
    const mixed = table.translate('عقود', 'ar') ?? [];
    expect(mixed.map(({ term }) => term).sort()).toEqual(['contract', 'knot']);
    for (const { weight } of mixed) expect(weight).toBeCloseTo(0.5, 2);
  });

  it('knows the English vocabulary', () => {
    expect([table.knows('custom'), table.knows('banana')]).toEqual([true, false]);
    expect(EMPTY_PIVOT_TABLE.translate('douane', 'fr')).toBeUndefined();
  });
});

describe('the table that ships', () => {
  it('speaks of trade in every variety', async () => {
    const table = await readPivotTable();
    const best = (word: string, source: 'fr' | 'ar' | 'latn'): string | undefined =>
      table.translate(word, source)?.[0]?.term;
    expect(best('douane', 'fr')).toBe('custom');
    expect(best('الجمارك', 'ar')).toBe('custom');
    expect(best('diwana', 'latn')).toBe('custom');
    expect(best('عقد', 'ar')).toBe('contract');
    expect(table.header.inputs.map(({ file }) => file)).toContain('corpus/glossary.yaml');
  });
});
