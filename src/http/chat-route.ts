import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import type { AnswerEvent } from '../answering/answer-event.ts';
import type { AnswerRequest } from '../answering/answer-request.ts';
import type { RecordedAnswerStream } from '../conversations/record-answers.ts';
import { LANGUAGES } from '../source/language.ts';
import { AUDIENCES } from '../source/sheet.ts';
import { isoDate } from '../source/field-schemas.ts';
import { conversationId as conversationIdText } from './conversations-route.ts';
import type { TradeTables } from '../trade/trade-tables.ts';
import { begun, leaving } from './begun.ts';
import { openEventStream } from './event-stream.ts';
import { MAX_HISTORY_TURNS, MAX_QUESTION_CHARS, MAX_TURN_CHARS } from './limits.ts';
import { documentIdParameter } from './document-id-parameter.ts';
import { parseRequest } from './parse-body.ts';
import { profileSchema } from './profile-schema.ts';
import type { ResumableAnswers } from './resumable/resumable-answers.ts';

/**
 * Answers one question as events; see `answering/answer-question.ts`, `conversations/record-answers.ts` and, for `client`, the
 * key by which turns are taken, `limits/limit-answers.ts`.
 */
export type Answer = (
  request: AnswerRequest,
  options: Parameters<RecordedAnswerStream>[1] & { client?: string | undefined },
) => AsyncIterable<AnswerEvent>;

/** The key of the client that asks; see `limits/client-keys.ts`. */
export type ClientOf = (request: Pick<Request, 'ip'>) => string;

/** What the route works with. */
export interface ChatDependencies {
  readonly answer: Answer;
  readonly answers: ResumableAnswers;
  readonly newAnswerId: () => string;
  readonly tables: TradeTables;
  readonly clientOf?: ClientOf;
}

/** A question as it may be sent: at most {@link MAX_QUESTION_CHARS} UTF-16 units, not only spaces. */
export const questionText = z
  .string()
  .max(MAX_QUESTION_CHARS, `expected at most ${MAX_QUESTION_CHARS} characters`)
  .refine((text) => text.trim() !== '', 'expected a question, received no text');

const chatSchema = z
  .strictObject({
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
    page: documentIdParameter.optional(),
    conversationId: conversationIdText.optional(),
    remember: z.boolean().default(false),
    resumable: z.boolean().default(false),
  })
  .refine(({ remember, conversationId: id }) => !remember || id !== undefined, {
    path: ['conversationId'],
    message: 'expected the id to remember the conversation by, a UUID that the client made and keeps',
  });

/**
 * `POST /api/chat`: the answer as named server-sent events with ids from 1. The ids of a profile are checked against the
 * tables; what `GET /api/profile-options` does not list is refused. Only with `remember: true` is its receipt tied to those of
 * the same `conversationId`; only with `resumable: true` a reader who leaves may come back, else leaving aborts the answer.
 */
export function chatRoute({
  answer,
  answers,
  newAnswerId,
  tables,
  clientOf,
}: ChatDependencies): RequestHandler {
  const schema = chatSchema.extend({ profile: profileSchema(tables).optional() });
  return async (request, response) => {
    const { language, asOf, audience, page, profile, remember, conversationId, resumable, ...rest } =
      parseRequest(schema, request.body);
    const question: AnswerRequest = {
      ...rest,
      ...(language === undefined ? {} : { language }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(audience === undefined ? {} : { audience }),
      ...(page === undefined ? {} : { page }),
      ...(profile === undefined ? {} : { profile }),
    };
    const answerId = newAnswerId();
    const kept = remember && conversationId !== undefined ? { conversationId } : {};
    const client = clientOf?.(request);
    const make = (signal: AbortSignal): AsyncIterable<AnswerEvent> =>
      answer(question, { answerId, signal, client, ...kept });
    const left = leaving(response);
    // Nobody can come back to an answer whose id was not sent yet.
    const stop = (): void => answers.stop(answerId);
    left.addEventListener('abort', stop);
    const events = await begun(answers.begin({ answerId, isResumable: resumable, make }, left));
    left.removeEventListener('abort', stop);
    const stream = openEventStream(response);
    for await (const event of events) await stream.send(event);
    stream.end();
  };
}
