import { describe, expect } from 'vitest';
import { contractTest, type ContractSkip } from '../common/contract-test.fixture.ts';
import type { ModelSwitch } from './model-switch.ts';

/** The same switch as two processes see it. */
export interface SharedSwitch {
  readonly here: ModelSwitch;
  readonly there: ModelSwitch;
}

/** Everything that the doc comment of {@link ModelSwitch} promises. `make` is called once per test and gives a new switch. */
export function describeModelSwitchContract(
  name: string,
  make: () => SharedSwitch | Promise<SharedSwitch>,
  { skip }: { skip?: readonly ContractSkip[] } = {},
): void {
  const it = contractTest(skip);
  const test = (title: string, run: (shared: SharedSwitch) => Promise<void>): void =>
    it(title, async () => run(await make()));
  const why = (n: number) => ({
    by: `keeper ${n}`,
    reason: `reason ${n}`,
    at: `2026-11-27T10:00:0${n}.000Z`,
  });

  describe(`${name} keeps the ModelSwitch contract`, () => {
    test('is on, and says nothing else, until it is set', async ({ here }) => {
      expect(await here.state()).toEqual({ isOn: true });
      expect(await here.entries(10)).toEqual([]);
    });

    test('is what was set last, for every process at once', async ({ here, there }) => {
      await here.set(false, why(1));
      const off = { isOn: false, changedAt: why(1).at, by: 'keeper 1', reason: 'reason 1' };
      expect([await here.state(), await there.state()]).toEqual([off, off]);
      await there.set(true, why(2));
      expect(await here.state()).toMatchObject({ isOn: true, by: 'keeper 2' });
    });

    test('keeps an entry of every setting, also of one that changed nothing, newest first', async ({
      here,
      there,
    }) => {
      await here.set(false, why(1));
      await there.set(false, why(2));
      await here.set(true, why(3));
      const all = [
        { isOn: true, ...why(3) },
        { isOn: false, ...why(2) },
        { isOn: false, ...why(1) },
      ];
      expect(await there.entries(10)).toEqual(all);
      expect(await here.entries(2)).toEqual(all.slice(0, 2));
      expect(await here.entries(0)).toEqual([]);
    });

    test('keeps any text as it is', async ({ here }) => {
      const odd = { by: 'د. "x"', reason: "line\nline \\ ' ; DROP 🙂 \u2028", at: why(1).at };
      await here.set(false, odd);
      expect(await here.entries(1)).toEqual([{ isOn: false, ...odd }]);
      expect(await here.state()).toMatchObject({ by: odd.by, reason: odd.reason });
    });

    test('puts what is set at once in an order, whose last is the state', async ({ here }) => {
      await Promise.all(Array.from({ length: 8 }, (_, n) => here.set(n % 2 === 0, why(n))));
      const entries = await here.entries(10);
      expect(entries).toHaveLength(8);
      const { isOn, by } = await here.state();
      expect([isOn, by]).toEqual([entries[0]?.isOn, entries[0]?.by]);
    });
  });
}
