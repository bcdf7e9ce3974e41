import type { RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { AnswerRequest } from '../answering/answer-request.ts';
import type { Clock } from '../common/clock.ts';
import { TijariaError } from '../common/errors.ts';
import { begun, leaving } from './begun.ts';
import type { Answer, ClientOf } from './chat-route.ts';
import { questionText } from './chat-route.ts';
import { CompletionAnswer } from './completion-answer.ts';
import { openEventStream } from './event-stream.ts';
import { MAX_HISTORY_TURNS, MAX_TURN_CHARS } from './limits.ts';
import { parseRequest } from './parse-body.ts';
import { asErrorCode, toProblem } from './problem.ts';

/** The one model that this service offers under `/v1`. */
const MODEL_ID = 'tijaria';

const content = z.union([
  z.string(),
  z
    .array(z.looseObject({ type: z.string(), text: z.string().optional() }))
    .transform((parts) => parts.map((part) => part.text ?? '').join('\n')),
]);
const completionsSchema = z.looseObject({
  model: z.string().optional(),
  stream: z.boolean().nullish(),
  messages: z
    .array(z.looseObject({ role: z.string(), content: content.nullish() }))
    .min(1, 'expected at least one message'),
});

/** What the route works with. */
export interface CompletionsDependencies {
  readonly answer: Answer;
  readonly newAnswerId: () => string;
  readonly clock: Clock;
  readonly clientOf?: ClientOf;
}

/**
 * `POST /v1/chat/completions`, streaming and not. The last user message is the question, the ones before are history;
 * system and tool messages are not taken over, because prompts belong to the server.
 */
export function completionsRoute(dependencies: CompletionsDependencies): RequestHandler {
  return async (request, response) => {
    const body = parseRequest(completionsSchema, request.body);
    const answerId = dependencies.newAnswerId();
    const head = {
      id: `chatcmpl-${answerId}`,
      created: Math.floor(dependencies.clock.now() / 1000),
      model: MODEL_ID,
    };
    const client = dependencies.clientOf?.(request);
    const asked = { question: toAnswerRequest(body.messages), answerId, client };
    if (body.stream === true) await streamCompletion(asked, head, dependencies, response);
    else await sendCompletion(asked, head, dependencies, response);
  };
}

/** `GET /v1/models`. */
export const modelsRoute: RequestHandler = (_request, response) => {
  response.json({
    object: 'list',
    data: [{ id: MODEL_ID, object: 'model', created: 0, owned_by: 'tijaria' }],
  });
};

interface Asked {
  readonly question: AnswerRequest;
  readonly answerId: string;
  readonly client: string | undefined;
}

interface Head {
  readonly id: string;
  readonly created: number;
  readonly model: string;
}

async function sendCompletion(
  { question, ...asked }: Asked,
  head: Head,
  { answer }: CompletionsDependencies,
  response: Response,
): Promise<void> {
  const completion = new CompletionAnswer();
  for await (const event of answer(question, { ...asked, signal: leaving(response) })) {
    if (event.type === 'error') throw new TijariaError(asErrorCode(event.code), `answering: ${event.code}`);
    completion.take(event);
  }
  completion.close();
  const message = {
    role: 'assistant',
    content: completion.content,
    refusal: null,
    annotations: completion.annotations(),
  };
  response.json({
    ...head,
    object: 'chat.completion',
    choices: [{ index: 0, message, finish_reason: 'stop', logprobs: null }],
    tijaria: completion.extension(),
  });
}

async function streamCompletion(
  { question, ...asked }: Asked,
  head: Head,
  { answer }: CompletionsDependencies,
  response: Response,
): Promise<void> {
  const events = await begun(answer(question, { ...asked, signal: leaving(response) }));
  const stream = openEventStream(response);
  const completion = new CompletionAnswer();
  const send = (delta: object, rest: object = {}, finishReason: 'stop' | null = null): Promise<void> => {
    const choices = [{ index: 0, delta, finish_reason: finishReason }];
    return stream.send({
      data: JSON.stringify({ ...head, object: 'chat.completion.chunk', choices, ...rest }),
    });
  };
  await send({ role: 'assistant', content: '' });
  for await (const event of events) {
    if (event.type === 'error') {
      const { error } = toProblem(new TijariaError(asErrorCode(event.code), event.code));
      await stream.send({ data: JSON.stringify({ error }) });
      stream.end();
      return;
    }
    const text = completion.take(event);
    if (text !== '') await send({ content: text });
  }
  const closing = completion.close();
  if (closing !== '') await send({ content: closing });
  await send({ annotations: completion.annotations() }, { tijaria: completion.extension() }, 'stop');
  await stream.send({ data: '[DONE]' });
  stream.end();
}

function toAnswerRequest(
  messages: readonly { role: string; content?: string | null | undefined }[],
): AnswerRequest {
  const turns = messages.filter(
    (message): message is { role: 'user' | 'assistant'; content: string } =>
      (message.role === 'user' || message.role === 'assistant') && typeof message.content === 'string',
  );
  const last = turns.at(-1);
  if (last?.role !== 'user')
    throw new TijariaError('request-invalid', 'reading messages: expected the last one to be from the user');
  const question = parseRequest(z.object({ messages: questionText }), { messages: last.content }).messages;
  const history = turns
    .slice(-MAX_HISTORY_TURNS - 1, -1)
    .map(({ role, content: text }) => ({ role, content: text.slice(0, MAX_TURN_CHARS) }));
  return { question, history };
}
