import type { RequestHandler } from 'express';
import { aboutPage } from '../../library/about/about-page.ts';
import { nearestChanges } from '../../library/changes/changes-page.ts';
import { homePage } from '../../library/home/home-page.ts';
import type { LibraryBase } from '../../library/library-base.ts';
import type { PageContext } from '../../library/page/page.ts';
import { contextOf, pageRoute, sendPage, wantedLanguage, type PageDependencies } from './page-route.ts';

/** Changes on the home page. */
const CHANGES_SHOWN = 5;

/** What the home page is made from. */
export interface HomePageDependencies extends PageDependencies {
  readonly base: LibraryBase;
  /** See `HomeParts.askedMost`. */
  readonly askedMost: () => Promise<readonly string[]>;
}

/** `GET /`: the home page in the language that the browser asks for; its canonical address names the language. */
export function anyHomePageRoute(dependencies: HomePageDependencies): RequestHandler {
  return async (request, response) => {
    response.vary('Accept-Language');
    const context = contextOf(request, wantedLanguage(request), dependencies);
    sendPage(response, await homePage(await partsOf(dependencies, context), context), context);
  };
}

/** `GET /:language`: the home page. */
export function homePageRoute(dependencies: HomePageDependencies): RequestHandler {
  return pageRoute(dependencies, async (_request, context) =>
    homePage(await partsOf(dependencies, context), context),
  );
}

async function partsOf(
  { base, askedMost }: HomePageDependencies,
  context: PageContext,
): Promise<Parameters<typeof homePage>[0]> {
  const [changes, asked] = await Promise.all([
    nearestChanges(base, context, { most: CHANGES_SHOWN }),
    askedMost(),
  ]);
  return { base, askedMost: asked, changes };
}

/** `GET /:language/about`. */
export function aboutPageRoute(
  dependencies: PageDependencies & Pick<HomePageDependencies, 'base'>,
): RequestHandler {
  return pageRoute(dependencies, (_request, context) => aboutPage(dependencies.base.snapshot, context));
}
