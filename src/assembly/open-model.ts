import type { ChatModel } from '../answering/chat-model.ts';
import type { AnswerTools } from '../answering/tools/answer-tools.ts';
import type { TradeToolDependencies } from '../answering/tools/langchain-trade-tools.ts';
import type { Config } from '../config.ts';

/** The model and the tools that it may call: the base's tables are what those know. */
export async function openModel(
  chat: NonNullable<Config['chat']>,
  dependencies: TradeToolDependencies,
): Promise<{ model: ChatModel; tools: AnswerTools }> {
  const [{ createOpenAiChatModel }, { createTradeTools }] = await Promise.all([
    import('../answering/openai-chat-model.ts'),
    import('../answering/tools/langchain-trade-tools.ts'),
  ]);
  return { model: createOpenAiChatModel(chat), tools: createTradeTools(dependencies) };
}
