import type { RequestHandler } from 'express';
import { z } from 'zod';
import { TijariaError } from '../common/errors.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import { isUuid } from '../conversations/uuid.ts';
import { parseRequest } from './parse-body.ts';

/** A conversation's id as its client made it: whoever has it may read and erase, so it must not be guessed. */
export const conversationId = z
  .string()
  .refine(isUuid, 'expected a UUID of version 4, such as crypto.randomUUID() gives');

const paramsSchema = z.object({ id: conversationId });

/**
 * `GET /api/conversations/{id}`: everything that is kept of a conversation, oldest answer first, as a file to save, with what the
 * reader said of each answer.
 */
export function exportRoute(conversations: ConversationStore): RequestHandler {
  return async (request, response) => {
    const { id } = parseRequest(paramsSchema, request.params);
    response.setHeader('cache-control', 'no-store');
    const receipts = await conversations.conversation(id);
    if (receipts.length === 0) {
      throw new TijariaError(
        'not-found',
        'reading a conversation: expected one that is kept, received an id without answers; it was erased, its time is over, or it was asked without "remember": true',
      );
    }
    const feedback = await Promise.all(
      receipts.map(async ({ answerId }) => ({ answerId, ...(await conversations.feedback(answerId)) })),
    );
    response.attachment('tijaria-conversation.json').json({
      conversationId: id,
      receipts,
      feedback: feedback.filter((each) => 'rating' in each),
    });
  };
}

/** `DELETE /api/conversations/{id}`: erases a conversation with its receipts, and says how many there were; none is fine. */
export function eraseRoute(conversations: ConversationStore): RequestHandler {
  return async (request, response) => {
    const { id } = parseRequest(paramsSchema, request.params);
    response.setHeader('cache-control', 'no-store');
    response.json({ erased: await conversations.erase(id) });
  };
}
