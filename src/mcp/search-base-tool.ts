import { z } from 'zod';
import type { LibraryBase } from '../library/library-base.ts';
import { addressOf, documentPath } from '../library/page/addresses.ts';
import type { Evidence } from '../retrieval/evidence.ts';
import type { SearchRequest, SearchResult } from '../retrieval/search-passages.ts';
import { LANGUAGES } from '../source/language.ts';
import { AUDIENCES, THEMES } from '../source/sheet.ts';
import { toCitation, type McpCitation } from './citation.ts';
import { findingAnswer, findingSchema } from './finding.ts';
import { date, mcpTool, type McpTool } from './mcp-tool.ts';

/** Longest text that is searched, UTF-16 units. */
const MAX_QUERY_CHARS = 2_000;
const MOST = 20;
const DEFAULT_COUNT = 8;

/** What the search works with. */
export interface SearchBaseDependencies {
  readonly base: Pick<LibraryBase, 'sources'>;
  readonly search: (request: SearchRequest) => Promise<SearchResult>;
}

/** `search_base`: passages of the base, best first; each is a line, and its own citation. */
export function searchBaseTool({ base, search }: SearchBaseDependencies): McpTool {
  return mcpTool({
    name: 'search_base',
    title: 'Search the document base',
    description:
      "Searches the document base on Morocco's foreign trade: customs, duties, licences, exchange rules, agreements, procedures. " +
      'Gives passages in force, best first, with their sources. Ask in French, Arabic, English or Darija.',
    input: z.strictObject({
      query: z.string().trim().min(1, 'expected words, received none').max(MAX_QUERY_CHARS),
      k: z.number().int().min(1).max(MOST).default(DEFAULT_COUNT).describe('Most passages wanted'),
      theme: z.enum(THEMES).optional(),
      audience: z.enum(AUDIENCES).optional(),
      date,
      language: z.enum(LANGUAGES).optional().describe('Language of the reader; that of the query without it'),
    }),
    output: findingSchema,
    run: async ({ query, k, theme, audience, date: day, language: wanted }, { origin }) => {
      const { evidence, language, asOf } = await search({
        text: query,
        k,
        ...(theme === undefined ? {} : { theme }),
        ...(audience === undefined ? {} : { audience }),
        ...(day === undefined ? {} : { asOf: day }),
        ...(wanted === undefined ? {} : { language: wanted }),
      });
      const citations = evidence.map((each) => citationOf(each, asOf, origin, base));
      const lines = evidence.map(({ chunk }, i) => ({
        text: [chunk.title, ...chunk.headingPath].join(' › '),
        citations: [i + 1],
      }));
      return findingAnswer({ language, asOf, title: query, lines, citations });
    },
  });
}

function citationOf(
  { chunk, rank }: Evidence,
  asOf: string,
  origin: string,
  { sources }: Pick<LibraryBase, 'sources'>,
): McpCitation {
  const { documentId, title, language, text, validity, sectionId, sourceIds } = chunk;
  const url = `${origin}${addressOf(language, documentPath(documentId, sectionId))}`;
  const records = sourceIds.flatMap((id) => sources.get(id) ?? []);
  return toCitation(
    { number: rank, documentId, title, language, text, url, validity, sources: records },
    asOf,
  );
}
