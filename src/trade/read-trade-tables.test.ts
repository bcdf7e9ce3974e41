import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SOURCES_YAML } from '../testing/corpus-fixture.ts';
import { readTradeTables } from './read-trade-tables.ts';

const table = (rate: string, source = 'oc-igoc'): string => `
id: rates
theme: duties-and-taxes
audience: [importer]
title: { fr: Taux, ar: نسب, en: Rates }
summary: { fr: Les taux., ar: النسب., en: The rates. }
questions: [{ fr: a, ar: a, en: a }, { fr: b }, { ary-Latn: c }]
reviewedOn: 2026-11-25
reviewBy: 2027-11-25
sources: [oc-igoc]
columns:
  - { id: rate, type: percent, label: { fr: Taux, ar: نسبة, en: Rate } }
rowTitle: [id]
rows:
  - { id: one, rate: '${rate}', sources: [${source}] }
`;

let folder: string;
const cache = (): string => join(folder, 'cache');
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tijaria-trade-'));
  await mkdir(join(folder, 'tables'));
  await mkdir(join(folder, 'sources'));
  await writeFile(join(folder, 'sources/all.yaml'), SOURCES_YAML);
  await writeFile(join(folder, 'tables/rates.yaml'), table('10'));
});
afterEach(() => rm(folder, { recursive: true }));

const rateOf = async (): Promise<unknown> =>
  (await readTradeTables(folder, cache())).tables.get('rates')?.rows[0]?.cells.rate;

describe('readTradeTables', () => {
  it('reads the same from the files and from the copy', async () => {
    const first = await readTradeTables(folder, cache());
    expect(await readdir(cache())).toHaveLength(1);
    const second = await readTradeTables(folder, cache());
    expect(second.tables).toEqual(first.tables);
    expect(first.problems).toEqual([]);
  });

  it('follows a change of the text, and back', async () => {
    expect(await rateOf()).toBe('10');
    await writeFile(join(folder, 'tables/rates.yaml'), table('30'));
    expect(await rateOf()).toBe('30');
    await writeFile(join(folder, 'tables/rates.yaml'), table('10'));
    expect(await rateOf()).toBe('10');
  });

  it('does without a copy that is torn or cannot be written', async () => {
    await rateOf();
    const [name = ''] = await readdir(cache());
    await writeFile(join(cache(), name), '[{');
    expect(await rateOf()).toBe('10');
    await rm(cache(), { recursive: true });
    await writeFile(cache(), 'a file where the folder should be');
    expect(await rateOf()).toBe('10');
  });

  it('leaves out a row whose source is unknown, says so, and keeps no copy', async () => {
    await writeFile(join(folder, 'tables/rates.yaml'), table('10', 'nobody'));
    const { tables, problems } = await readTradeTables(folder, cache());
    expect(tables.get('rates')?.rows).toEqual([]);
    expect(problems).toHaveLength(1);
    await expect(readdir(cache())).rejects.toThrow();
  });

  it('gives no tables for a base that has none', async () => {
    await rm(join(folder, 'tables'), { recursive: true });
    expect(await readTradeTables(folder, cache())).toEqual({ tables: new Map(), problems: [] });
  });
});
