import type { DocumentEntry } from '../../search-index/document-entry.ts';
import type { Language } from '../../source/language.ts';
import { directionOf } from '../html/direction.ts';
import { html, type Html } from '../html/html.ts';
import { typesetText } from '../html/typeset.ts';
import { addressOf, documentPath } from '../page/addresses.ts';

/** A link to a document's page by its title; where that is in another language than the page, the link says so. */
export function documentLink(document: DocumentEntry, pageLanguage: Language): Html {
  const { documentId, language, title } = document;
  const address = addressOf(language, documentPath(documentId));
  const text = typesetText(title, language);
  return language === pageLanguage
    ? html`<a href="${address}">${text}</a>`
    : html`<a href="${address}" hreflang="${language}" lang="${language}" dir="${directionOf(language)}"
        >${text}</a
      >`;
}
