import { percentile } from '../../eval/metrics/percentile.ts';

/** Milliseconds that each call took, in order; one call after the other, each awaited. */
export async function timeEach<T>(
  inputs: readonly T[],
  call: (input: T) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  for (const input of inputs) {
    const started = performance.now();
    await call(input);
    times.push(performance.now() - started);
  }
  return times;
}

/** `p50 1.2 ms`, … for the percents asked for. */
export function formatPercentiles(times: readonly number[], percents: readonly number[]): string[] {
  return percents.map((percent) => `${percentile(times, percent).toFixed(2)} ms`);
}

/** The first `count` inputs, beginning again at the first when there are fewer. Throws for no inputs. */
export function cycle<T>(inputs: readonly T[], count: number): T[] {
  if (inputs.length === 0) throw new RangeError('cycling: expected inputs, received none');
  const rounds = Array.from({ length: Math.ceil(count / inputs.length) }, () => inputs);
  return rounds.flat().slice(0, count);
}
