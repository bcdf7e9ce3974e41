import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { SearchRequest, SearchResult } from '../retrieval/search-passages.ts';
import { isoDate } from '../source/field-schemas.ts';
import { LANGUAGES } from '../source/language.ts';
import { AUDIENCES, THEMES } from '../source/sheet.ts';
import { questionText } from './chat-route.ts';
import { MAX_SEARCH_RESULTS } from './limits.ts';
import { parseRequest } from './parse-body.ts';

/** Searches the base; see `retrieval/search-passages.ts`. */
export type Search = (request: SearchRequest) => Promise<SearchResult>;

const searchSchema = z.strictObject({
  q: questionText,
  k: z.coerce.number().int().min(1).max(MAX_SEARCH_RESULTS).default(8),
  language: z.enum(LANGUAGES).optional(),
  theme: z.enum(THEMES).optional(),
  audience: z.enum(AUDIENCES).optional(),
  asOf: isoDate.optional(),
});

/** `GET /api/search?q=…`: ranked passages with their place, dates and sources. */
export function searchRoute(search: Search): RequestHandler {
  return async (request, response) => {
    const { q: text, ...options } = parseRequest(searchSchema, request.query);
    const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
    // The schema decided the fields; dropping the absent ones is all that was done to them.
    const { evidence, language, asOf } = await search({ text, ...given } as SearchRequest);
    response.json({
      query: text,
      language,
      asOf,
      results: evidence.map(({ rank, chunk, coverage, similarity }) => {
        const {
          id,
          documentId,
          kind,
          title,
          headingPath,
          theme,
          text: passage,
          page,
          validity,
          reviewedOn,
          sourceIds,
        } = chunk;
        const place = { chunkId: id, documentId, kind, title, headingPath, theme, language: chunk.language };
        return { rank, ...place, passage, page, validity, reviewedOn, sourceIds, coverage, similarity };
      }),
    });
  };
}
