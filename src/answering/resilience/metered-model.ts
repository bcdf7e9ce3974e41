import type { Clock } from '../../common/clock.ts';
import { TijariaError, type ErrorCode } from '../../common/errors.ts';
import type { ChatMessage, ChatModel, ModelPiece } from '../chat-model.ts';

/** What one turn of a model cost, and how it ended. */
export interface ModelUse {
  readonly model: string;
  /** `left`: its reader went away, or needed no more. */
  readonly end: 'complete' | 'left' | ErrorCode;
  /**
   * Estimated, see {@link estimateTokens}; 0 written when it failed before its first piece, and 0 read when it was refused:
   * a provider that is down must not use up the day's budget.
   */
  readonly readTokens: number;
  readonly writtenTokens: number;
  readonly ms: number;
}

/** Ends of turns that a provider did not begin: nobody charges for those. One that was silent too long may have been at work. */
const REFUSED: ReadonlySet<ModelUse['end']> = new Set([
  'model-unauthorized',
  'model-rate-limited',
  'model-unavailable',
]);

/** A model whose every turn is told to `onUse` when it ends, however it ends. Pieces and failures pass unchanged. */
export function createMeteredModel(
  model: ChatModel,
  { clock, onUse }: { readonly clock: Pick<Clock, 'now'>; readonly onUse: (use: ModelUse) => void },
): ChatModel {
  return {
    id: model.id,
    async *stream(messages, options = {}): AsyncGenerator<ModelPiece, void, undefined> {
      const startedAt = clock.now();
      let [written, end]: [number, ModelUse['end']] = [0, 'left'];
      try {
        for await (const piece of model.stream(messages, options)) {
          written += bytesOf(piece);
          yield piece;
        }
        end = 'complete';
      } catch (error) {
        if (options.signal?.aborted !== true) end = error instanceof TijariaError ? error.code : 'internal';
        throw error;
      } finally {
        const read = messages.reduce((sum, message) => sum + bytesOfMessage(message), 0);
        onUse({
          model: model.id,
          end,
          readTokens: written === 0 && REFUSED.has(end) ? 0 : estimateTokens(read),
          writtenTokens: estimateTokens(written),
          // The clock may have been set back meanwhile.
          ms: Math.max(0, clock.now() - startedAt),
        });
      }
    },
  };
}

/**
 * Tokens that so many bytes of UTF-8 probably are: one for four, rounded up. Byte-pair vocabularies take three to
 * four bytes of French or English for one, and as many of Arabic, whose letters are two bytes each. Endpoints do not all say
 * what they counted, and a budget must hold with each of them.
 */
export function estimateTokens(bytes: number): number {
  return Math.ceil(bytes / 4);
}

function bytesOf(piece: ModelPiece): number {
  return Buffer.byteLength(typeof piece === 'string' ? piece : piece.name + piece.arguments);
}

function bytesOfMessage(message: ChatMessage): number {
  const calls = message.role === 'assistant' ? (message.toolCalls ?? []) : [];
  return calls.reduce((sum, call) => sum + bytesOf(call), Buffer.byteLength(message.content));
}
