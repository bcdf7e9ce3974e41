import type { SearchResult } from '../../retrieval/search-passages.ts';
import type { Language } from '../../source/language.ts';
import { normalisedWords } from '../../text/normalise.ts';
import { directedText } from '../html/direction.ts';
import { html, type Html } from '../html/html.ts';
import type { LibraryBase } from '../library-base.ts';
import { addressOf, PATHS } from '../page/addresses.ts';
import { pagePath } from '../page/page-path.ts';
import type { Page, PageContext } from '../page/page.ts';
import { allCandidates, foundCandidates, type Candidate } from './candidates.ts';
import { askHtml } from './ask-html.ts';
import { facetsHtml } from './facets-html.ts';
import { chooseCandidates, countFacets, removals } from './facets.ts';
import { nothingFoundHtml } from './nothing-found-html.ts';
import { shortened } from './shortened.ts';
import type { WordFinders } from './mark-words.ts';
import { pagingHtml } from './paging-html.ts';
import { resultHtml } from './result-html.ts';
import { choiceParameters, type SearchChoice } from './search-choice.ts';
import { SEARCH_WORDS, type SearchWords } from './search-words.ts';

/** Documents on one page of results. */
export const RESULTS_PER_PAGE = 30;

/** What language fewer words are in, is a guess that only confuses. */
const LEAST_READ_WORDS = 3;

/** What the page is made from. `result` is absent when nothing is searched; pages count from 1. */
export interface SearchPageRequest {
  readonly choice: SearchChoice;
  readonly page: number;
  readonly result?: SearchResult;
}

/**
 * The search page: a form, facets, and what was found, by document; everything in the base when nothing is searched. A
 * page behind the last one shows the last. Search engines list it only where nothing is searched.
 */
export function searchPage(
  request: SearchPageRequest,
  base: LibraryBase,
  findersOf: WordFinders,
  { language, today }: PageContext,
): Page {
  const { choice, result } = request;
  const words = SEARCH_WORDS[language];
  const context = { sources: base.sources, today };
  const candidates =
    result === undefined ? allCandidates(base, language) : foundCandidates(result.evidence, base, language);
  const chosen = chooseCandidates(candidates, choice, context);
  const pages = Math.max(1, Math.ceil(chosen.length / RESULTS_PER_PAGE));
  const page = Math.min(request.page, pages);
  const shown = chosen.slice((page - 1) * RESULTS_PER_PAGE, page * RESULTS_PER_PAGE);
  const find = choice.q === undefined ? undefined : findersOf(`${choice.q} ${result?.correctedText ?? ''}`);
  const wording = { language, today, ...(find === undefined ? {} : { find }) };
  const count = words.count(chosen.length, result?.evidence.length);
  const path = pagePath(PATHS.search, choiceParameters(choice, page));
  return {
    title: choice.q === undefined ? words.browse : words.titleFor(shortened(choice.q)),
    description: words.description,
    path,
    trail: [],
    isListed: path === PATHS.search,
    content: html`${formHtml(choice, language, words)} ${readingHtml(request, language, words)}
      <div class="columns">
        <section aria-labelledby="results">
          <h2 id="results">${words.results}</h2>
          ${
            shown.length === 0
              ? nothingFoundHtml(choice, removals(candidates, choice, context), language)
              : html`<p class="muted">
                    ${directedText(count, language)}
                    <a class="to-facets" href="#facets">${words.facets}</a>
                  </p>
                  ${resultsHtml(shown, wording)} ${pagingHtml(page, pages, choice, language)}`
          }
        </section>
        ${facetsHtml(countFacets(candidates, choice, context), choice, language)}
      </div>`,
  };
}

function resultsHtml(shown: readonly Candidate[], wording: Parameters<typeof resultHtml>[1]): Html {
  return html`<ol class="results plain">
    ${shown.map((candidate) => resultHtml(candidate, wording))}
  </ol>`;
}

function formHtml(choice: SearchChoice, language: Language, words: SearchWords): Html {
  const kept = Object.entries(choiceParameters({ ...choice, q: undefined })).flatMap(([name, value]) =>
    value === undefined ? [] : [html`<input type="hidden" name="${name}" value="${value}" />`],
  );
  return html`<form class="finder" role="search" action="${addressOf(language, PATHS.search)}">
      <label for="q">${words.label}</label>
      <div class="row">
        <input id="q" name="q" type="search" maxlength="2000" dir="auto" value="${choice.q ?? ''}" />
        <button>${words.submit}</button>
      </div>
      ${kept}
    </form>
    ${choice.q === undefined ? undefined : askHtml(choice.q, language)}`;
}

/** What was read otherwise than it stands: Darija, another language, misspelt words. */
function readingHtml(
  { choice, result }: SearchPageRequest,
  language: Language,
  words: SearchWords,
): Html | undefined {
  if (choice.q === undefined || result === undefined) return undefined;
  const own = new Set(normalisedWords(choice.q));
  const repaired = normalisedWords(result.correctedText ?? '').filter((word) => !own.has(word));
  const isOther = result.variety !== language && own.size >= LEAST_READ_WORDS;
  const said = [
    ...(isOther ? [words.read(words.varieties[result.variety])] : []),
    ...(repaired.length === 0 ? [] : [words.corrected([...new Set(repaired)].join(' '))]),
  ];
  return said.length === 0
    ? undefined
    : html`<p class="small muted">${directedText(said.join(' '), language)}</p>`;
}
