import type { Request, RequestHandler, Response } from 'express';
import type { Clock } from '../../common/clock.ts';
import { renderPage } from '../../library/page/render-page.ts';
import type { Page, PageContext } from '../../library/page/page.ts';
import { isLanguage, LANGUAGES, type Language } from '../../source/language.ts';
import type { SourceChange } from '../../source/source-change.ts';

/** What every page route needs. `publicUrl` is the site's own address, else that of the request counts. */
export interface PageDependencies {
  readonly clock: Pick<Clock, 'today'>;
  readonly publicUrl?: string;
}

/** What a page route needs whose pages tell what happened at the sources. */
export interface SourceChangesDependencies {
  /** All changes that are known; never rejects, and is quick. Without it pages tell none. */
  readonly sourceChanges?: () => Promise<readonly SourceChange[]>;
}

/** Pages change with the snapshot, the day and the sources; a browser asks again after a minute, with the ETag. */
const KEPT_FOR = 'public, max-age=60';

/**
 * A page of the library at `/:language…`: what `build` makes of the request. Undefined, or a language that there is none of,
 * goes on to the next route, in the end to the page that says so.
 */
export function pageRoute(
  dependencies: PageDependencies,
  build: (request: Request, context: PageContext) => Page | undefined | Promise<Page | undefined>,
): RequestHandler {
  return async (request, response, next) => {
    const { language } = request.params;
    if (!isLanguage(language)) {
      next();
      return;
    }
    const context = contextOf(request, language, dependencies);
    const page = await build(request, context);
    if (page === undefined) next();
    else sendPage(response, page, context);
  };
}

/** Sends a page, as one that may be kept for a minute when it is a found one. */
export function sendPage(response: Response, page: Page, context: PageContext, status = 200): void {
  response.setHeader('cache-control', status === 200 ? KEPT_FOR : 'no-store');
  response.setHeader('content-language', context.language);
  response.status(status).type('html').send(renderPage(page, context));
}

/** Where and when a request asks for a page. */
export function contextOf(
  request: Request,
  language: Language,
  { clock, publicUrl }: PageDependencies,
): PageContext {
  const origin = publicUrl ?? `${request.protocol}://${request.host}`;
  return { language, origin, today: clock.today() };
}

/** The language of a reader who has not chosen one: what the browser asks for, else French. */
export function wantedLanguage(request: Request): Language {
  const wanted = request.acceptsLanguages(...LANGUAGES);
  return isLanguage(wanted) ? wanted : 'fr';
}
