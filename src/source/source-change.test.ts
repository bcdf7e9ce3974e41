import { describe, expect, it } from 'vitest';
import { reviewReasons, type SourceChange } from './source-change.ts';

const change = (on: string, kind: SourceChange['kind'] = 'changed', sourceId = 'a'): SourceChange => ({
  sourceId,
  on,
  kind,
});
const sheet = { reviewedOn: '2026-11-20', sourceIds: ['a', 'b'] };

describe('reviewReasons', () => {
  it('are what was seen after the review at a source that is cited, newest first, once a source', () => {
    const changes = [
      change('2026-11-21'),
      change('2026-11-22', 'gone', 'b'),
      change('2026-11-25'),
      change('2026-11-26', 'changed', 'c'),
    ];
    expect(reviewReasons(sheet, changes)).toEqual([change('2026-11-25'), change('2026-11-22', 'gone', 'b')]);
    expect(changes[0]).toEqual(change('2026-11-21'));
  });

  it('go with a review on the day itself or later', () => {
    expect(reviewReasons({ ...sheet, reviewedOn: '2026-11-25' }, [change('2026-11-25')])).toEqual([]);
    expect(reviewReasons({ ...sheet, reviewedOn: '2026-11-24' }, [change('2026-11-25')])).toHaveLength(1);
  });

  it('are none for what alters no sheet', () => {
    const kinds = ['new', 'moved', 'unreadable'] as const;
    expect(
      reviewReasons(
        sheet,
        kinds.map((kind) => change('2026-11-25', kind)),
      ),
    ).toEqual([]);
    expect(reviewReasons({ ...sheet, sourceIds: [] }, [change('2026-11-25')])).toEqual([]);
  });
});
