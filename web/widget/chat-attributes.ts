import type { Audience } from '../../src/source/sheet.ts';

const AUDIENCES: readonly string[] = ['importer', 'exporter', 'public'] satisfies Audience[];
/** Id of a document: kebab-case, at most 100 letters. */
const DOCUMENT_ID = /^(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** The document that `page` names; none when it cannot be an id. */
export function pageOf(element: Element): string | undefined {
  const page = element.getAttribute('page') ?? '';
  return DOCUMENT_ID.test(page) ? page : undefined;
}

/** The readers that `audience` names; none when there are no such. */
export function audienceOf(element: Element): Audience | undefined {
  const audience = element.getAttribute('audience') ?? '';
  return isAudience(audience) ? audience : undefined;
}

function isAudience(text: string): text is Audience {
  return AUDIENCES.includes(text);
}
