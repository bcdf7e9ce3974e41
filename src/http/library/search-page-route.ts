import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { LibraryBase } from '../../library/library-base.ts';
import type { Glossary } from '../../text/glossary.ts';
import type { Search } from '../search-route.ts';
import { createWordFinders } from '../../library/search/mark-words.ts';
import { DOCUMENT_KINDS } from '../../library/search/search-choice.ts';
import { STANDINGS } from '../../source/validity.ts';
import { searchPage } from '../../library/search/search-page.ts';
import type { SourceRegister } from '../../source/source-record.ts';
import { AUDIENCES, THEMES } from '../../source/sheet.ts';
import { MAX_QUESTION_CHARS } from '../limits.ts';
import { parseRequest } from '../parse-body.ts';
import { blankToUndefined, optionalText } from './optional-text.ts';
import { pageRoute, type PageDependencies } from './page-route.ts';

/** What the search page is made from. */
export interface SearchPageDependencies extends PageDependencies {
  readonly base: LibraryBase;
  readonly search: Search;
  readonly glossary: Glossary;
}

/** Passages looked at for one search; results are grouped by document, so that fewer documents come out. */
const SEARCHED_PASSAGES = 60;
/** No base is browsed further. */
const MAX_PAGE = 1000;

/**
 * `GET /:language/search?q=…&theme=…&audience=…&type=…&authority=…&inForce=…&page=…`: what was found, by document; without
 * `q`, everything. A field left empty, as forms send it, says nothing; parameters of other names, as links are often given
 * them on their way, are not looked at.
 */
export function searchPageRoute(dependencies: SearchPageDependencies): RequestHandler {
  const { base, search, glossary } = dependencies;
  const schema = querySchema(base.sources);
  const findersOf = createWordFinders(glossary);
  return pageRoute(dependencies, async (request, context) => {
    const { page, ...choice } = parseRequest(schema, request.query);
    if (choice.q === undefined) return searchPage({ choice, page }, base, findersOf, context);
    const { language, today: asOf } = context;
    const result = await search({ text: choice.q, k: SEARCHED_PASSAGES, anyDate: true, language, asOf });
    return searchPage({ choice, page, result }, base, findersOf, context);
  });
}

function querySchema(sources: SourceRegister) {
  const authorities = new Set([...sources.values()].map(({ authority }) => authority));
  return z.object({
    q: optionalText(MAX_QUESTION_CHARS),
    theme: given(z.enum(THEMES)),
    audience: given(z.enum(AUDIENCES)),
    type: given(z.enum(DOCUMENT_KINDS)),
    authority: given(
      z.string().refine((name) => authorities.has(name), 'expected the name of an authority of the base'),
    ),
    inForce: z.preprocess(blankToUndefined, z.enum([...STANDINGS, 'all']).default('today')),
    page: z.preprocess(blankToUndefined, z.coerce.number().int().min(1).max(MAX_PAGE).default(1)),
  });
}

function given<T>(schema: z.ZodType<T>) {
  return z.preprocess(blankToUndefined, schema.optional());
}
