import type { AnswerState } from './answer-state.ts';
import type { ChatRequest } from './answer-stream.ts';

export interface Exchange {
  readonly question: string;
  readonly answer: AnswerState;
}

/** Messages sent along with a question: six exchanges, more than a follow-up ("et pour l'Espagne ?") looks back. */
const MAX_MESSAGES = 12;
/** UTF-16 units of one message: what was said matters, not its last detail. */
const MAX_MESSAGE_LENGTH = 2_000;

/**
 * The last finished exchanges, oldest first, as the messages the server may need to understand a follow-up.
 * Failed, stopped and unfinished answers are left out, with their questions. Long messages are cut at their end.
 */
export function conversationHistory(exchanges: readonly Exchange[]): NonNullable<ChatRequest['history']> {
  return exchanges
    .filter(({ answer }) => answer.phase === 'finished' && answer.text !== '')
    .flatMap(({ question, answer }) => [
      { role: 'user' as const, content: question.slice(0, MAX_MESSAGE_LENGTH) },
      { role: 'assistant' as const, content: answer.text.slice(0, MAX_MESSAGE_LENGTH) },
    ])
    .slice(-MAX_MESSAGES);
}
