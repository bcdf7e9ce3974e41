import type { RequestHandler } from 'express';
import type { RecentAnswers } from '../../conversations/recent-answers.ts';
import { scorecardPage } from '../../library/scorecard/scorecard-page.ts';
import type { Scorecard } from '../../library/scorecard/scorecard.ts';
import { pageRoute, type PageDependencies } from './page-route.ts';

/** `GET /:language/scorecard`: how good the answers are, by the last evaluation, and what those of the last days came to. */
export function scorecardPageRoute(
  dependencies: PageDependencies & {
    readonly scorecard?: Scorecard | undefined;
    readonly recentAnswers?: () => Promise<RecentAnswers | undefined>;
  },
): RequestHandler {
  return pageRoute(dependencies, async (_request, context) =>
    scorecardPage(
      { scorecard: dependencies.scorecard, recent: await dependencies.recentAnswers?.() },
      context,
    ),
  );
}
