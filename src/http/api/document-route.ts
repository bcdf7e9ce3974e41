import type { RequestHandler } from 'express';
import { z } from 'zod';
import { TijariaError } from '../../common/errors.ts';
import { documentAsOf } from '../../library/documents/document-as-of.ts';
import type { LibraryBase } from '../../library/library-base.ts';
import { isoDate } from '../../source/field-schemas.ts';
import { LANGUAGES, type Language } from '../../source/language.ts';
import { contextOf } from '../library/page-route.ts';
import { parseRequest } from '../parse-body.ts';
import type { DocumentsDependencies } from './documents-route.ts';
import { KEPT_FOR } from './paging.ts';

const documentSchema = z.strictObject({
  language: z.enum(LANGUAGES).default('fr'),
  asOf: isoDate.optional(),
});

/**
 * `GET /api/documents/{id}?language=…&asOf=…`: a document in a language (`fr` without one) with the statements that hold on
 * the day, today without `asOf`, and their sources.
 */
export function documentRoute(dependencies: DocumentsDependencies): RequestHandler<{ id: string }> {
  const { base, clock } = dependencies;
  return async (request, response) => {
    const { language, asOf = clock.today() } = parseRequest(documentSchema, request.query);
    const document = base.document(request.params.id, language);
    if (document === undefined) throw noDocument(request.params.id, language, base);
    const { origin } = contextOf(request, language, dependencies);
    const told = await documentAsOf(document, base, { asOf, origin });
    response.setHeader('cache-control', KEPT_FOR);
    response.setHeader('content-language', language);
    response.json(told);
  };
}

function noDocument(id: string, language: Language, base: LibraryBase): TijariaError {
  const others = base.languagesOf(id);
  const received =
    others.length === 0
      ? 'an unknown id; GET /api/documents lists them'
      : `one that exists in ${others.join(', ')} only; ask for one of these`;
  return new TijariaError(
    'not-found',
    `reading a document: expected the id of one in ${language}, received ${received}`,
  );
}
