import type { Express } from 'express';
import type { LibraryBase } from '../../library/library-base.ts';
import type { Glossary } from '../../text/glossary.ts';
import type { FindHeadings } from '../../trade/hs-finder/find-headings.ts';
import type { TradeFunctions } from '../../trade/trade-functions.ts';
import type { Search } from '../search-route.ts';
import { agreementsPageRoute } from './agreements-page-route.ts';
import { glossaryPageRoute } from './glossary-page-route.ts';
import { officesPageRoute } from './offices-page-route.ts';
import type { PageDependencies } from './page-route.ts';
import { searchPageRoute } from './search-page-route.ts';

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
  app.get('/:language/search', searchPageRoute(dependencies));
  app.get('/:language/glossary', glossaryPageRoute(dependencies));
  app.get('/:language/offices', officesPageRoute(dependencies));
  app.get('/:language/agreements', agreementsPageRoute(dependencies));
}
