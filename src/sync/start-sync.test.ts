import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSync, type SyncLeadership, type SyncSchedule } from './start-sync.ts';
import type { SyncReport } from './sync-report.ts';

const HOUR_MS = 3_600_000;
const report = (isIndexChanged: boolean): SyncReport => ({
  results: [{ kind: 'asked', sourceId: 'a', host: 'a.test', happened: [], findings: [], isIndexChanged }],
  notDue: 0,
  forgotten: [],
});
const leader: SyncLeadership = { alone: (_, work) => work(new AbortController().signal) };

const stops: (() => Promise<void>)[] = [];
const told = { reports: 0, ingests: 0, failures: [] as unknown[] };
function start(given: Partial<SyncSchedule>): () => Promise<void> {
  const stop = startSync({
    everyMs: HOUR_MS,
    leadership: leader,
    run: async () => report(false),
    onReport: () => {
      told.reports++;
    },
    onChanged: async () => {
      told.ingests++;
    },
    onFailure: (error) => void told.failures.push(error),
    ...given,
  });
  stops.push(stop);
  return stop;
}
const turn = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(HOUR_MS);
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  Object.assign(told, { reports: 0, ingests: 0, failures: [] });
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  vi.useRealTimers();
});

describe('startSync', () => {
  it('runs at once and every period, and ingests only when an indexed text changed', async () => {
    let isChanged = false;
    start({ run: async () => report(isChanged) });
    await vi.waitFor(() => expect(told.reports).toBe(1));
    isChanged = true;
    await turn();
    await vi.waitFor(() => expect(told).toMatchObject({ reports: 2, ingests: 1 }));
  });

  it('leaves the run to the process that leads', async () => {
    let runs = 0;
    const other: SyncLeadership = { alone: async () => undefined };
    start({ leadership: other, run: async () => report((runs++, true)) });
    await turn();
    expect([runs, told.reports, told.ingests]).toEqual([0, 0, 0]);
  });

  it('reports a failure and goes on at the next turn, without throwing', async () => {
    let runs = 0;
    start({
      run: async () => {
        if (runs++ === 0) throw new Error('read-only');
        return report(false);
      },
    });
    await vi.waitFor(() => expect(told.failures).toHaveLength(1));
    await turn();
    await vi.waitFor(() => expect(told.reports).toBe(1));
  });

  it('owes an ingest that failed, until one succeeds', async () => {
    const changes = [true, false, false];
    let ingests = 0;
    const onChanged = async (): Promise<void> => {
      if (ingests++ === 0) throw new Error('another ingest is under way');
    };
    start({ run: async () => report(changes.shift() ?? false), onChanged });
    await vi.waitFor(() => expect(told.failures).toHaveLength(1));
    await turn();
    await vi.waitFor(() => expect(ingests).toBe(2));
    await turn();
    await vi.waitFor(() => expect(told.reports).toBe(3));
    expect(ingests).toBe(2);
  });

  it('does not begin a second run while one is under way, and ends it when it stops', async () => {
    let runs = 0;
    const stop = start({
      run: (signal) => {
        runs++;
        return new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(new Error('stopped'))),
        );
      },
    });
    await turn();
    await turn();
    expect(runs).toBe(1);
    await stop();
    await turn();
    expect([runs, told.failures]).toEqual([1, []]);
  });

  it('ends a run whose lead was lost, and says so', async () => {
    const lost = new AbortController();
    start({
      leadership: { alone: (_, work) => work(lost.signal) },
      run: async (signal) => {
        lost.abort();
        signal.throwIfAborted();
        return report(true);
      },
    });
    await vi.waitFor(() => expect(told.failures).toHaveLength(1));
    expect(told.ingests).toBe(0);
  });
});
