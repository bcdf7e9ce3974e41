import { describe, expect } from 'vitest';
import { contractTest, type ContractSkip } from '../common/contract-test.fixture.ts';
import type { UsageCounter } from './usage-counter.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** 2026-11-27, 17:59:30 UTC. */
const NOW = Date.UTC(2026, 10, 27, 17, 59, 30);

/** Everything that the doc comment of {@link UsageCounter} promises. `make` is called once per test and gives an empty one. */
export function describeUsageCounterContract(
  name: string,
  make: () => UsageCounter | Promise<UsageCounter>,
  { skip }: { skip?: readonly ContractSkip[] } = {},
): void {
  const it = contractTest(skip);
  const test = (title: string, run: (counter: UsageCounter) => Promise<void>): void =>
    it(title, async () => run(await make()));

  describe(`${name} keeps the UsageCounter contract`, () => {
    const minute = { now: NOW, lengthMs: MINUTE };

    test('adds up within a window and says when that ends', async (counter) => {
      expect(await counter.sum('a', minute)).toBe(0);
      expect(await counter.add('a', 2, minute)).toEqual({ sum: 2, endsAt: NOW + 30_000 });
      expect(await counter.add('a', 3, { ...minute, now: NOW + 29_999 })).toEqual({
        sum: 5,
        endsAt: NOW + 30_000,
      });
      expect(await counter.sum('a', minute)).toBe(5);
    });

    test('begins anew with the next window', async (counter) => {
      await counter.add('a', 2, minute);
      const next = { ...minute, now: NOW + 30_000 };
      expect(await counter.sum('a', next)).toBe(0);
      expect(await counter.add('a', 1, next)).toEqual({ sum: 1, endsAt: NOW + 90_000 });
      expect(await counter.sum('a', minute)).toBe(2);
    });

    test('ends a day at midnight UTC', async (counter) => {
      const { endsAt } = await counter.add('a', 1, { now: NOW, lengthMs: DAY });
      expect(new Date(endsAt).toISOString()).toBe('2026-11-28T00:00:00.000Z');
    });

    test('keeps keys and lengths of windows apart', async (counter) => {
      await counter.add('a', 1, minute);
      await counter.add('b', 10, minute);
      await counter.add('a', 100, { now: NOW, lengthMs: DAY });
      await counter.add("', 'a", 1_000, minute);
      expect(await counter.sum('a', minute)).toBe(1);
      expect(await counter.sum('b', minute)).toBe(10);
      expect(await counter.sum('a', { now: NOW, lengthMs: DAY })).toBe(100);
    });

    test('counts nothing, gives back what was not used, and counts beyond 32 bits', async (counter) => {
      expect((await counter.add('a', 0, minute)).sum).toBe(0);
      expect((await counter.add('a', 5_000_000_000, minute)).sum).toBe(5_000_000_000);
      expect((await counter.add('a', -4_999_999_998, minute)).sum).toBe(2);
    });

    test('gives each of many who add at once a sum of their own', async (counter) => {
      const added = await Promise.all(Array.from({ length: 40 }, () => counter.add('a', 1, minute)));
      const sums = added.map(({ sum }) => sum).sort((a, b) => a - b);
      expect(sums).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    });

    test('forgets only windows that are over', async (counter) => {
      await counter.add('a', 1, minute);
      await counter.add('a', 1, { now: NOW, lengthMs: DAY });
      await counter.expire(NOW + 29_999);
      expect(await counter.sum('a', minute)).toBe(1);
      await counter.expire(NOW + 30_000);
      expect(await counter.sum('a', minute)).toBe(0);
      expect(await counter.sum('a', { now: NOW, lengthMs: DAY })).toBe(1);
    });
  });
}
