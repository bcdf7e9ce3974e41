import type { RequestHandler } from 'express';
import { z } from 'zod';
import { TijariaError } from '../../common/errors.ts';
import { openEventStream } from '../event-stream.ts';
import { parseRequest } from '../parse-body.ts';
import type { ResumableAnswers } from './resumable-answers.ts';

const lastEventId = z
  .string()
  .regex(/^\d{1,9}$/, 'expected the id of the last event that came, a whole number; 0 for none')
  .transform(Number);
const headersSchema = z.object({ 'last-event-id': lastEventId.default(0) });

/**
 * `GET /api/chat/{answerId}`: the events of an answer after the one that `Last-Event-ID` names, and those to come, as the same
 * kind of stream; all of them without that header.
 */
export function resumeRoute(answers: ResumableAnswers): RequestHandler<{ answerId: string }> {
  return async (request, response) => {
    const { 'last-event-id': afterId } = parseRequest(headersSchema, request.headers);
    const left = new AbortController();
    response.on('close', () => left.abort());
    const events = answers.resume(request.params.answerId, afterId, left.signal);
    if (events === undefined) throw notResumable();
    const stream = openEventStream(response);
    for await (const event of events) await stream.send(event);
    stream.end();
  };
}

/** `DELETE /api/chat/{answerId}`: stops an answer that is being made and forgets one that was; none is fine. */
export function stopRoute(answers: ResumableAnswers): RequestHandler<{ answerId: string }> {
  return (request, response) => {
    answers.stop(request.params.answerId);
    response.status(204).end();
  };
}

function notResumable(): TijariaError {
  return new TijariaError(
    'not-found',
    'coming back to an answer: expected one that was asked with "resumable": true and is being made or has just ended, received another id; ask again',
  );
}
