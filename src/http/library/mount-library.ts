import type { Express } from 'express';
import type { RecentAnswers } from '../../conversations/recent-answers.ts';
import type { Scorecard } from '../../library/scorecard/scorecard.ts';
import type { Glossary } from '../../text/glossary.ts';
import type { FindHeadings } from '../../trade/hs-finder/find-headings.ts';
import type { TradeFunctions } from '../../trade/trade-functions.ts';
import type { Search } from '../search-route.ts';
import { agreementsPageRoute } from './agreements-page-route.ts';
import { askPageRoute, type AskPageDependencies } from './ask-page-route.ts';
import { calculatorsPageRoute } from './calculators-page-route.ts';
import { changesFeedRoute, changesPageRoute } from './changes-page-route.ts';
import { checklistPageRoute } from './checklist-page-route.ts';
import { deadlineFileRoute, deadlinePageRoute } from './deadline-page-route.ts';
import { dutiesPageRoute } from './duties-page-route.ts';
import { fileRoute } from './file-route.ts';
import { glossaryPageRoute } from './glossary-page-route.ts';
import {
  aboutPageRoute,
  anyHomePageRoute,
  homePageRoute,
  type HomePageDependencies,
} from './home-page-route.ts';
import { officesPageRoute } from './offices-page-route.ts';
import { missingPageRoute, pageProblemHandler } from './page-problem.ts';
import { scorecardPageRoute } from './scorecard-page-route.ts';
import { searchPageRoute } from './search-page-route.ts';
import { sheetPageRoute } from './sheet-page-route.ts';
import type { SourceChangesDependencies } from './page-route.ts';
import { robotsRoute, sitemapRoute } from './sitemap-route.ts';
import { themePageRoute } from './theme-page-route.ts';

/** What the pages of the library are made from. */
export interface LibraryDependencies
  extends HomePageDependencies, AskPageDependencies, SourceChangesDependencies {
  readonly search: Search;
  readonly trade: TradeFunctions;
  readonly findHeadings: FindHeadings;
  readonly glossary: Glossary;
  /** Folder of the document base, for the files that can be downloaded. */
  readonly corpusDir: string;
  /** The figures of the last evaluation, where one was published. */
  readonly scorecard?: Scorecard | undefined;
  /** Figures of answers that were given, see `recent-answers.ts`; absent where no answers are kept. */
  readonly recentAnswers?: () => Promise<RecentAnswers | undefined>;
  readonly onFailure: (error: unknown) => void;
}

/** The pages of the library, each with its route; last, the page for addresses that none of them takes. */
export function mountLibrary(app: Express, dependencies: LibraryDependencies): void {
  app.get('/', anyHomePageRoute(dependencies));
  app.get('/:language', homePageRoute(dependencies));
  app.get('/:language/themes/:theme', themePageRoute(dependencies));
  app.get('/:language/sheets/:id', sheetPageRoute(dependencies));
  app.get('/:language/search', searchPageRoute(dependencies));
  app.get('/:language/ask', askPageRoute(dependencies));
  app.get('/:language/calculators', calculatorsPageRoute(dependencies));
  app.get('/:language/calculators/duties', dutiesPageRoute(dependencies));
  app.get('/:language/calculators/checklist', checklistPageRoute(dependencies));
  app.get('/:language/calculators/deadlines', deadlinePageRoute(dependencies));
  app.get('/:language/calculators/deadlines.ics', deadlineFileRoute(dependencies));
  app.get('/:language/glossary', glossaryPageRoute(dependencies));
  app.get('/:language/offices', officesPageRoute(dependencies));
  app.get('/:language/agreements', agreementsPageRoute(dependencies));
  app.get('/:language/changes', changesPageRoute(dependencies));
  app.get('/:language/changes.rss', changesFeedRoute(dependencies));
  app.get('/:language/scorecard', scorecardPageRoute(dependencies));
  app.get('/:language/about', aboutPageRoute(dependencies));
  app.get('/files/*path', fileRoute(dependencies));
  app.get('/sitemap.xml', sitemapRoute(dependencies));
  app.get('/robots.txt', robotsRoute(dependencies));
  app.use(missingPageRoute(dependencies));
  app.use(pageProblemHandler(dependencies, dependencies.onFailure));
}
