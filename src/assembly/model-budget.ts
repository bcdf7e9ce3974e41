import type { Clock } from '../common/clock.ts';
import type { UsageCounter } from '../operations/usage-counter.ts';

const DAY_MS = 86_400_000;
const KEY = 'model-tokens';

/** What models may use in a day (UTC), shared by all processes that share the counter. */
export interface ModelBudget {
  readonly spend: (tokens: number) => void;
  /** Tokens of today so far. */
  readonly spent: () => Promise<number>;
  readonly isSpent: () => Promise<boolean>;
}

/**
 * A budget of tokens a day; without a limit they are counted all the same. What one answer takes over the limit is not cut
 * off: the next one is composed from the passages. A counter that fails counts as not spent, and its failure is told.
 */
export function createModelBudget(
  usage: UsageCounter,
  {
    clock,
    dailyTokens,
    onFailure,
  }: {
    readonly clock: Pick<Clock, 'now'>;
    readonly dailyTokens: number | undefined;
    readonly onFailure: (error: unknown) => void;
  },
): ModelBudget {
  const window = () => ({ now: clock.now(), lengthMs: DAY_MS });
  const spent = (): Promise<number> => usage.sum(KEY, window());
  return {
    spend: (tokens) => void usage.add(KEY, tokens, window()).catch(onFailure),
    spent,
    isSpent: async () => {
      if (dailyTokens === undefined) return false;
      try {
        return (await spent()) >= dailyTokens;
      } catch (error) {
        onFailure(error);
        return false;
      }
    },
  };
}
