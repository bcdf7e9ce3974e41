import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { LibraryBase } from '../../library/library-base.ts';
import { sheetPage } from '../../library/sheet/sheet-page.ts';
import { kebabId } from '../../source/field-schemas.ts';
import { parseRequest } from '../parse-body.ts';
import { pageRoute, type PageDependencies, type SourceChangesDependencies } from './page-route.ts';

const sheetSchema = z.object({ section: kebabId.optional() });

/** `GET /:language/sheets/:id`: a sheet, table or published file; of a long table one section with `?section=`. */
export function sheetPageRoute(
  dependencies: PageDependencies & SourceChangesDependencies & { readonly base: LibraryBase },
): RequestHandler {
  const { base, sourceChanges } = dependencies;
  return pageRoute(dependencies, async ({ params, query }, context) => {
    const { id } = params;
    const document = typeof id === 'string' ? base.document(id, context.language) : undefined;
    if (document === undefined) return undefined;
    const { section } = parseRequest(sheetSchema, query);
    return sheetPage(document, section, base, { ...context, sourceChanges: (await sourceChanges?.()) ?? [] });
  });
}
