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
  it('tells a beginning, an end and a replacement, newest first', () => {
    const base = changesBase([
      { from: '2026-01-01' },
      { until: '2025-12-31' },
      { until: '2026-03-31', supersededBy: 'newer' },
      {},
    ]);
    expect(listChanges(base, ALWAYS).map(({ date, kind, statement }) => [date, kind, statement?.id])).toEqual(
      [
        ['2026-03-31', 'replaced', 'facts.3'],
        ['2026-01-01', 'begins', 'facts.1'],
        ['2025-12-31', 'ends', 'facts.2'],
      ],
    );
  });

  it('tells the dates of a document once, not for each of its statements', () => {
    const validity = { from: '2026-01-01' };
    const base = changesBase([validity, validity, { from: '2026-02-01' }], fixtureDocument({ validity }));
    expect(listChanges(base, ALWAYS).map(({ date, statement }) => [date, statement?.id])).toEqual([
      ['2026-02-01', 'facts.3'],
      ['2026-01-01', undefined],
    ]);
  });

  it('tells a rule of one day once', () => {
    const base = changesBase([{ from: '2026-01-01', until: '2026-01-01' }]);
    expect(listChanges(base, ALWAYS)).toMatchObject([{ date: '2026-01-01', kind: 'begins' }]);
  });

  it('leaves out other languages, other themes and lists of goods', () => {
    const dated = [{ from: '2026-01-01' }];
    const count = (document: DocumentEntry, theme?: (typeof THEMES)[number]): number =>
      listChanges(changesBase(dated, document), { ...ALWAYS, theme }).length;
    expect(count(fixtureDocument({}))).toBe(1);
    expect(count(fixtureDocument({ language: 'ar' }))).toBe(0);
    expect(count(fixtureDocument({ purpose: 'classification' }))).toBe(0);
    expect(count(fixtureDocument({}), 'exporting')).toBe(1);
    expect(count(fixtureDocument({}), 'markets')).toBe(0);
  });

  it('gives only dates in the period, sorted, each of a statement once', () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((days) => shiftDay('2023-01-01', days));
    const validity = fc.record({ from: day, until: day }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(validity, { maxLength: 20 }), day, day, (validities: Validity[], from, until) => {
        const changes = listChanges(changesBase(validities), { language: 'fr', from, until });
        const dates = changes.map(({ date }) => date);
        expect(dates.every((date) => date >= from && date <= until)).toBe(true);
        expect(dates).toEqual(dates.toSorted().toReversed());
        const keys = changes.map(({ date, statement }) => `${statement?.id ?? ''} ${date}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
