import type { Request, RequestHandler, Response } from 'express';
import { TijariaError } from '../../common/errors.ts';
import type { ConversationStore } from '../../conversations/conversation-store.ts';
import { lastDayKept } from '../../conversations/retention.ts';
import type { Language } from '../../source/language.ts';
import { missingReceiptPage, receiptPage } from '../../library/receipt/receipt-page.ts';

/** Before the id of a completion, which is the only id that OpenAI clients show. */
const COMPLETION_PREFIX = /^chatcmpl-/;

/**
 * `GET /answers/{id}`: the receipt of an answer as a page, or as JSON for those who ask for that. Not for search engines,
 * nor for shared caches. `receiptDays` is how long receipts are kept.
 */
export function receiptRoute(
  conversations: ConversationStore,
  receiptDays: number,
): RequestHandler<{ id: string }> {
  return async (request, response) => {
    response.setHeader('x-robots-tag', 'noindex, nofollow');
    response.setHeader('cache-control', 'private, no-cache');
    response.vary('Accept').vary('Accept-Language');
    const receipt = await conversations.receipt(request.params.id.replace(COMPLETION_PREFIX, ''));
    const isJson = request.accepts(['html', 'json']) === 'json';
    if (receipt === undefined) sendMissing(request, response, isJson);
    else if (isJson) response.json(receipt);
    else response.type('html').send(receiptPage(receipt, lastDayKept(receipt.createdAt, receiptDays)));
  };
}

function sendMissing(request: Request<{ id: string }>, response: Response, isJson: boolean): void {
  if (isJson) {
    throw new TijariaError(
      'not-found',
      'reading a receipt: expected the id of an answer that is kept, received one that is not; answers are erased after a time: ask again',
    );
  }
  response
    .status(404)
    .type('html')
    .send(missingReceiptPage(wantedLanguage(request)));
}

function wantedLanguage(request: Request<{ id: string }>): Language {
  const language = request.acceptsLanguages('fr', 'ar', 'en');
  return language === 'ar' || language === 'en' ? language : 'fr';
}
