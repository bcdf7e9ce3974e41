import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Sheet } from '../source/sheet.ts';
import { tableSheets } from '../source/tables/table-sheets.ts';
import { readCorpusTables } from './corpus-tables.fixture.ts';
import type { TradeTables } from './trade-tables.ts';
import { changesBetween, datedStatements, inForceOn, type DatedStatement } from './dated-statements.ts';
import { shiftDay } from './calendar.ts';

let tables: TradeTables;
let dated: DatedStatement[];
beforeAll(async () => {
  tables = await readCorpusTables();
  dated = datedStatements([...tables.values()].flatMap((table) => tableSheets(table, tables)));
});

const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const statement = fc
  .tuple(fc.nat(), fc.option(day, { nil: undefined }), fc.option(fc.nat(900), { nil: undefined }), day)
  .map(([n, from, length, other]): DatedStatement => {
    const until = length === undefined ? undefined : shiftDay(from ?? other, length);
    return {
      reference: { documentId: 'x', statementId: `facts.${n}` },
      theme: n % 2 === 0 ? 'importing' : 'exporting',
      validity: { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) },
    };
  });
const idsOf = (list: readonly DatedStatement[]): string[] =>
  list.map(({ reference }) => `${reference.documentId}#${reference.statementId}`);

describe('the real tables', () => {
  it('hold dated statements, each once, all with a date', () => {
    expect(dated.length).toBeGreaterThan(40);
    expect(new Set(idsOf(dated)).size).toBe(dated.length);
    for (const { validity } of dated) expect(validity.from ?? validity.until).toBeDefined();
  });

  it('tell what the year 2026 changed for goods under licence', () => {
    const changes = changesBetween('2026-01-01', '2026-12-31', dated, { documentId: 'licences' });
    const rowIds = (list: readonly DatedStatement[]): (string | undefined)[] =>
      list.map(({ reference }) => {
        const row = tables.get('licences')?.rows;
        return row?.[Number(reference.statementId.split('.')[1]) - 1]?.id;
      });
    expect(rowIds(changes.began)).toEqual(['export-sardines']);
    expect(rowIds(changes.ended)).toEqual(['export-brass-ingots']);
  });

  it('tell what holds on a day, by theme', () => {
    const before = inForceOn('2025-12-31', dated, { theme: 'duties-and-taxes' });
    const after = inForceOn('2026-01-01', dated, { theme: 'duties-and-taxes' });
    expect(before.statements.every(({ theme }) => theme === 'duties-and-taxes')).toBe(true);
    expect(idsOf(after.statements)).not.toEqual(idsOf(before.statements));
    expect(after.asOf).toBe('2026-01-01');
  });
});

describe('datedStatements', () => {
  const sheet: Sheet = {
    id: 'essai',
    kind: 'sheet',
    language: 'fr',
    title: 'Essai',
    theme: 'importing',
    audience: ['importer'],
    validity: { from: '2026-01-01', until: '2026-12-31' },
    reviewedOn: '2026-11-23',
    reviewBy: '2027-05-23',
    sections: [
      {
        id: 'facts',
        role: 'facts',
        heading: '',
        statements: [
          { id: 'facts.1', text: 'a', kind: 'item', sourceIds: [], validity: {}, line: 1 },
          {
            id: 'facts.2',
            text: 'b',
            kind: 'item',
            sourceIds: [],
            validity: { from: '2026-06-01' },
            line: 2,
          },
        ],
      },
    ],
    questions: {},
    links: [],
    file: 'sheets/importing/essai.fr.md',
  };

  it('hold within the dates of their sheet, and translations do not count again', () => {
    const found = datedStatements([sheet, { ...sheet, language: 'en' }]);
    expect(found.map(({ validity }) => validity)).toEqual([
      { from: '2026-01-01', until: '2026-12-31' },
      { from: '2026-06-01', until: '2026-12-31' },
    ]);
  });

  it('leave out what has no date', () => {
    expect(idsOf(datedStatements([{ ...sheet, validity: {} }]))).toEqual(['essai#facts.2']);
    expect(datedStatements([])).toEqual([]);
  });
});

describe('inForceOn', () => {
  it('counts both ends, and leaves an open end open', () => {
    const rule = (validity: DatedStatement['validity']): DatedStatement => ({
      reference: { documentId: 'x', statementId: 'facts.1' },
      theme: 'importing',
      validity,
    });
    const year = rule({ from: '2026-01-01', until: '2026-12-31' });
    const holds = (one: DatedStatement, date: string): boolean =>
      inForceOn(date, [one]).statements.length === 1;
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((date) => holds(year, date))).toEqual(
      [false, true, true, false],
    );
    expect(holds(rule({ until: '2026-12-31' }), '1999-01-01')).toBe(true);
    expect(holds(rule({ from: '2026-01-01' }), '2099-01-01')).toBe(true);
  });

  it('refuses a day that does not exist', () => {
    expect(() => inForceOn('2026-02-30', [])).toThrow(/that exists/);
    expect(() => changesBetween('2026-01-01', 'soon', [])).toThrow(/that exists/);
  });
});

describe('changesBetween', () => {
  it('is the difference of what held before and what holds after', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(statement, { selector: (s) => s.reference.statementId }),
        day,
        day,
        (list, a, b) => {
          const [from, to] = a <= b ? [a, b] : [b, a];
          const { began, ended } = changesBetween(from, to, list);
          const expected = new Set(idsOf(inForceOn(shiftDay(from, -1), list).statements));
          for (const id of idsOf(began)) expected.add(id);
          for (const id of idsOf(ended)) expected.delete(id);
          expect(new Set(idsOf(inForceOn(to, list).statements))).toEqual(expected);
        },
      ),
    );
  });

  it('gives nothing for days the wrong way round, or another theme', () => {
    fc.assert(
      fc.property(fc.array(statement), day, (list, from) => {
        const none = { began: [], ended: [] };
        expect(changesBetween(from, shiftDay(from, -1), list)).toMatchObject(none);
        expect(changesBetween('2015-01-01', '2040-01-01', list, { theme: 'markets' })).toMatchObject(none);
      }),
    );
  });
});
