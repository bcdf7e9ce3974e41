import type { Request, RequestHandler } from 'express';
import { changesFeed } from '../../library/changes/changes-feed.ts';
import { changesPage, type ChangesFilter } from '../../library/changes/changes-page.ts';
import type { LibraryBase } from '../../library/library-base.ts';
import { isLanguage } from '../../source/language.ts';
import { THEMES } from '../../source/sheet.ts';
import { contextOf, pageRoute, type PageDependencies, type SourceChangesDependencies } from './page-route.ts';

/** What the changes are made from. */
type ChangesDependencies = PageDependencies & SourceChangesDependencies & { readonly base: LibraryBase };

/** `GET /:language/changes?theme=…&year=…`: dated changes; a theme or year that there is none of has no page. */
export function changesPageRoute(dependencies: ChangesDependencies): RequestHandler {
  const { base, sourceChanges } = dependencies;
  return pageRoute(dependencies, async (request, context) => {
    const filter = filterOf(request);
    if (filter === undefined) return undefined;
    return changesPage(base, filter, { ...context, sourceChanges: (await sourceChanges?.()) ?? [] });
  });
}

/** `GET /:language/changes.rss?theme=…`: the same as a feed. */
export function changesFeedRoute(dependencies: ChangesDependencies): RequestHandler {
  return async (request, response, next) => {
    const { language } = request.params;
    const filter = filterOf(request);
    if (!isLanguage(language) || filter === undefined) {
      next();
      return;
    }
    const sourceChanges = (await dependencies.sourceChanges?.()) ?? [];
    const context = { ...contextOf(request, language, dependencies), sourceChanges };
    const feed = await changesFeed(dependencies.base, filter.theme, context);
    response.setHeader('cache-control', 'public, max-age=3600');
    response.type('application/rss+xml').send(feed);
  };
}

/** Undefined when the address asks for something that there is none of. Empty parameters, as forms send them, ask for nothing. */
function filterOf({ query }: Request): ChangesFilter | undefined {
  const { theme = '', year = '' } = query;
  const known = THEMES.find((each) => each === theme);
  if (theme !== '' && known === undefined) return undefined;
  if (typeof year !== 'string' || !/^(?:[12]\d{3})?$/.test(year)) return undefined;
  return { theme: known, year: year === '' ? undefined : year };
}
