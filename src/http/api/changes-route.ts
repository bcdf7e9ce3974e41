import type { RequestHandler } from 'express';
import { z } from 'zod';
import { listChanges, type Change } from '../../library/changes/list-changes.ts';
import { period } from '../../library/changes/changes-page.ts';
import { addressOf, documentPath } from '../../library/page/addresses.ts';
import { isoDate } from '../../source/field-schemas.ts';
import { LANGUAGES } from '../../source/language.ts';
import { THEMES } from '../../source/sheet.ts';
import { contextOf } from '../library/page-route.ts';
import { parseRequest } from '../parse-body.ts';
import type { DocumentsDependencies } from './documents-route.ts';
import { KEPT_FOR, pageOf, pagingFields } from './paging.ts';

const changesSchema = z.strictObject({
  language: z.enum(LANGUAGES).default('fr'),
  theme: z.enum(THEMES).optional(),
  since: isoDate.optional(),
  ...pagingFields,
});

/** After every day that a rule is dated with. */
const NO_END = '9999-12-31';

/**
 * `GET /api/changes?since=…&theme=…&language=…&page=…&pageSize=…`: what begins, ends or is replaced from a day on, coming
 * changes included, newest first; without `since`, from where the page of changes begins, twelve months ago.
 */
export function changesRoute(dependencies: DocumentsDependencies): RequestHandler {
  const { base, clock } = dependencies;
  return async (request, response) => {
    const { language, theme, since, ...wanted } = parseRequest(changesSchema, request.query);
    const from = since ?? period(clock.today()).from;
    const changes = await listChanges(base, { language, theme, from, until: NO_END });
    const { items, ...paging } = pageOf(changes, wanted);
    const { origin } = contextOf(request, language, dependencies);
    response.setHeader('cache-control', KEPT_FOR);
    response.json({
      language,
      since: from,
      snapshotId: base.snapshot.snapshotId,
      ...paging,
      changes: items.map((change) => toJson(change, origin)),
    });
  };
}

function toJson(
  { date, kind, document, statement, sectionId, supersededBy }: Change,
  origin: string,
): object {
  const { documentId, title, theme, language } = document;
  return {
    date,
    kind,
    documentId,
    title,
    theme,
    ...(sectionId === undefined ? {} : { sectionId }),
    ...(statement === undefined ? {} : { statement }),
    ...(supersededBy === undefined ? {} : { supersededBy }),
    url: `${origin}${addressOf(language, documentPath(documentId, sectionId))}`,
  };
}
