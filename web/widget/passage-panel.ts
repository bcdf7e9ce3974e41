import type { Citation } from '../../src/answering/answer-event.ts';
import { buildButton, buildElement } from './build-element.ts';
import { buildText } from './build-text.ts';
import { badge, buildCitationSource, type Wording } from './citation-source-view.ts';
import { describeValidity, formatDate, validityState } from './dates.ts';
import { displayText } from './display-text.ts';
import { markQuotes } from './mark-quotes.ts';
import { directionOf } from './text-direction.ts';

/** What `buildPassagePanel` needs. `asOf` is the date that the answer holds for, `YYYY-MM-DD`. */
export interface PassagePanelOptions {
  readonly wording: Wording;
  readonly asOf: string;
  /** Without it the passage cannot be closed: it is for paper. */
  readonly onClose?: () => void;
}

/**
 * The passage behind a citation: where it stands, its text with the used parts marked, since when it holds, who says so.
 * Its heading takes focus; Escape anywhere inside closes it.
 */
export function buildPassagePanel(citation: Citation, options: PassagePanelOptions): HTMLElement {
  const { wording, onClose } = options;
  const panel = buildElement(
    'section',
    { class: 'passage', part: 'passage', 'aria-label': wording.texts.passage(citation.marker) },
    passageHead(citation, options),
    passageQuote(citation),
    buildElement('p', { class: 'validity' }, validityLine(citation, options)),
    passageSources(citation, wording),
  );
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || onClose === undefined) return;
    event.preventDefault(); // The floating dialog must not close with the passage.
    event.stopPropagation();
    onClose();
  });
  return panel;
}

function passageHead(
  citation: Citation,
  { wording: { texts }, asOf, onClose }: PassagePanelOptions,
): HTMLElement {
  const number = buildElement('span', { class: 'passage-number' }, texts.passage(citation.marker));
  const state = validityState(citation.validity, asOf);
  const { headingPath, page } = citation;
  const place = [
    headingPath.length === 0 ? undefined : inLanguageOf(citation, 'span', headingPath.join(' › ')),
    page === undefined ? undefined : `${headingPath.length === 0 ? '' : ' · '}${texts.page(page)}`,
    state && ' ',
    state && badge(state, texts.validities[state]),
  ];
  const heading = buildElement(
    'h4',
    { tabindex: '-1' },
    number,
    ' ',
    inLanguageOf(citation, 'span', citation.title),
  );
  return buildElement(
    'div',
    { class: 'passage-head' },
    heading,
    onClose && buildButton({ class: 'quiet', 'aria-label': texts.closePassage }, texts.close, onClose),
    place.some((part) => part !== undefined)
      ? buildElement('p', { class: 'passage-path' }, ...place)
      : undefined,
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
