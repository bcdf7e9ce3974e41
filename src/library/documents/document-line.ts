import type { DocumentEntry } from '../../search-index/document-entry.ts';
import type { Language } from '../../source/language.ts';
import { standingOf, type Standing } from '../../source/validity.ts';
import type { LibraryBase } from '../library-base.ts';
import { addressOf, documentPath } from '../page/addresses.ts';

/** For which day programs are told of a document, and where the library stands. */
export interface ProgramContext {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** `https://tijaria.example`, without a slash at the end. */
  readonly origin: string;
}

/** A document as programs are told of it in a list: what it is, for whom, since when, and its page. */
export interface DocumentLine extends Pick<
  DocumentEntry,
  'kind' | 'language' | 'title' | 'theme' | 'audience' | 'validity' | 'reviewedOn' | 'reviewBy'
> {
  readonly id: string;
  /** Languages that it exists in, in the order fr, ar, en. */
  readonly languages: readonly Language[];
  /** How it stands on the day that was asked about. */
  readonly standing: Standing;
  /** Its page in the library. */
  readonly url: string;
}

/** What a list says of a document. */
export function documentLine(
  document: DocumentEntry,
  base: Pick<LibraryBase, 'languagesOf'>,
  { asOf, origin }: ProgramContext,
): DocumentLine {
  const { documentId: id, kind, language, title, theme, audience, validity, reviewedOn, reviewBy } = document;
  return {
    id,
    kind,
    language,
    languages: base.languagesOf(id),
    title,
    theme,
    audience,
    validity,
    standing: standingOf(validity, asOf),
    reviewedOn,
    reviewBy,
    url: `${origin}${addressOf(language, documentPath(id))}`,
  };
}
