import { LANGUAGES, type Language } from '../../source/language.ts';
import type { GlossaryConcept } from '../../text/glossary.ts';
import { isArabicScript } from '../../text/normalise.ts';
import { directionOf, languageSpan } from '../html/direction.ts';
import { html, type Html } from '../html/html.ts';
import { addressOf, PATHS } from '../page/addresses.ts';
import { LANGUAGE_NAMES } from '../page/page-words.ts';
import { GLOSSARY_WORDS } from './glossary-words.ts';
import { conceptName } from './term-letters.ts';

/** A concept: its names in the page's language, in the others and in Darija, each saying its language. The name leads to what the base says of it. */
export function conceptHtml(concept: GlossaryConcept, language: Language): Html {
  const words = GLOSSARY_WORDS[language];
  const name = conceptName(concept, language);
  const own = concept[language].slice(1);
  const others = LANGUAGES.filter((other) => other !== language);
  const darija = [
    termsHtml(
      concept.darija.filter((term) => !isArabicScript(term)),
      'ary-Latn',
      'ltr',
    ),
    termsHtml(concept.darija.filter(isArabicScript), 'ary', 'rtl'),
  ].filter((part) => part !== undefined);
  return html`<li class="concept" id="term-${concept.id}">
    <h3>
      <a href="${addressOf(language, PATHS.search, { q: name })}" rel="nofollow"
        >${languageSpan(name, language)}</a
      >
    </h3>
    <dl class="pairs">
      ${pairHtml(words.also, termsHtml(own, language, directionOf(language)))}
      ${others.map((other) => pairHtml(LANGUAGE_NAMES[other], termsHtml(concept[other], other, directionOf(other)), other))}
      ${darija.length === 0 ? undefined : pairHtml(words.darija, html`${darija}`)}
    </dl>
  </li>`;
}

function pairHtml(name: string, terms: Html | undefined, language?: Language): Html | undefined {
  if (terms === undefined) return undefined;
  const label = language === undefined ? html`<dt>${name}</dt>` : html`<dt lang="${language}">${name}</dt>`;
  return html`<div>
    ${label}
    <dd>${terms}</dd>
  </div>`;
}

function termsHtml(terms: readonly string[], lang: string, direction: 'ltr' | 'rtl'): Html | undefined {
  if (terms.length === 0) return undefined;
  const comma = direction === 'rtl' ? '، ' : ', ';
  return html`<p lang="${lang}" dir="${direction}">${terms.join(comma)}</p>`;
}
