import type { Language } from '../../source/language.ts';
import type { Glossary, GlossaryConcept } from '../../text/glossary.ts';
import { directedText } from '../html/direction.ts';
import { html, type Html } from '../html/html.ts';
import { addressOf, PATHS } from '../page/addresses.ts';
import { pagePath } from '../page/page-path.ts';
import type { Page, PageContext } from '../page/page.ts';
import { conceptHtml } from './concept-html.ts';
import { findTerms } from './find-terms.ts';
import { GLOSSARY_WORDS } from './glossary-words.ts';
import { conceptName, DIGITS, groupByLetter, type LetterGroup } from './term-letters.ts';

/** Terms that a search shows at most: with all their names they fill a page of 60 KB. */
const MAX_FOUND = 100;

/** A letter of the language's alphabet, `0` for figures, or a text to find; both may be absent. */
export interface GlossaryRequest {
  readonly letter?: string | undefined;
  readonly q?: string | undefined;
}

/**
 * The glossary: every name by letter, or the concepts of one letter or of a search with all their names. A letter that no
 * name begins with shows every name: addresses keep their letter from one language to the other.
 */
export function glossaryPage(
  { letter, q }: GlossaryRequest,
  { concepts }: Glossary,
  { language }: PageContext,
): Page {
  const words = GLOSSARY_WORDS[language];
  const groups = groupByLetter(concepts, language);
  const group = q === undefined ? groups.find((each) => each.letter === letter) : undefined;
  const count = groups.reduce((sum, each) => sum + each.concepts.length, 0);
  return {
    title: group === undefined ? words.title : words.titleFor(letterName(group.letter, language)),
    description: words.description,
    path: pagePath(PATHS.glossary, { letter: group?.letter, q }),
    trail: group === undefined ? [] : [{ name: words.title, path: PATHS.glossary }],
    isListed: q === undefined,
    content: html`<p class="lead">${directedText(words.lead(count), language)}</p>
      ${formHtml(q, language)} ${lettersHtml(groups, group?.letter, language)}
      ${
        q !== undefined
          ? foundHtml(findTerms(concepts, q), q, language)
          : group !== undefined
            ? conceptsHtml(group.concepts, letterName(group.letter, language), language)
            : html`${letter === undefined ? undefined : html`<p class="note">${words.noLetter(letter)}</p>`}
              ${namesHtml(groups, language)}`
      }`,
  };
}

function formHtml(q: string | undefined, language: Language): Html {
  const words = GLOSSARY_WORDS[language];
  return html`<form class="finder" role="search" action="${addressOf(language, PATHS.glossary)}">
    <label for="term">${words.label}</label>
    <div class="row">
      <input id="term" name="q" type="search" maxlength="200" dir="auto" value="${q ?? ''}" />
      <button>${words.submit}</button>
    </div>
  </form>`;
}

function lettersHtml(groups: readonly LetterGroup[], chosen: string | undefined, language: Language): Html {
  const words = GLOSSARY_WORDS[language];
  return html`<nav class="letters" aria-label="${words.letters}">
    <ul class="plain">
      ${groups.map(({ letter }) => {
        const current = letter === chosen ? 'page' : 'false';
        return html`<li>
          <a
            href="${addressOf(language, PATHS.glossary, { letter })}"
            aria-label="${letter === DIGITS ? words.digits : words.letter(letter)}"
            aria-current="${current}"
            >${letter === DIGITS ? '0–9' : letter}</a
          >
        </li>`;
      })}
    </ul>
  </nav>`;
}

function conceptsHtml(concepts: readonly GlossaryConcept[], heading: string, language: Language): Html {
  return html`<section aria-labelledby="terms">
    <h2 id="terms">${heading}</h2>
    <ul class="concepts plain">
      ${concepts.map((concept) => conceptHtml(concept, language))}
    </ul>
  </section>`;
}

function foundHtml(found: readonly GlossaryConcept[], q: string, language: Language): Html {
  const words = GLOSSARY_WORDS[language];
  if (found.length === 0) return html`<p class="note">${words.nothing(q)}</p>`;
  const shown = found.slice(0, MAX_FOUND);
  const cut = found.length > shown.length ? ` ${words.cut(shown.length)}` : '';
  return conceptsHtml(shown, `${words.found(found.length, q)}${cut}`, language);
}

/** Every name under its letter, each a link to the concept. */
function namesHtml(groups: readonly LetterGroup[], language: Language): Html {
  return html`${groups.map(
    ({ letter, concepts }) =>
      html`<section class="names" aria-labelledby="letter-${letter}">
        <h2 id="letter-${letter}">${letterName(letter, language)}</h2>
        <ul class="plain">
          ${concepts.map(
            (concept) =>
              html`<li>
                <a href="${addressOf(language, PATHS.glossary, { letter })}#term-${concept.id}"
                  >${directedText(conceptName(concept, language), language)}</a
                >
              </li>`,
          )}
        </ul>
      </section>`,
  )}`;
}

function letterName(letter: string, language: Language): string {
  return letter === DIGITS ? GLOSSARY_WORDS[language].digits : letter;
}
