import type { RequestHandler } from 'express';
import type { LibraryBase } from '../../library/library-base.ts';
import { robotsText, sitemapXml } from '../../library/sitemap/sitemap.ts';
import { contextOf, type PageDependencies } from './page-route.ts';

/** Programs that gather pages come rarely, and the list is long. */
const KEPT_FOR = 'public, max-age=3600';

/** `GET /sitemap.xml`. */
export function sitemapRoute(
  dependencies: PageDependencies & { readonly base: LibraryBase },
): RequestHandler {
  return (request, response) => {
    const { origin } = contextOf(request, 'fr', dependencies);
    response.setHeader('cache-control', KEPT_FOR);
    response.type('application/xml').send(sitemapXml(dependencies.base, origin));
  };
}

/** `GET /robots.txt`. */
export function robotsRoute(dependencies: PageDependencies): RequestHandler {
  return (request, response) => {
    response.setHeader('cache-control', KEPT_FOR);
    response.type('text/plain').send(robotsText(contextOf(request, 'fr', dependencies).origin));
  };
}
