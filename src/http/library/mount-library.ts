import type { Express } from 'express';
import type { LibraryBase } from '../../library/library-base.ts';
import type { Glossary } from '../../text/glossary.ts';
import type { FindHeadings } from '../../trade/hs-finder/find-headings.ts';
import type { TradeFunctions } from '../../trade/trade-functions.ts';
import type { Search } from '../search-route.ts';
import { fileRoute } from './file-route.ts';
import type { PageDependencies } from './page-route.ts';
import { sheetPageRoute } from './sheet-page-route.ts';
import { robotsRoute, sitemapRoute } from './sitemap-route.ts';
import { themePageRoute } from './theme-page-route.ts';

/** What the pages of the library are made from. */
export interface LibraryDependencies extends PageDependencies {
  readonly base: LibraryBase;
  readonly search: Search;
  readonly trade: TradeFunctions;
  readonly findHeadings: FindHeadings;
  readonly glossary: Glossary;
  /** Folder of the document base, for the files that can be downloaded. */
  readonly corpusDir: string;
}

/** The pages of the library, each with its route, in the order of the menu. */
export function mountLibrary(app: Express, dependencies: LibraryDependencies): void {
  app.get('/:language/themes/:theme', themePageRoute(dependencies));
  app.get('/:language/sheets/:id', sheetPageRoute(dependencies));
  app.get('/files/*path', fileRoute(dependencies));
  app.get('/sitemap.xml', sitemapRoute(dependencies));
  app.get('/robots.txt', robotsRoute(dependencies));
}
