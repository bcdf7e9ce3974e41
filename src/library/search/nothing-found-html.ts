import type { Language } from '../../source/language.ts';
import { THEMES } from '../../source/sheet.ts';
import { directedText } from '../html/direction.ts';
import { html, type Html } from '../html/html.ts';
import { addressOf, themePath } from '../page/addresses.ts';
import { THEME_NAMES } from '../page/page-words.ts';
import { facetValueName } from './facets-html.ts';
import { withoutFacet, type Removal } from './facets.ts';
import { searchAddress, type SearchChoice } from './search-choice.ts';
import { SEARCH_WORDS } from './search-words.ts';
import { shortened } from './shortened.ts';

/** What is said where nothing is left: which facet to take away, which themes there are, and that one may ask. */
export function nothingFoundHtml(
  choice: SearchChoice,
  removals: readonly Removal[],
  language: Language,
): Html {
  const words = SEARCH_WORDS[language];
  const said = choice.q === undefined ? words.nothing : words.nothingFor(shortened(choice.q));
  return html`<div class="panel nothing">
    <p><strong>${directedText(said, language)}</strong></p>
    ${removals.length === 0 ? undefined : removalsHtml(choice, removals, language)}
    <p>${words.tryThemes}</p>
    <ul class="plain themes">
      ${THEMES.map(
        (theme) =>
          html`<li>
            <a href="${addressOf(language, themePath(theme))}">${THEME_NAMES[language][theme]}</a>
          </li>`,
      )}
    </ul>
    <p>${words.tryAsking}</p>
  </div>`;
}

function removalsHtml(choice: SearchChoice, removals: readonly Removal[], language: Language): Html {
  const words = SEARCH_WORDS[language];
  const links = removals.map(({ id, value, count }) => {
    const name = words.remove(facetValueName(id, value, language));
    return html`<li>
      <a href="${searchAddress(language, withoutFacet(choice, id))}">${name}</a> <bdi>(${count})</bdi>
    </li>`;
  });
  const all = searchAddress(language, { q: choice.q, inForce: 'today' });
  return html`<p>${words.tryLess}</p>
    <ul>
      ${links} ${links.length > 1 ? html`<li><a href="${all}">${words.removeAll}</a></li>` : undefined}
    </ul>`;
}
