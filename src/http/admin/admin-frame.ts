import { directionOf } from '../../library/html/direction.ts';
import { html, type Html } from '../../library/html/html.ts';
import { brandMark } from '../../library/page/brand-mark.ts';
import { LANGUAGE_NAMES } from '../../library/page/page-words.ts';
import { unlistedHead } from '../../library/page/unlisted-head.ts';
import { LANGUAGES, type Language } from '../../source/language.ts';
import { ADMIN_WORDS } from './admin-words.ts';

/** Where the admin page stands. */
export const ADMIN_PATH = '/admin';

/** A whole page behind the token, dressed as the library's pages are: no script, no search engine, no chat. */
export function adminFrame(title: string, content: Html, language: Language): string {
  const words = ADMIN_WORDS[language];
  const languages = LANGUAGES.map(
    (other) =>
      html`<a
        href="${ADMIN_PATH}?language=${other}"
        hreflang="${other}"
        lang="${other}"
        aria-current="${other === language ? 'true' : 'false'}"
        >${LANGUAGE_NAMES[other]}</a
      >`,
  );
  return html`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}">
      <head>
        ${unlistedHead(title)}
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        <header class="top">
          <div class="wide">
            <a class="brand" href="/${language}" lang="fr" dir="ltr"
              >${brandMark()}<span>Tijar<b>IA</b></span></a
            >
            <nav class="languages" aria-label="${words.languages}">${languages}</nav>
          </div>
        </header>
        <div class="wide">
          <main id="content" tabindex="-1">
            <div class="heading"><h1>${title}</h1></div>
            ${content}
          </main>
        </div>
      </body>
    </html> `.toString();
}

/** The form that asks for the token; with what was the matter, if something was. */
export function signInPage(language: Language, fault?: 'wrong' | 'tooMany'): string {
  const { signIn } = ADMIN_WORDS[language];
  const content = html`${fault === undefined ? undefined : html`<p class="note" role="alert">${signIn[fault]}</p>`}
    <form action="${ADMIN_PATH}/session" method="post">
      <input type="hidden" name="language" value="${language}" />
      <div class="field">
        <label for="field-token">${signIn.token}</label>
        <input
          id="field-token"
          name="token"
          type="password"
          autocomplete="current-password"
          maxlength="512"
          dir="ltr"
          required
        />
      </div>
      <p><button>${signIn.send}</button></p>
    </form>`;
  return adminFrame(signIn.title, content, language);
}
