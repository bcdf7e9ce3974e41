import type { Express } from 'express';
import type { LibraryBase } from '../../library/library-base.ts';
import { PATHS } from '../../library/page/addresses.ts';
import type { Scorecard } from '../../library/scorecard/scorecard.ts';
import type { Glossary } from '../../text/glossary.ts';
import type { FindHeadings } from '../../trade/hs-finder/find-headings.ts';
import type { TradeFunctions } from '../../trade/trade-functions.ts';
import type { Search } from '../search-route.ts';
import { calculatorsPageRoute } from './calculators-page-route.ts';
import { changesFeedRoute, changesPageRoute } from './changes-page-route.ts';
import { checklistPageRoute } from './checklist-page-route.ts';
import { deadlineFileRoute, deadlinePageRoute } from './deadline-page-route.ts';
import { dutiesPageRoute } from './duties-page-route.ts';
import type { PageDependencies } from './page-route.ts';
import { scorecardPageRoute } from './scorecard-page-route.ts';

/** What the pages of the library are made from. */
export interface LibraryDependencies extends PageDependencies {
  readonly base: LibraryBase;
  readonly search: Search;
  readonly trade: TradeFunctions;
  readonly findHeadings: FindHeadings;
  readonly glossary: Glossary;
  /** Folder of the document base, for the files that can be downloaded. */
  readonly corpusDir: string;
  /** The figures of the last evaluation, where one was published. */
  readonly scorecard?: Scorecard | undefined;
}

/** The pages of the library, each with its route, in the order of the menu. */
export function mountLibrary(app: Express, dependencies: LibraryDependencies): void {
  app.get(`/:language${PATHS.calculators}`, calculatorsPageRoute(dependencies));
  app.get(`/:language${PATHS.duties}`, dutiesPageRoute(dependencies));
  app.get(`/:language${PATHS.checklist}`, checklistPageRoute(dependencies));
  app.get(`/:language${PATHS.deadlines}`, deadlinePageRoute(dependencies));
  app.get(`/:language${PATHS.deadlineFile}`, deadlineFileRoute(dependencies));
  app.get(`/:language${PATHS.changes}`, changesPageRoute(dependencies));
  app.get(`/:language${PATHS.changesFeed}`, changesFeedRoute(dependencies));
  app.get(`/:language${PATHS.scorecard}`, scorecardPageRoute(dependencies));
}
