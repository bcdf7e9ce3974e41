import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import type { ErrorCode } from '../../common/errors.ts';
import { missingPage, type MissingKind } from '../../library/missing/missing-page.ts';
import { isLanguage } from '../../source/language.ts';
import { isFault, setRetryAfter, toProblem } from '../problem.ts';
import { contextOf, sendPage, wantedLanguage, type PageDependencies } from './page-route.ts';

/** Longest part of an address or question that is put into the search field again, UTF-16 units. */
const MAX_WANTED_CHARS = 100;
/** Addresses of programs: what they get wrong is told as problem+json. */
const FOR_PROGRAMS = /^\/(?:api|v1|mcp|assets|files|answers|livez|readyz|metrics)(?:\/|$)/;

/** Nothing is wrong with what was asked, nor with us: there is too much of it just now. */
const BUSY: ReadonlySet<ErrorCode> = new Set(['rate-limited', 'overloaded', 'stopping']);

/** For addresses of people that no route takes: a page that says so, in the language of the address, and searches. */
export function missingPageRoute(dependencies: PageDependencies): RequestHandler {
  return (request, response, next) => {
    if (!isForPeople(request)) {
      next();
      return;
    }
    const context = contextOf(request, languageOf(request), dependencies);
    const wanted = lastWords(request.path);
    sendPage(response, missingPage('not-found', wanted, context), context, 404);
  };
}

/** What a page's route throws, told as a page; everything else is passed on. */
export function pageProblemHandler(
  dependencies: PageDependencies,
  onFailure: (error: unknown) => void,
): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (!isForPeople(request) || response.headersSent) {
      next(error);
      return;
    }
    const problem = toProblem(error);
    const { code, status } = problem;
    if (isFault(problem)) onFailure(error);
    setRetryAfter(response, error);
    const context = contextOf(request, languageOf(request), dependencies);
    sendPage(response, missingPage(kindOf(code), askedFor(request), context), context, status);
  };
}

function isForPeople(request: Request): boolean {
  return (
    (request.method === 'GET' || request.method === 'HEAD') &&
    !FOR_PROGRAMS.test(request.path) &&
    request.accepts(['json', 'html']) === 'html'
  );
}

function languageOf(request: Request): ReturnType<typeof wantedLanguage> {
  const [, language] = request.path.split('/');
  return isLanguage(language) ? language : wantedLanguage(request);
}

function kindOf(code: ErrorCode): MissingKind {
  if (BUSY.has(code)) return 'busy';
  return code === 'not-found' || code === 'request-invalid' || code === 'request-too-large'
    ? code
    : 'internal';
}

/** `/fr/sheets/certificat-origine` → `certificat origine`: what was wanted is often in the address. */
function lastWords(path: string): string {
  const last = path.split('/').at(-1) ?? '';
  return isLanguage(last)
    ? ''
    : decoded(last)
        .replace(/[-_.]+/g, ' ')
        .trim()
        .slice(0, MAX_WANTED_CHARS);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ''; // Not well-formed: nothing that a person wrote.
  }
}

function askedFor({ query }: Request): string {
  const { q } = query;
  return typeof q === 'string' ? q.slice(0, MAX_WANTED_CHARS) : '';
}
