import type { RequestHandler } from 'express';
import { z } from 'zod';
import { documentLine } from '../../library/documents/document-line.ts';
import type { LibraryBase } from '../../library/library-base.ts';
import { DOCUMENT_KINDS } from '../../library/search/search-choice.ts';
import { isoDate } from '../../source/field-schemas.ts';
import { LANGUAGES } from '../../source/language.ts';
import { AUDIENCES, THEMES } from '../../source/sheet.ts';
import { contextOf, type PageDependencies } from '../library/page-route.ts';
import { parseRequest } from '../parse-body.ts';
import { KEPT_FOR, pageOf, pagingFields } from './paging.ts';

const documentsSchema = z.strictObject({
  language: z.enum(LANGUAGES).default('fr'),
  theme: z.enum(THEMES).optional(),
  audience: z.enum(AUDIENCES).optional(),
  kind: z.enum(DOCUMENT_KINDS).optional(),
  asOf: isoDate.optional(),
  ...pagingFields,
});

/** What the routes of documents are made from. */
export type DocumentsDependencies = PageDependencies & { readonly base: LibraryBase };

/**
 * `GET /api/documents?language=…&theme=…&audience=…&kind=…&asOf=…&page=…&pageSize=…`: the documents of the base in a language
 * (`fr` without one), by theme, then by id; each with how it stands on the day, today without `asOf`.
 */
export function documentsRoute(dependencies: DocumentsDependencies): RequestHandler {
  const { base } = dependencies;
  return (request, response) => {
    const { theme, audience, kind, ...wanted } = parseRequest(documentsSchema, request.query);
    const { language, asOf = dependencies.clock.today() } = wanted;
    const { origin } = contextOf(request, language, dependencies);
    const found = base.documents.filter(
      (document) =>
        document.language === language &&
        (theme === undefined || document.theme === theme) &&
        (audience === undefined || document.audience.includes(audience)) &&
        (kind === undefined || document.kind === kind),
    );
    const { items, ...paging } = pageOf(found, wanted);
    response.setHeader('cache-control', KEPT_FOR);
    response.json({
      language,
      asOf,
      snapshotId: base.snapshot.snapshotId,
      ...paging,
      documents: items.map((document) => documentLine(document, base, { asOf, origin })),
    });
  };
}
