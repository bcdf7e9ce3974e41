import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { AnswerEvent } from '../answering/answer-event.ts';
import type { AnswerRequest } from '../answering/answer-request.ts';
import { LANGUAGES } from '../source/language.ts';
import { AUDIENCES } from '../source/sheet.ts';
import { isoDate } from '../source/field-schemas.ts';
import type { TradeTables } from '../trade/trade-tables.ts';
import { openEventStream } from './event-stream.ts';
import { MAX_HISTORY_TURNS, MAX_QUESTION_CHARS, MAX_TURN_CHARS } from './limits.ts';
import { parseRequest } from './parse-body.ts';
import { profileSchema } from './profile-schema.ts';

/** Answers one question as events; see `answering/answer-question.ts`. */
export type Answer = (
  request: AnswerRequest,
  options: { answerId: string; signal?: AbortSignal },
) => AsyncIterable<AnswerEvent>;

/** A question as it may be sent: at most {@link MAX_QUESTION_CHARS} UTF-16 units, not only spaces. */
export const questionText = z
  .string()
  .max(MAX_QUESTION_CHARS, `expected at most ${MAX_QUESTION_CHARS} characters`)
  .refine((text) => text.trim() !== '', 'expected a question, received no text');

const chatSchema = z.strictObject({
  question: questionText,
  history: z
    .array(z.strictObject({ role: z.enum(['user', 'assistant']), content: z.string() }))
    .default([])
    .transform((turns) =>
      turns
        .slice(-MAX_HISTORY_TURNS)
        .map((turn) => ({ ...turn, content: turn.content.slice(0, MAX_TURN_CHARS) })),
    ),
  language: z.enum(LANGUAGES).optional(),
  asOf: isoDate.optional(),
  audience: z.enum(AUDIENCES).optional(),
});

/**
 * `POST /api/chat`: the answer as named server-sent events with ids from 1. The ids of a profile are checked against the
 * tables; what `GET /api/profile-options` does not list is refused.
 */
export function chatRoute(answer: Answer, newAnswerId: () => string, tables: TradeTables): RequestHandler {
  const schema = chatSchema.extend({ profile: profileSchema(tables).optional() });
  return async (request, response) => {
    const { language, asOf, audience, profile, ...rest } = parseRequest(schema, request.body);
    const question: AnswerRequest = {
      ...rest,
      ...(language === undefined ? {} : { language }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(audience === undefined ? {} : { audience }),
      ...(profile === undefined ? {} : { profile }),
    };
    const stream = openEventStream(response);
    let id = 0;
    for await (const event of answer(question, { answerId: newAnswerId(), signal: stream.signal })) {
      await stream.send({ id: ++id, name: event.type, data: JSON.stringify(event) });
    }
    stream.end();
  };
}
