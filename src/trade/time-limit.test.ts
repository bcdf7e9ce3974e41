import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpusTables } from './corpus-tables.fixture.ts';
import { repatriationDeadline, timeLimit } from './time-limit.ts';
import type { TradeTables } from './trade-tables.ts';

let tables: TradeTables;
beforeAll(async () => {
  tables = await readCorpusTables();
});

describe('timeLimit', () => {
  it('counts every limit of the base from a day, with the row and the statements that it rests on', () => {
    const rows = tables.get('time-limits')?.rows ?? [];
    expect(rows.length).toBeGreaterThan(25);
    for (const { id } of rows) {
      const limit = timeLimit(id, '2026-03-01', tables);
      expect(limit.references.length).toBeGreaterThan(1);
      if ('end' in limit) expect(limit.end > limit.start).toBe(true);
      else expect(limit.missing).toBe('confirmed-rule');
    }
  });

  it('gives an import commitment six months, and a clearance store 45 days', () => {
    expect(timeLimit('import-commitment-validity', '2026-08-31', tables)).toMatchObject({
      length: 'P6M',
      end: '2027-02-28',
      standing: 'stated',
    });
    expect(timeLimit('clearance-store', '2026-11-26', tables)).toMatchObject({
      end: '2027-01-10',
      days: 45,
      standing: 'secondary',
    });
  });

  it('has no date for a limit that the base does not know', () => {
    expect(timeLimit('coffee-break', '2026-03-01', tables)).toEqual({
      missing: 'rule',
      references: [],
      asOf: '2026-03-01',
    });
  });

  it('refuses a day that does not exist', () => {
    expect(() => timeLimit('clearance-store', '2026-02-30', tables)).toThrow(/that exists/);
  });

  it('says what is wrong when the base has no such table', () => {
    expect(() => timeLimit('clearance-store', '2026-03-01', new Map())).toThrow(
      /expected a table time-limits/,
    );
  });
});

describe('repatriationDeadline', () => {
  it("agrees with the sheets' worked examples", () => {
    expect(repatriationDeadline({ kind: 'goods', from: '2026-03-01' }, tables)).toMatchObject({
      end: '2026-07-29',
      days: 150,
      references: expect.arrayContaining([
        { documentId: 'time-limits', statementId: 'rows.1' },
        { documentId: 'rapatriement-recettes-export', statementId: 'facts.1' },
      ]) as unknown,
    });
    expect(repatriationDeadline({ kind: 'services', from: '2026-03-01' }, tables)).toMatchObject({
      end: '2026-05-30',
      days: 90,
    });
    expect(repatriationDeadline({ kind: 'services', from: '2026-09-15' }, tables)).toMatchObject({
      end: '2026-12-14',
    });
  });

  it('gives consignment no date: its old limit was not found since', () => {
    const limit = repatriationDeadline({ kind: 'consignment', from: '2026-03-01' }, tables);
    expect(limit).toMatchObject({ missing: 'confirmed-rule' });
    expect(limit.references).toContainEqual({
      documentId: 'rapatriement-recettes-export',
      statementId: 'uncertain.3',
    });
  });
});
