import { timeEach } from './timing.ts';

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

/** Measures legs on the same tasks in one run, the first being what the others are held against; each is warmed up. */
export async function measureLegs<Input>(
  legs: readonly Leg<Input>[],
  tasks: readonly LegTask<Input>[],
): Promise<LegMeasurement[]> {
  const measurements: LegMeasurement[] = [];
  let reference: readonly (readonly string[])[] | undefined;
  for (const leg of legs) {
    const found: (readonly string[])[] = [];
    for (const { input } of tasks) found.push(await leg.search(input));
    reference ??= found;
    const times = await timeEach(tasks, ({ input }) => leg.search(input));
    const right = tasks.filter(({ isRight }, i) => found[i]?.slice(0, 5).some(isRight)).length;
    measurements.push({
      name: leg.name,
      times,
      rightInFive: right / tasks.length,
      agreement: overlap(reference, found),
    });
  }
  return measurements;
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
