import type { DocumentEntry } from '../../search-index/document-entry.ts';
import type { Language } from '../../source/language.ts';
import { AUDIENCES, THEMES, type Audience, type Theme } from '../../source/sheet.ts';
import { html, type Html } from '../html/html.ts';
import type { LibraryBase } from '../library-base.ts';
import { oncePerLanguage } from '../once-per-language.ts';
import { addressOf, documentPath, PATHS, themePath } from '../page/addresses.ts';
import { THEME_NAMES } from '../page/page-words.ts';
import type { Page, PageContext } from '../page/page.ts';
import { HOME_WORDS, type HomeWords } from './home-words.ts';

/** Sheets that each door opens on first: where people of that kind begin. Those that a base lacks are left out. */
const FIRST_SHEETS: Readonly<Record<Audience, readonly string[]>> = {
  importer: ['premiers-pas-import', 'titres-importation', 'declaration-et-documents', 'droits-importation'],
  exporter: [
    'premiers-pas-export',
    'documents-export',
    'certificat-origine-eur1',
    'rapatriement-recettes-export',
  ],
  public: ['colis-ecommerce', 'franchises-voyageurs', 'vehicules-importation', 'dotations-particuliers'],
};
/** Sheets shown behind a door. */
const SHEETS_PER_DOOR = 4;

/** What the home page shows beside the base. */
export interface HomeParts {
  readonly base: LibraryBase;
  /** Documents that answers rested on most, most first; none while too little was asked to say so. */
  readonly askedMost: readonly string[];
  /** The dates nearest to today, made by the page of changes; nothing when the base holds none. */
  readonly changes: Html | undefined;
}

/** The home page: the assistant, three doors, what is asked most, what changes, all themes, and what an answer owes. */
export async function homePage(
  { base, askedMost, changes }: HomeParts,
  { language }: PageContext,
): Promise<Page> {
  const words = HOME_WORDS[language];
  const counts = await countsOf(base, language);
  return {
    title: words.title,
    description: words.description,
    path: PATHS.home,
    trail: [],
    hasOwnChat: true,
    content: html`<p class="lead">${words.lead}</p>
      ${chatHtml(language, words)}
      <section aria-labelledby="doors">
        <h2 id="doors">${words.doors}</h2>
        <ul class="cards doors">
          ${AUDIENCES.map((audience) => doorHtml(audience, base, language, words))}
        </ul>
      </section>
      ${askedHtml(askedMost, base, language, words)} ${changesHtml(changes, language, words)}
      <section aria-labelledby="themes">
        <h2 id="themes">${words.themes}</h2>
        <p class="muted">${words.themesLead}</p>
        <ul class="cards themes">
          ${THEMES.map((theme) => themeHtml(theme, base, language, words))}
        </ul>
      </section>
      <section aria-labelledby="promise">
        <h2 id="promise">${words.promise}</h2>
        <dl class="promise">
          ${words.promises.map(
            ({ term, text }) =>
              html`<div>
                <dt>${term}</dt>
                <dd>${text}</dd>
              </div>`,
          )}
        </dl>
        <p class="muted small">${words.base(counts)}</p>
      </section>`,
  };
}

/** The chat, and inside it what stands there without script: the same question, answered as a page. */
function chatHtml(language: Language, words: HomeWords): Html {
  return html`<section aria-label="${words.chat}">
    <tijaria-chat id="assistant" mode="inline" lang="${language}">
      <form class="ask panel" action="${addressOf(language, PATHS.ask)}">
        <label for="ask">${words.askLabel}</label>
        <textarea id="ask" name="q" rows="2" maxlength="2000" required dir="auto"></textarea>
        <div class="actions"><button>${words.ask}</button></div>
      </form>
    </tijaria-chat>
  </section>`;
}

function doorHtml(audience: Audience, base: LibraryBase, language: Language, words: HomeWords): Html {
  const { title, text, all: allOf } = words.door[audience];
  const all = addressOf(language, PATHS.search, { audience });
  return html`<li>
    <h3>${title}</h3>
    <p>${text}</p>
    <ul class="plain">
      ${firstSheets(audience, base, language).map((sheet) => html`<li>${linkTo(sheet)}</li>`)}
    </ul>
    <p><a href="${all}">${allOf}</a></p>
  </li>`;
}

function firstSheets(audience: Audience, base: LibraryBase, language: Language): DocumentEntry[] {
  const named = FIRST_SHEETS[audience].flatMap((id) => base.document(id, language) ?? []);
  const others = base.documents.filter(
    (entry) =>
      entry.language === language &&
      entry.kind === 'sheet' &&
      entry.audience.length === 1 &&
      entry.audience[0] === audience &&
      !named.includes(entry),
  );
  return [...named, ...others].slice(0, SHEETS_PER_DOOR);
}

function linkTo({ documentId, language, title }: DocumentEntry): Html {
  return html`<a href="${addressOf(language, documentPath(documentId))}">${title}</a>`;
}

function askedHtml(
  ids: readonly string[],
  base: LibraryBase,
  language: Language,
  words: HomeWords,
): Html | undefined {
  const asked = ids.flatMap((id) => base.document(id, language) ?? []);
  if (asked.length === 0) return undefined;
  return html`<section aria-labelledby="asked">
    <h2 id="asked">${words.asked}</h2>
    <ol class="asked-most">
      ${asked.map((entry) => html`<li>${linkTo(entry)}</li>`)}
    </ol>
  </section>`;
}

function changesHtml(changes: Html | undefined, language: Language, words: HomeWords): Html | undefined {
  if (changes === undefined) return undefined;
  return html`<section aria-labelledby="changes">
    <h2 id="changes">${words.changes}</h2>
    ${changes}
    <p><a href="${addressOf(language, PATHS.changes)}">${words.allChanges}</a></p>
  </section>`;
}

function themeHtml(theme: Theme, base: LibraryBase, language: Language, words: HomeWords): Html {
  const count = base.documents.filter((entry) => entry.language === language && entry.theme === theme).length;
  const question = words.examples[theme];
  return html`<li>
    <h3><a href="${addressOf(language, themePath(theme))}">${THEME_NAMES[language][theme]}</a></h3>
    <p class="small">${words.sheets(count)}</p>
    <p>
      <a class="example" href="${addressOf(language, PATHS.ask, { q: question })}" data-ask="${question}"
        >${question}</a
      >
    </p>
  </li>`;
}

interface BaseCounts {
  readonly sheets: number;
  readonly statements: number;
  readonly sources: number;
}

/** Counting reads every passage, and a base does not change. */
const countsOf = oncePerLanguage(countBase);

async function countBase(base: LibraryBase, language: Language): Promise<BaseCounts> {
  const shown = base.documents.filter((entry) => entry.language === language && entry.kind !== 'document');
  const sections = (await base.sections(shown)).flat();
  const statements = sections.reduce((sum, section) => sum + section.statements.length, 0);
  return { sheets: shown.length, statements, sources: base.sources.size };
}
