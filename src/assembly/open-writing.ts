import type { ProviderState } from '../answering/resilience/failover-model.ts';
import { switchableModel } from '../answering/switchable-model.ts';
import type { Clock } from '../common/clock.ts';
import type { Config } from '../config.ts';
import type { ModelMeter } from '../operations/model-meter.ts';
import type { ServerStorage } from './choose-server-storage.ts';
import { createModelBudget, type ModelBudget } from './model-budget.ts';
import { openModels } from './open-models.ts';
import type { WritingModel } from './open-service.ts';

/** The model path of a running server: models that stand in for each other, a budget, and the switch. */
export interface Writing {
  readonly model: WritingModel;
  readonly budget: ModelBudget;
  readonly providers: () => readonly ProviderState[];
}

/** What it is made from. */
export interface WritingParts {
  readonly config: Pick<Config, 'chat' | 'modelDailyTokens'>;
  readonly clock: Clock;
  readonly storage: Pick<ServerStorage, 'usage' | 'modelSwitch'>;
  readonly meter: ModelMeter;
  readonly onFailure: (error: unknown) => void;
}

/** Undefined where no model is configured. */
export async function openWriting(parts: WritingParts): Promise<Writing | undefined> {
  const { config, clock, storage, meter, onFailure } = parts;
  if (config.chat === undefined) return undefined;
  const budget = createModelBudget(storage.usage, { clock, dailyTokens: config.modelDailyTokens, onFailure });
  const model = await openModels(config.chat, {
    clock,
    onFailure,
    onUse: ({ model: provider, end, ms, readTokens, writtenTokens }) => {
      budget.spend(readTokens + writtenTokens);
      const outcome = end === 'complete' ? 'ok' : end === 'left' ? 'aborted' : end;
      meter.ended({
        provider,
        outcome,
        durationMs: ms,
        inputTokens: readTokens,
        outputTokens: writtenTokens,
      });
    },
  });
  const gate = {
    state: async () => {
      const [{ isOn }, isSpent] = await Promise.all([storage.modelSwitch.state(), budget.isSpent()]);
      return { isOn: isOn && !isSpent };
    },
  };
  return {
    model: switchableModel(model, gate, { clock, onFailure }),
    budget,
    providers: () => model.providers(),
  };
}
