import type { ChatModel } from '../answering/chat-model.ts';
import { createFailoverModel, type FailoverModel } from '../answering/resilience/failover-model.ts';
import { createMeteredModel, type ModelUse } from '../answering/resilience/metered-model.ts';
import type { Clock } from '../common/clock.ts';
import type { ChatConfig } from '../config.ts';

/** What models tell while they work. */
export interface ModelsParts {
  readonly clock: Clock;
  /** Told of what another model made good. */
  readonly onFailure: (error: unknown) => void;
  readonly onUse: (use: ModelUse) => void;
}

/** The models that are configured, in their order, as one: each stands in for those before it. */
export async function openModels(
  chat: readonly ChatConfig[],
  { clock, onFailure, onUse }: ModelsParts,
): Promise<FailoverModel> {
  const { createOpenAiChatModel } = await import('../answering/openai-chat-model.ts');
  const models = chat.map((each): ChatModel =>
    createMeteredModel(createOpenAiChatModel(each), { clock, onUse }),
  );
  return createFailoverModel(models, { clock, onFailover: onFailure });
}
