import type { RequestHandler } from 'express';
import { scorecardPage } from '../../library/scorecard/scorecard-page.ts';
import type { Scorecard } from '../../library/scorecard/scorecard.ts';
import { pageRoute, type PageDependencies } from './page-route.ts';

/** `GET /:language/scorecard`: how good the answers are, by the last evaluation. */
export function scorecardPageRoute(
  dependencies: PageDependencies & { readonly scorecard?: Scorecard | undefined },
): RequestHandler {
  return pageRoute(dependencies, (_request, context) => scorecardPage(dependencies.scorecard, context));
}
