import type { RequestHandler } from 'express';
import { aboutPage } from '../../library/about/about-page.ts';
import { homePage } from '../../library/home/home-page.ts';
import type { LibraryBase } from '../../library/library-base.ts';
import { contextOf, pageRoute, sendPage, wantedLanguage, type PageDependencies } from './page-route.ts';

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
    sendPage(response, homePage(await partsOf(dependencies), context), context);
  };
}

/** `GET /:language`: the home page. */
export function homePageRoute(dependencies: HomePageDependencies): RequestHandler {
  return pageRoute(dependencies, async (_request, context) => homePage(await partsOf(dependencies), context));
}

async function partsOf({ base, askedMost }: HomePageDependencies): Promise<Parameters<typeof homePage>[0]> {
  return { base, askedMost: await askedMost(), changes: undefined };
}

/** `GET /:language/about`. */
export function aboutPageRoute(
  dependencies: PageDependencies & Pick<HomePageDependencies, 'base'>,
): RequestHandler {
  return pageRoute(dependencies, (_request, context) => aboutPage(dependencies.base.snapshot, context));
}
