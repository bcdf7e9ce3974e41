import type { Express } from 'express';
import type { Glossary } from '../../text/glossary.ts';
import type { FindHeadings } from '../../trade/hs-finder/find-headings.ts';
import type { TradeFunctions } from '../../trade/trade-functions.ts';
import type { Search } from '../search-route.ts';
import { askPageRoute, type AskPageDependencies } from './ask-page-route.ts';
import { fileRoute } from './file-route.ts';
import {
  aboutPageRoute,
  anyHomePageRoute,
  homePageRoute,
  type HomePageDependencies,
} from './home-page-route.ts';
import { missingPageRoute, pageProblemHandler } from './page-problem.ts';
import { sheetPageRoute } from './sheet-page-route.ts';
import { robotsRoute, sitemapRoute } from './sitemap-route.ts';
import { themePageRoute } from './theme-page-route.ts';

/** What the pages of the library are made from. */
export interface LibraryDependencies extends HomePageDependencies, AskPageDependencies {
  readonly search: Search;
  readonly trade: TradeFunctions;
  readonly findHeadings: FindHeadings;
  readonly glossary: Glossary;
  /** Folder of the document base, for the files that can be downloaded. */
  readonly corpusDir: string;
  readonly onFailure: (error: unknown) => void;
}

/** The pages of the library, each with its route; last, the page for addresses that none of them takes. */
export function mountLibrary(app: Express, dependencies: LibraryDependencies): void {
  app.get('/', anyHomePageRoute(dependencies));
  app.get('/:language', homePageRoute(dependencies));
  app.get('/:language/themes/:theme', themePageRoute(dependencies));
  app.get('/:language/sheets/:id', sheetPageRoute(dependencies));
  app.get('/:language/ask', askPageRoute(dependencies));
  app.get('/:language/about', aboutPageRoute(dependencies));
  app.get('/files/*path', fileRoute(dependencies));
  app.get('/sitemap.xml', sitemapRoute(dependencies));
  app.get('/robots.txt', robotsRoute(dependencies));
  app.use(missingPageRoute(dependencies));
  app.use(pageProblemHandler(dependencies, dependencies.onFailure));
}
