import { describe, expect, it } from 'vitest';
import type { SourceChange } from '../source/source-change.ts';
import { createChangesReader } from './read-source-changes.ts';
import type { SourceState } from './source-state.ts';

const change = (on: string): SourceChange => ({ sourceId: 'a', on, kind: 'changed' });
const states = (...changes: SourceChange[]): SourceState[] => [
  { sourceId: 'a', checkedAt: '2026-11-27T12:00:00.000Z', misses: 0, changes },
];

describe('the reader of changes', () => {
  it('asks the store once a minute, also when the clock is set back', async () => {
    let [now, asked] = [1_000_000, 0];
    const store = { states: async () => states(change(`2026-11-${10 + asked++}`)) };
    const read = createChangesReader(store, {
      clock: { now: () => now },
      onFailure: () => expect.unreachable(),
    });
    expect(await Promise.all([read(), read()])).toEqual([[change('2026-11-10')], [change('2026-11-10')]]);
    now += 60_000;
    expect(await read()).toEqual([change('2026-11-11')]);
    now -= 500_000;
    expect(await read()).toEqual([change('2026-11-12')]);
    expect(asked).toBe(3);
  });

  it('gives what it knew when the store fails, at first nothing, and says so', async () => {
    let [now, isDown] = [0, true];
    const failures: unknown[] = [];
    const store = {
      states: async () => (isDown ? Promise.reject(new Error('down')) : states(change('2026-11-10'))),
    };
    const read = createChangesReader(store, {
      clock: { now: () => now },
      onFailure: (error) => failures.push(error),
    });
    expect(await read()).toEqual([]);
    [now, isDown] = [60_000, false];
    expect(await read()).toHaveLength(1);
    [now, isDown] = [120_000, true];
    expect(await read()).toHaveLength(1);
    expect(failures).toHaveLength(2);
  });
});
