import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import type { AnswerEvent } from '../../answering/answer-event.ts';
import type { AnswerRequest } from '../../answering/answer-request.ts';
import { gatherReceipt } from '../../conversations/gather-receipt.ts';
import { askPage, type AskedOnPage } from '../../library/ask/ask-page.ts';
import type { LibraryBase } from '../../library/library-base.ts';
import { documentPath } from '../../library/page/addresses.ts';
import { kebabId } from '../../source/field-schemas.ts';
import { languageOfShortQuestion } from '../../text/short-question.ts';
import { leaving } from '../begun.ts';
import type { Answer, ClientOf } from '../chat-route.ts';
import { MAX_QUESTION_CHARS } from '../limits.ts';
import { parseRequest } from '../parse-body.ts';
import { pageRoute, type PageDependencies } from './page-route.ts';

/** What answering on a page needs. */
export interface AskPageDependencies extends PageDependencies {
  readonly answer: Answer;
  readonly newAnswerId: () => string;
  readonly clientOf?: ClientOf;
  /** How long receipts are kept; 0 when they are not, and a link to one would lead nowhere. */
  readonly receiptDays: number;
  readonly base: LibraryBase;
}

const askSchema = z.object({
  q: z.string().max(MAX_QUESTION_CHARS, `expected at most ${MAX_QUESTION_CHARS} characters`).default(''),
  page: kebabId.optional(),
});

/** `GET /:language/ask?q=…`: a question answered as a page, for readers without script; without `q` the form alone. */
export function askPageRoute(dependencies: AskPageDependencies): RequestHandler {
  return pageRoute(dependencies, async (request, context) => {
    const { q: question, page } = parseRequest(askSchema, request.query);
    const document = page === undefined ? undefined : dependencies.base.document(page, context.language);
    const about =
      document === undefined
        ? { trail: [] }
        : {
            documentId: document.documentId,
            trail: [{ name: document.title, path: documentPath(document.documentId) }],
          };
    if (question.trim() === '') return askPage(undefined, about, context);
    const wanted = languageOfShortQuestion(question, context.language);
    const asked: AnswerRequest = {
      question,
      history: [],
      ...(page === undefined ? {} : { page }),
      ...(wanted === undefined ? {} : { language: wanted }),
    };
    return askPage(await answerOnce(asked, request, dependencies), about, context);
  });
}

/** All of an answer before any of it is shown; work stops when the reader leaves. */
async function answerOnce(
  asked: AnswerRequest,
  request: Request,
  { answer, newAnswerId, clientOf, clock, receiptDays }: AskPageDependencies,
): Promise<AskedOnPage> {
  const events: AnswerEvent[] = [];
  const options = { answerId: newAnswerId(), client: clientOf?.(request), ...leavingOf(request) };
  for await (const event of answer(asked, options)) events.push(event);
  const end = events.at(-1);
  const receipt = gatherReceipt(events, {
    question: asked.question,
    createdAt: `${clock.today()}T00:00:00.000Z`,
  });
  return {
    question: asked.question,
    answer: receipt,
    suggestions: end?.type === 'answer-end' ? end.suggestions : [],
    isKept: receiptDays > 0,
  };
}

function leavingOf({ res }: Request): { signal?: AbortSignal } {
  return res === undefined ? {} : { signal: leaving(res) };
}
