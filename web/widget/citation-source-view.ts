import type { CitationSource } from '../../src/answering/answer-event.ts';
import type { Language } from '../../src/source/language.ts';
import { buildElement } from './build-element.ts';
import { formatDate } from './dates.ts';
import { displayText } from './display-text.ts';
import type { InterfaceTexts } from './interface-texts.ts';
import { safeLink } from './safe-link.ts';

/** The language that a part of the widget speaks, with its words. */
export interface Wording {
  readonly language: Language;
  readonly texts: InterfaceTexts;
}

/** Who says it, in which text, of which date, and how far it was checked; linked when the address is a web address. */
export function buildCitationSource(source: CitationSource, wording: Wording): DocumentFragment {
  const { texts } = wording;
  const fragment = document.createDocumentFragment();
  const date = source.date === 'undated' ? texts.undated : formatDate(source.date, wording.language);
  fragment.append(
    buildElement('bdi', { class: 'authority' }, displayText(source.authority)),
    ' — ',
    sourceTitle(source, texts),
    ...(source.reference === undefined
      ? []
      : [' ', buildElement('bdi', { class: 'reference' }, `(${displayText(source.reference)})`)]),
    ' · ',
    buildElement('span', { class: 'source-date' }, date),
    ' ',
    badge(source.level, source.level === 'official' ? texts.official : texts.secondary),
  );
  if (source.status === 'to-verify') fragment.append(' ', badge('to-verify', texts.toVerify));
  return fragment;
}

function sourceTitle(source: CitationSource, texts: InterfaceTexts): HTMLElement {
  const title = buildElement('bdi', {}, displayText(source.title));
  const href = safeLink(source.url);
  if (href === undefined) return title;
  return buildNewTabLink(href, texts, title);
}

/** A link that opens beside the page, and says so to those who do not see where it opens. */
export function buildNewTabLink(
  href: string,
  { newTab }: InterfaceTexts,
  words: Node | string,
  kind?: string,
): HTMLAnchorElement {
  const said = buildElement('span', { class: 'unseen' }, ` (${newTab})`);
  const attributes = { class: kind, href, target: '_blank', rel: 'noopener noreferrer' };
  return buildElement('a', attributes, words, said);
}

/** A word set apart by how it looks; `kind` is one of ours. */
export function badge(kind: string, text: string): HTMLElement {
  return buildElement('span', { class: `badge ${kind}` }, text);
}
