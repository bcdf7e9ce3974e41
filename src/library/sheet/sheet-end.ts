import type { DocumentEntry } from '../../search-index/document-entry.ts';
import { html, type Html } from '../html/html.ts';
import type { LibraryBase } from '../library-base.ts';
import { addressOf, PATHS } from '../page/addresses.ts';
import type { PageContext } from '../page/page.ts';
import { documentLink } from '../parts/document-link.ts';
import { sourceLine } from '../parts/source-line.ts';
import { documentFacts } from './document-facts.ts';
import { documentLinks } from './document-links.ts';
import type { NumberedSources } from './number-sources.ts';
import { SHEET_ANCHORS, sourceAnchor } from './sheet-anchors.ts';
import { SHEET_WORDS } from './sheet-words.ts';

/** Where to go on: what the document names, and what names it. Nothing when there is neither. */
export function linksHtml(
  document: DocumentEntry,
  base: LibraryBase,
  { language }: PageContext,
): Html | undefined {
  const words = SHEET_WORDS[language];
  const { related, linkedFrom } = documentLinks(document, base);
  if (related.length + linkedFrom.length === 0) return undefined;
  const list = (documents: readonly DocumentEntry[]): Html | undefined =>
    documents.length === 0
      ? undefined
      : html`<ul>
          ${documents.map((each) => html`<li>${documentLink(each, language)}</li>`)}
        </ul>`;
  const others = linkedFrom.length === 0 ? undefined : html`<h3>${words.linkedFrom}</h3>`;
  return html`<section id="${SHEET_ANCHORS.related}" class="part" aria-labelledby="_related-heading">
    <h2 id="_related-heading">${words.related}</h2>
    ${list(related)} ${others} ${list(linkedFrom)}
  </section>`;
}

/** Without script the form asks on a page of its own, and so does the link. */
export function askHtml({ documentId }: DocumentEntry, { language }: PageContext): Html {
  const words = SHEET_WORDS[language];
  const action = addressOf(language, PATHS.ask);
  return html`<section class="part panel ask-about no-print" aria-labelledby="_ask-heading">
    <h2 id="_ask-heading">${words.ask}</h2>
    <form action="${action}">
      <label for="_question">${words.askLabel}</label>
      <input id="_question" name="q" maxlength="2000" dir="auto" autocomplete="off" required />
      <input type="hidden" name="page" value="${documentId}" />
      <div class="actions">
        <button>${words.askSend}</button>
        <a class="button second" href="${addressOf(language, PATHS.ask, { page: documentId })}" data-open-chat
          >${words.openChat}</a
        >
      </div>
    </form>
  </section>`;
}

/** The facts about the document under their heading. */
export function aboutHtml(document: DocumentEntry, base: LibraryBase, context: PageContext): Html {
  return html`<section class="part" aria-labelledby="_about-heading">
    <h2 id="_about-heading">${SHEET_WORDS[context.language].about}</h2>
    ${documentFacts(document, base, context)}
  </section>`;
}

/** The numbered sources, under the address that the notes link to. */
export function sourcesHtml(sources: NumberedSources, { language }: PageContext): Html {
  return html`<section id="${SHEET_ANCHORS.sources}" class="part" aria-labelledby="_sources-heading">
    <h2 id="_sources-heading">${SHEET_WORDS[language].sources}</h2>
    <ol class="sources">
      ${[...sources.values()].map(
        ({ number, source }) =>
          html`<li id="${sourceAnchor(number)}" value="${number}">${sourceLine(source, language)}</li> `,
      )}
    </ol>
  </section>`;
}
