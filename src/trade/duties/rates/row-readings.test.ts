import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../source/language.ts';
import { hasFigure, statementFinder } from '../../corpus.fixture.ts';
import { readCorpusTables } from '../../corpus-tables.fixture.ts';
import type { TradeTables } from '../../trade-tables.ts';
import { findRow, percentOf } from './find-row.ts';
import {
  BAND_ROWS,
  CONSUMPTION_TAX_READINGS,
  OTHER_TAX_CHAPTERS,
  PREFERENCE_READINGS,
  TRADE_DEFENCE_READINGS,
  VAT_EXEMPTIONS,
} from './row-readings.ts';

let tables: TradeTables;
let find: Awaited<ReturnType<typeof statementFinder>>;
beforeAll(async () => {
  tables = await readCorpusTables();
  find = await statementFinder();
}, 60_000);

const READ_IN_WORDS = [
  ...Object.entries(TRADE_DEFENCE_READINGS).map((entry) => ['trade-defence', ...entry] as const),
  ...Object.entries(CONSUMPTION_TAX_READINGS).map((entry) => ['vat-and-other-rates', ...entry] as const),
];

describe('readings of rows', () => {
  it.each(READ_IN_WORDS)(
    '%s, %s: every figure stands in the row, in all languages',
    async (table, id, readings) => {
      const row = findRow(tables, table, id);
      expect(row).toBeDefined();
      if (row === undefined) return;
      for (const language of LANGUAGES) {
        const text = (await find(row.reference, language)) ?? '';
        for (const { rate } of readings) {
          const figure = rate.percent ?? rate.perUnit?.amount ?? '';
          expect(hasFigure(text, figure), `${figure} in ${text}`).toBe(true);
        }
      }
    },
  );

  it('reads every measure in force, and names producers one by one', () => {
    const inForce =
      tables.get('trade-defence')?.rows.filter(({ cells }) => cells.status === 'in-force') ?? [];
    expect(inForce.length).toBeGreaterThan(5);
    for (const { id } of inForce) expect(Object.keys(TRADE_DEFENCE_READINGS)).toContain(id);
    for (const [, , readings] of READ_IN_WORDS) {
      const keys = readings.map(({ variant, origins }) => `${variant ?? ''} ${String(origins)}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('reads consumption taxes that the base has, by row', () => {
    const rows = tables.get('vat-and-other-rates')?.rows.filter(({ cells }) => cells.tax === 'tic') ?? [];
    expect(rows.map(({ id }) => id).sort()).toEqual(Object.keys(CONSUMPTION_TAX_READINGS).sort());
  });

  it('reads "at least" where the row says so', () => {
    for (const [id, [reading]] of Object.entries(CONSUMPTION_TAX_READINGS)) {
      const amount = findRow(tables, 'vat-and-other-rates', id)?.row.cells.amount as Record<string, string>;
      if (/minimum|at least/.test(amount.en ?? '')) expect(reading?.isMinimum, id).toBe(true);
    }
  });

  it.each(LANGUAGES)('reads exemptions and preferences as the rows tell them in %s', async (language) => {
    for (const id of VAT_EXEMPTIONS) {
      const row = findRow(tables, 'vat-and-other-rates', id);
      const text = row === undefined ? '' : await find(row.reference, language);
      expect(text, id).toMatch(/exonéré|exempt|معفا|مُعفا|إعفاء/);
    }
    for (const [id, { share }] of Object.entries(PREFERENCE_READINGS)) {
      const row = findRow(tables, 'duty-bands', id);
      const text = row === undefined ? '' : ((await find(row.reference, language)) ?? '');
      expect(hasFigure(text, share), `${share} in ${text}`).toBe(true);
    }
  });

  it('reads percents of bands and other taxes from their column', () => {
    const bands = BAND_ROWS.map((id) => {
      const row = findRow(tables, 'duty-bands', id);
      return row === undefined ? undefined : percentOf(row)?.rate.percent;
    });
    expect(bands).toEqual(['2.5', '10', '17.5', '30', '40']);
    for (const [id, chapter] of Object.entries(OTHER_TAX_CHAPTERS)) {
      const row = findRow(tables, 'vat-and-other-rates', id);
      expect(row === undefined ? undefined : percentOf(row), id).toBeDefined();
      expect((row?.row.cells.item as Record<string, string>).fr).toContain(`chapitre ${chapter}`);
    }
  });
});
