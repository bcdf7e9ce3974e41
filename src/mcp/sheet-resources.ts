import { TijariaError } from '../common/errors.ts';
import type { LibraryBase } from '../library/library-base.ts';
import { isLanguage } from '../source/language.ts';
import { readSheet, type ReadSheetDependencies } from './read-sheet-tool.ts';

/** Resources of one page of the list. */
const ON_PAGE = 100;
const SCHEME = 'tijaria:';

/** The address of any sheet, as a template of RFC 6570. */
export const SHEET_TEMPLATE = {
  uriTemplate: 'tijaria://sheets/{id}{?language,date}',
  name: 'sheet',
  title: 'A sheet of the document base',
  description:
    'The statements that hold on a day (date, YYYY-MM-DD; today without it) in a language (fr, ar, en).',
  mimeType: 'text/markdown',
} as const;

/** A sheet as a resource in a list. */
export interface SheetResource {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly mimeType: string;
}

/** The sheets in French, a page of them after `cursor`, which is what the page before gave. */
export function listSheets(
  base: Pick<LibraryBase, 'documents'>,
  cursor: string | undefined,
): { resources: SheetResource[]; nextCursor?: string } {
  const from = cursor === undefined ? 0 : Number(cursor);
  if (!Number.isInteger(from) || from < 0)
    throw new TijariaError('request-invalid', 'listing sheets: expected the nextCursor of a list');
  const all = base.documents.filter(({ language }) => language === 'fr');
  const resources = all.slice(from, from + ON_PAGE).map(({ documentId, title }) => ({
    uri: `tijaria://sheets/${documentId}?language=fr`,
    name: documentId,
    title,
    mimeType: SHEET_TEMPLATE.mimeType,
  }));
  const next = from + ON_PAGE;
  return { resources, ...(next < all.length ? { nextCursor: String(next) } : {}) };
}

/** The text of `tijaria://sheets/{id}?language=…&date=…`. Throws `not-found` or `request-invalid`. */
export async function readSheetResource(
  uri: string,
  origin: string,
  dependencies: ReadSheetDependencies,
): Promise<string> {
  const url = URL.canParse(uri) ? new URL(uri) : undefined;
  const id = url?.pathname.slice(1) ?? '';
  const language = url?.searchParams.get('language') ?? 'fr';
  const date = url?.searchParams.get('date') ?? undefined;
  if (url?.protocol !== SCHEME || url.host !== 'sheets' || !isLanguage(language) || !isDay(date))
    throw new TijariaError(
      'request-invalid',
      `reading a resource: expected ${SHEET_TEMPLATE.uriTemplate} with a language of fr, ar, en and a date YYYY-MM-DD`,
    );
  return (await readSheet({ id, language, date }, origin, dependencies)).text;
}

function isDay(date: string | undefined): boolean {
  return date === undefined || /^\d{4}-\d{2}-\d{2}$/.test(date);
}
