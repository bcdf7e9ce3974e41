import type { Citation } from '../../src/answering/answer-event.ts';
import { buildButton, buildElement } from './build-element.ts';
import { buildText } from './build-text.ts';
import { buildCitationSource, type Wording } from './citation-source-view.ts';
import { describeValidity, formatDate } from './dates.ts';
import { displayText } from './display-text.ts';
import { markQuotes } from './mark-quotes.ts';
import { directionOf } from './text-direction.ts';

/** What `buildPassagePanel` needs. `asOf` is the date that the answer holds for, `YYYY-MM-DD`. */
export interface PassagePanelOptions {
  readonly wording: Wording;
  readonly asOf: string;
  readonly onClose: () => void;
}

/**
 * The passage behind a citation: where it stands, its text with the used parts marked, since when it holds, who says so.
 * Its heading takes focus; Escape anywhere inside closes it.
 */
export function buildPassagePanel(citation: Citation, options: PassagePanelOptions): HTMLElement {
  const { wording, onClose } = options;
  const headingId = `passage-${citation.marker}`;
  const panel = buildElement(
    'section',
    { class: 'passage', part: 'passage', 'aria-labelledby': headingId },
    passageHead(citation, headingId, options),
    passageQuote(citation),
    buildElement('p', { class: 'validity' }, validityLine(citation, options)),
    passageSources(citation, wording),
  );
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault(); // The floating dialog must not close with the passage.
    event.stopPropagation();
    onClose();
  });
  return panel;
}

function passageHead(citation: Citation, headingId: string, options: PassagePanelOptions): HTMLElement {
  const { texts } = options.wording;
  const number = buildElement('span', { class: 'passage-number' }, texts.passage(citation.marker));
  const title = inLanguageOf(citation, 'span', citation.title);
  const path = citation.headingPath.join(' › ');
  const page = citation.page === undefined ? undefined : texts.page(citation.page);
  return buildElement(
    'div',
    { class: 'passage-head' },
    buildElement('h4', { id: headingId, tabindex: '-1' }, number, ' ', title),
    buildButton({ class: 'quiet', 'aria-label': texts.closePassage }, texts.close, options.onClose),
    path === '' && page === undefined
      ? undefined
      : buildElement(
          'p',
          { class: 'passage-path' },
          inLanguageOf(citation, 'span', path),
          page === undefined ? undefined : `${path === '' ? '' : ' · '}${page}`,
        ),
  );
}

function passageQuote(citation: Citation): HTMLElement {
  // Cleaned before it is split: a quote and its passage must lose the same characters to still match.
  const parts = markQuotes(displayText(citation.passage), citation.quotes.map(displayText));
  const direction = directionOf(citation.language);
  const quote = inLanguageOf(citation, 'blockquote', '');
  for (const part of parts) {
    const nodes = buildText(part.text, direction);
    quote.append(...(part.quoted ? [buildElement('mark', {}, ...nodes)] : nodes));
  }
  return quote;
}

function validityLine(citation: Citation, { wording, asOf }: PassagePanelOptions): string {
  const { language, texts } = wording;
  const validity = describeValidity(citation.validity, { asOf, language, texts });
  const reviewed = texts.reviewedOn(formatDate(citation.reviewedOn, language));
  return validity === undefined ? reviewed : `${validity} · ${reviewed}`;
}

function passageSources(citation: Citation, wording: Wording): HTMLElement {
  const items = citation.sources.map((source) => {
    const consulted = wording.texts.consultedOn(formatDate(source.consultedOn, wording.language));
    return buildElement('li', {}, buildCitationSource(source, wording), ` · ${consulted}`);
  });
  return buildElement('ul', { class: 'passage-sources' }, ...items);
}

function inLanguageOf<Tag extends 'span' | 'blockquote'>(
  citation: Citation,
  tag: Tag,
  text: string,
): HTMLElementTagNameMap[Tag] {
  const direction = directionOf(citation.language);
  return buildElement(tag, { lang: citation.language, dir: direction }, ...buildText(text, direction));
}
