import type { Language } from '../../source/language.ts';
import type { Theme } from '../../source/sheet.ts';

/** Addresses of the library's pages, without the language that comes before: the only place that spells them. */
export const PATHS = {
  home: '',
  search: '/search',
  ask: '/ask',
  glossary: '/glossary',
  offices: '/offices',
  agreements: '/agreements',
  calculators: '/calculators',
  duties: '/calculators/duties',
  checklist: '/calculators/checklist',
  deadlines: '/calculators/deadlines',
  deadlineFile: '/calculators/deadlines.ics',
  changes: '/changes',
  changesFeed: '/changes.rss',
  scorecard: '/scorecard',
  about: '/about',
} as const;

/** The page of a theme. */
export function themePath(theme: Theme): string {
  return `/themes/${theme}`;
}

/** The page of a sheet, a table or a published file; at one of its sections when that is named. */
export function documentPath(documentId: string, sectionId?: string): string {
  return `/sheets/${documentId}${sectionId === undefined ? '' : `#${sectionId}`}`;
}

/** The page of one section of a table that is too long for one page. */
export function sectionPath(documentId: string, sectionId: string): string {
  return `/sheets/${documentId}?section=${encodeURIComponent(sectionId)}`;
}

/** A file of the document base, the same in every language. */
export function filePath(file: string): string {
  return `/files/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** An address on this site: `/fr/search?q=fob`. Parameters that are undefined or empty are left out. */
export function addressOf(
  language: Language,
  path: string,
  parameters: Readonly<Record<string, string | undefined>> = {},
): string {
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  const query = new URLSearchParams(given).toString();
  return `/${language}${path}${query === '' ? '' : `?${query}`}`;
}
