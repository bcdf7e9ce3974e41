import type { DocumentEntry } from '../../search-index/document-entry.ts';
import type { Audience, Theme } from '../../source/sheet.ts';
import type { Standing } from '../../source/validity.ts';
import { addressOf, PATHS } from '../page/addresses.ts';
import type { Language } from '../../source/language.ts';

/** What a document is: a sheet, a reference table, or a file that an authority or the agency published. */
export const DOCUMENT_KINDS = ['sheet', 'table', 'document'] as const satisfies DocumentEntry['kind'][];

/** What is searched and which facets are chosen. Without `q` everything is browsed. */
export interface SearchChoice {
  readonly q?: string | undefined;
  readonly theme?: Theme | undefined;
  readonly audience?: Audience | undefined;
  readonly type?: DocumentEntry['kind'] | undefined;
  /** Name of an authority, as the register of sources writes it. */
  readonly authority?: string | undefined;
  /** `today` unless the reader asks for more. */
  readonly inForce: Standing | 'all';
}

/** The address parameters of a choice; those that say nothing are undefined. Pages count from 1. */
export function choiceParameters(choice: SearchChoice, page = 1): Record<string, string | undefined> {
  const { q, theme, audience, type, authority, inForce } = choice;
  return {
    q,
    theme,
    audience,
    type,
    authority,
    inForce: inForce === 'today' ? undefined : inForce,
    page: page === 1 ? undefined : String(page),
  };
}

/** The address of a search. */
export function searchAddress(language: Language, choice: SearchChoice, page = 1): string {
  return addressOf(language, PATHS.search, choiceParameters(choice, page));
}
