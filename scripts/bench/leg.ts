import { timeEach } from './timing.ts';

/** Timed rounds over all tasks. */
const ROUNDS = 5;

/** One way to search the passages: a question in, chunk ids out, best first. */
export interface Leg<Input> {
  readonly name: string;
  search(input: Input): Promise<readonly string[]>;
}

/** How long a leg takes and how much it finds. Shares are 0 to 1. */
export interface LegMeasurement {
  readonly name: string;
  readonly times: readonly number[];
  /** Questions with a passage of a right document among the first five. */
  readonly rightInFive: number;
  /** Part of the first leg's ten best that this one has among its ten: 1 for the first. */
  readonly agreement: number;
}

/** What is searched for, and whether a chunk is of a right document. */
export interface LegTask<Input> {
  readonly input: Input;
  readonly isRight: (chunkId: string) => boolean;
}

/**
 * Measures legs on the same tasks in one run, the first being what the others are held against. Legs take turns round
 * by round, so that what the machine does meanwhile falls on all of them; the first round warms up and is not timed.
 */
export async function measureLegs<Input>(
  legs: readonly Leg<Input>[],
  tasks: readonly LegTask<Input>[],
): Promise<LegMeasurement[]> {
  const runs = legs.map((leg) => ({
    leg,
    times: new Array<number>(),
    found: new Array<readonly string[]>(),
  }));
  for (const { leg, found } of runs) for (const { input } of tasks) found.push(await leg.search(input));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { leg, times } of runs)
      times.push(...(await timeEach(tasks, ({ input }) => leg.search(input))));
  const reference = runs[0]?.found ?? [];
  return runs.map(({ leg, times, found }) => {
    const right = tasks.filter(({ isRight }, i) => found[i]?.slice(0, 5).some(isRight)).length;
    return { name: leg.name, times, rightInFive: right / tasks.length, agreement: overlap(reference, found) };
  });
}

function overlap(reference: readonly (readonly string[])[], found: readonly (readonly string[])[]): number {
  let [shared, all] = [0, 0];
  for (const [i, wanted] of reference.entries()) {
    const has = new Set(found[i]);
    shared += wanted.filter((id) => has.has(id)).length;
    all += wanted.length;
  }
  return all === 0 ? 1 : shared / all;
}
