import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RetrievalDependencies } from '../retrieval/retrieve-evidence.ts';
import { sheetText } from '../testing/corpus-fixture.ts';
import { gatherAnswer, tinyRetrieval, type GatheredAnswer } from '../testing/tiny-base.ts';
import type { ChatModel } from './chat-model.ts';
import { SWITCH_STANDS_MS, switchableModel, type OnOff } from './switchable-model.ts';

const QUESTION = 'Quel est le délai de rapatriement des recettes d’exportation ?';
let retrieval: RetrievalDependencies;
let calls = 0;
const model: ChatModel = {
  id: 'writer',
  async *stream() {
    calls += 1;
    await Promise.resolve();
    yield 'Le délai de rapatriement est de 150 jours [S1].';
  },
};

beforeAll(async () => {
  retrieval = await tinyRetrieval({
    'sheets/exporting/a.fr.md': sheetText(
      'Le délai de rapatriement des recettes d’exportation est de 150 jours.[^1]\n\n[^1]: oc-igoc\n',
    ),
  });
});
afterEach(() => vi.useRealTimers());

/** A service whose switch can be turned, and whose clock is set by hand. */
function service(state?: OnOff['state']) {
  const world = { isOn: true, now: 0, reads: 0 };
  const failures: unknown[] = [];
  const read = (): ReturnType<OnOff['state']> => {
    world.reads += 1;
    return Promise.resolve({ isOn: world.isOn });
  };
  const options = { clock: { now: () => world.now }, onFailure: (error: unknown) => failures.push(error) };
  const switched = switchableModel(model, { state: state ?? read }, options);
  const ask = (): Promise<GatheredAnswer> => gatherAnswer(retrieval, { question: QUESTION }, switched);
  return { world, failures, switched, ask };
}

describe('switchableModel', () => {
  it('turned off, lets the next answers be composed from the passages, without a notice; turned on, the model writes again', async () => {
    const { world, ask, failures } = service();
    expect((await ask()).end).toMatchObject({ composedBy: 'writer' });
    world.isOn = false;
    world.now += SWITCH_STANDS_MS;
    const before = calls;
    const off = await ask();
    expect(off.end).toMatchObject({ outcome: 'answered', composedBy: 'extractive' });
    expect(off.text).toContain('150 jours');
    expect(off.notices).not.toContain('model-failed');
    expect(calls).toBe(before);
    world.isOn = true;
    world.now += SWITCH_STANDS_MS;
    expect((await ask()).end).toMatchObject({ composedBy: 'writer' });
    expect(failures).toEqual([]);
  });

  it('asks the switch at most every two seconds, also when the clock is set back', async () => {
    const { world, switched } = service();
    await Promise.all([switched.isModelOn(), switched.isModelOn()]);
    world.now += SWITCH_STANDS_MS - 1;
    await switched.isModelOn();
    expect(world.reads).toBe(1);
    world.now -= 3_600_000;
    await switched.isModelOn();
    expect(world.reads).toBe(2);
  });

  it('counts a switch that cannot be read as off, and says so', async () => {
    const { ask, failures } = service(() => Promise.reject(new Error('no database')));
    expect((await ask()).end).toMatchObject({ composedBy: 'extractive' });
    expect(failures).toMatchObject([{ message: 'no database' }]);
  });

  it('goes by what the switch said last while it is silent, for ten seconds, and by what it says too late', async () => {
    vi.useFakeTimers();
    const readings: ((isOn: boolean) => void)[] = [];
    const { world, switched, failures } = service(
      () => new Promise((resolve) => readings.push((isOn) => resolve({ isOn }))),
    );
    const ask = async (now: number): Promise<boolean> => {
      world.now = now;
      const isOn = switched.isModelOn();
      await vi.advanceTimersByTimeAsync(500);
      return isOn;
    };
    const first = ask(0);
    readings[0]?.(true);
    expect(await first).toBe(true);
    expect([await ask(2_000), await ask(9_999), await ask(12_000)]).toEqual([true, true, false]);
    expect(failures).toHaveLength(3);
    // What was asked at 12,000 is told now.
    readings[3]?.(true);
    expect(await ask(14_000)).toBe(true);
    readings[4]?.(false);
    expect(await ask(16_000)).toBe(false);
  });

  it('waits half a second for a switch that hangs', async () => {
    vi.useFakeTimers();
    const { switched, failures } = service(() => new Promise(() => undefined));
    const isOn = switched.isModelOn();
    await vi.advanceTimersByTimeAsync(500);
    expect(await isOn).toBe(false);
    expect(failures).toHaveLength(1);
  });
});
