import type { DocumentEntry } from '../../search-index/document-entry.ts';
import { reviewReasons } from '../../source/source-change.ts';
import { dateInWords } from '../html/dates.ts';
import { html, type Html } from '../html/html.ts';
import { typesetText } from '../html/typeset.ts';
import type { LibraryBase } from '../library-base.ts';
import type { PageContext } from '../page/page.ts';
import { sourceLine } from '../parts/source-line.ts';
import { SHEET_WORDS } from './sheet-words.ts';

/** That a source of the document changed after its last review, which one and when it was seen; undefined when none did. */
export function reviewNotice(
  document: DocumentEntry,
  { sources }: Pick<LibraryBase, 'sources'>,
  { language, sourceChanges = [] }: PageContext,
): Html | undefined {
  const words = SHEET_WORDS[language];
  const reasons = reviewReasons(document, sourceChanges).flatMap(({ sourceId, kind, on }) => {
    const source = sources.get(sourceId);
    if (source === undefined || (kind !== 'changed' && kind !== 'gone')) return [];
    const told = words.sourceChanged[kind](dateInWords(on, language));
    return [html`<li>${typesetText(told, language)}${COLONS[language]}${sourceLine(source, language)}</li>`];
  });
  if (reasons.length === 0) return undefined;
  return html`<section class="panel being-checked" aria-labelledby="_checked-heading">
    <h2 id="_checked-heading">${typesetText(words.beingChecked, language)}</h2>
    <ul>
      ${reasons}
    </ul>
  </section>`;
}

const COLONS = { fr: '\u00a0: ', ar: ': ', en: ': ' } as const;
