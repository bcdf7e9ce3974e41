import type { RequestHandler } from 'express';
import type { LibraryBase } from '../../library/library-base.ts';
import { themePage } from '../../library/theme/theme-page.ts';
import { THEMES } from '../../source/sheet.ts';
import { pageRoute, type PageDependencies } from './page-route.ts';

/** `GET /:language/themes/:theme`. */
export function themePageRoute(
  dependencies: PageDependencies & { readonly base: LibraryBase },
): RequestHandler {
  return pageRoute(dependencies, ({ params }, context) => {
    const theme = THEMES.find((known) => known === params['theme']);
    return theme === undefined ? undefined : themePage(theme, dependencies.base, context);
  });
}
