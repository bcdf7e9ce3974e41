import type { RequestHandler } from 'express';
import { calculatorsPage } from '../../library/calculators/calculators-page.ts';
import { pageRoute, type PageDependencies } from './page-route.ts';

/** `GET /:language/calculators`: which calculators there are. */
export function calculatorsPageRoute(dependencies: PageDependencies): RequestHandler {
  return pageRoute(dependencies, (_request, context) => calculatorsPage(context));
}
