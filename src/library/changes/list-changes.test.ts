import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentEntry } from '../../search-index/document-entry.ts';
import type { THEMES } from '../../source/sheet.ts';
import type { Validity } from '../../source/validity.ts';
import { shiftDay } from '../../trade/calendar.ts';
import { changesBase, fixtureDocument } from './changes.fixture.ts';
import { listChanges } from './list-changes.ts';

const ALWAYS = { language: 'fr', from: '0000-01-01', until: '9999-12-31' } as const;

describe('listChanges', () => {
  it('tells a beginning, an end and a replacement, newest first', async () => {
    const base = changesBase([
      { from: '2026-01-01' },
      { until: '2025-12-31' },
      { until: '2026-03-31', supersededBy: 'newer' },
      {},
    ]);
    expect(
      (await listChanges(base, ALWAYS)).map(({ date, kind, statement }) => [date, kind, statement?.id]),
    ).toEqual([
      ['2026-03-31', 'replaced', 'facts.3'],
      ['2026-01-01', 'begins', 'facts.1'],
      ['2025-12-31', 'ends', 'facts.2'],
    ]);
  });

  it('tells the dates of a document once, not for each of its statements', async () => {
    const validity = { from: '2026-01-01' };
    const base = changesBase([validity, validity, { from: '2026-02-01' }], fixtureDocument({ validity }));
    expect((await listChanges(base, ALWAYS)).map(({ date, statement }) => [date, statement?.id])).toEqual([
      ['2026-02-01', 'facts.3'],
      ['2026-01-01', undefined],
    ]);
  });

  it('tells a rule of one day once', async () => {
    const base = changesBase([{ from: '2026-01-01', until: '2026-01-01' }]);
    expect(await listChanges(base, ALWAYS)).toMatchObject([{ date: '2026-01-01', kind: 'begins' }]);
  });

  it('leaves out other languages, other themes and lists of goods', async () => {
    const dated = [{ from: '2026-01-01' }];
    const count = async (document: DocumentEntry, theme?: (typeof THEMES)[number]): Promise<number> =>
      (await listChanges(changesBase(dated, document), { ...ALWAYS, theme })).length;
    expect(await count(fixtureDocument({}))).toBe(1);
    expect(await count(fixtureDocument({ language: 'ar' }))).toBe(0);
    expect(await count(fixtureDocument({ purpose: 'classification' }))).toBe(0);
    expect(await count(fixtureDocument({}), 'exporting')).toBe(1);
    expect(await count(fixtureDocument({}), 'markets')).toBe(0);
  });

  it('gives only dates in the period, sorted, each of a statement once', async () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((days) => shiftDay('2023-01-01', days));
    const validity = fc.record({ from: day, until: day }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(
        fc.array(validity, { maxLength: 20 }),
        day,
        day,
        async (validities: Validity[], from, until) => {
          const changes = await listChanges(changesBase(validities), { language: 'fr', from, until });
          const dates = changes.map(({ date }) => date);
          expect(dates.every((date) => date >= from && date <= until)).toBe(true);
          expect(dates).toEqual(dates.toSorted().toReversed());
          const keys = changes.map(({ date, statement }) => `${statement?.id ?? ''} ${date}`);
          expect(new Set(keys).size).toBe(keys.length);
        },
      ),
    );
  });
});
