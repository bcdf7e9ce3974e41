import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { Clock } from '../common/clock.ts';
import { TijariaError } from '../common/errors.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import { FEEDBACK_REASONS, RATINGS } from '../conversations/feedback.ts';
import { keptText } from '../conversations/kept-text.ts';
import type { Language } from '../source/language.ts';
import { MAX_COMMENT_CHARS } from './limits.ts';
import { parseRequest } from './parse-body.ts';

const feedbackSchema = z.strictObject({
  answerId: z.string(),
  rating: z.enum(RATINGS),
  reason: z.enum(FEEDBACK_REASONS).exactOptional(),
  comment: z.string().max(MAX_COMMENT_CHARS, `expected at most ${MAX_COMMENT_CHARS} characters`).default(''),
});

/**
 * `POST /api/feedback`: keeps what a reader says of an answer that has a receipt, in place of what was said of it before.
 * Personal data and keys in the comment are masked, named in the language of the answer; a comment of nothing visible is none.
 */
export function feedbackRoute(conversations: ConversationStore, clock: Pick<Clock, 'now'>): RequestHandler {
  return async (request, response) => {
    const { answerId, comment, ...rest } = parseRequest(feedbackSchema, request.body);
    const receipt = await conversations.receipt(answerId);
    if (receipt === undefined) throw noReceipt();
    const givenAt = new Date(clock.now()).toISOString();
    const feedback = { givenAt, ...rest, ...commentOf(comment, receipt.language) };
    if (!(await conversations.rate(answerId, feedback))) throw noReceipt();
    response.status(204).end();
  };
}

function commentOf(text: string, language: Language): { comment?: string } {
  const comment = keptText(text, language);
  return comment === '' ? {} : { comment };
}

function noReceipt(): TijariaError {
  return new TijariaError(
    'not-found',
    'keeping feedback: expected the id of an answer whose receipt is kept, received one without; receipts are erased after a time',
  );
}
