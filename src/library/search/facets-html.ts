import type { Language } from '../../source/language.ts';
import { directedText } from '../html/direction.ts';
import { html, type Html } from '../html/html.ts';
import { AUDIENCE_NAMES, THEME_NAMES } from '../page/page-words.ts';
import { withoutFacet, type Facet, type FacetId, type FacetValue } from './facets.ts';
import { searchAddress, type SearchChoice } from './search-choice.ts';
import { SEARCH_WORDS } from './search-words.ts';

/** Values of a facet that are shown at once; the others are folded away. */
const SHOWN_VALUES = 8;

/** The facets as lists of links, each adding, changing or taking away one choice. Facets without a value are left out. */
export function facetsHtml(facets: readonly Facet[], choice: SearchChoice, language: Language): Html {
  const words = SEARCH_WORDS[language];
  const used = facets.filter(({ values }) => values.length > 0);
  return html`<nav class="facets" aria-labelledby="facets">
    <h2 id="facets">${words.facets}</h2>
    ${used.map(
      (facet) =>
        html`<section aria-labelledby="facet-${facet.id}">
          <h3 id="facet-${facet.id}">${words.facet[facet.id]}</h3>
          ${facetLists(facet, choice, language)}
        </section>`,
    )}
  </nav>`;
}

function facetLists({ id, values }: Facet, choice: SearchChoice, language: Language): Html[] {
  const isShown = (value: FacetValue, at: number): boolean =>
    at < SHOWN_VALUES || id !== 'authority' || value.isChosen;
  const list = (items: readonly FacetValue[]): Html =>
    html`<ul class="plain">
      ${items.map((value) => html`<li>${valueHtml(id, value, choice, language)}</li>`)}
    </ul>`;
  const folded = values.filter((value, at) => !isShown(value, at));
  const shown = list(values.filter(isShown));
  if (folded.length === 0) return [shown];
  return [
    shown,
    html`<details>
      <summary>${SEARCH_WORDS[language].more(folded.length)}</summary>
      ${list(folded)}
    </details>`,
  ];
}

function valueHtml(
  id: FacetId,
  { value, count, isChosen }: FacetValue,
  choice: SearchChoice,
  language: Language,
): Html {
  const name = facetValueName(id, value, language);
  const text = directedText(name, language);
  const counted = html`<span class="count"><bdi>${count}</bdi></span>`;
  if (id === 'inForce' && isChosen)
    return html`<a href="${searchAddress(language, choice)}" aria-current="true">${text} ${counted}</a>`;
  if (isChosen)
    return html`<a
      class="chosen"
      href="${searchAddress(language, withoutFacet(choice, id))}"
      aria-current="true"
      title="${SEARCH_WORDS[language].remove(name)}"
      ><span aria-hidden="true">✕</span> ${text} ${counted}</a
    >`;
  return html`<a href="${searchAddress(language, { ...choice, [id]: value })}" rel="nofollow"
    >${text} ${counted}</a
  >`;
}

/** What a value of a facet is called in a language. An authority has one name. */
export function facetValueName(id: FacetId, value: string, language: Language): string {
  const names: Readonly<Record<string, string>> = {
    theme: THEME_NAMES[language],
    audience: AUDIENCE_NAMES[language],
    type: SEARCH_WORDS[language].kinds,
    inForce: SEARCH_WORDS[language].standings,
    authority: {},
  }[id];
  return names[value] ?? value;
}
