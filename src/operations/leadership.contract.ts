import { afterEach, describe, expect } from 'vitest';
import { contractTest, type ContractSkip } from '../common/contract-test.fixture.ts';
import type { Leadership } from './leadership.ts';

/** Two that compete, as two processes would, and what lets go of what they hold. */
export interface Rivals {
  readonly first: Leadership;
  readonly second: Leadership;
  close(): Promise<void>;
}

/**
 * Everything that the doc comment of {@link Leadership} promises to two of them; what becomes of a process that is gone is
 * tested beside each adapter.
 */
export function describeLeadershipContract(
  name: string,
  make: () => Promise<Rivals>,
  { skip }: { skip?: readonly ContractSkip[] } = {},
): void {
  const it = contractTest(skip);
  let rivals: Rivals;
  const test = (title: string, run: () => Promise<void>): void =>
    it(title, async () => {
      rivals = await make();
      await run();
    });

  describe(`${name} keeps the Leadership contract`, () => {
    afterEach(() => rivals.close());

    test('runs work that nobody else runs, and gives its result', async () => {
      expect(await rivals.first.alone('sync', async (signal) => [signal.aborted, 3])).toEqual([false, 3]);
    });

    test('does not run work that is under way, in the same process or another', async () => {
      const { first, second } = rivals;
      const inside = await first.alone('sync', async () => [
        await first.alone('sync', async () => 'same'),
        await second.alone('sync', async () => 'other'),
      ]);
      expect(inside).toEqual([undefined, undefined]);
    });

    test('lets exactly one of many begin', async () => {
      const { first, second } = rivals;
      let running = 0;
      const asked = Array.from({ length: 10 }, (_, i) =>
        (i % 2 === 0 ? first : second).alone('sync', async () => {
          running++;
          while (settled < 9) await new Promise((resolve) => setImmediate(resolve));
          return i;
        }),
      );
      let settled = 0;
      for (const each of asked) void each.finally(() => settled++);
      const results = await Promise.all(asked);
      expect(results.filter((result) => result !== undefined)).toHaveLength(1);
      expect(running).toBe(1);
    });

    test('keeps work of different names apart', async () => {
      const { first, second } = rivals;
      expect(await first.alone('sync', () => second.alone('ingest', async () => 'done'))).toBe('done');
    });

    test('is free again once work has ended, well or badly', async () => {
      const { first, second } = rivals;
      const failure = new Error('broken');
      await first.alone('sync', async () => undefined);
      await expect(second.alone('sync', () => Promise.reject(failure))).rejects.toBe(failure);
      expect(await first.alone('sync', async () => 'again')).toBe('again');
    });
  });
}
