import type { TijariaChat } from '../widget/tijaria-chat.ts';

/**
 * The home page holds its three languages; the address says which one shows (`/#ar`), by style alone. This script
 * carries that choice to the document and the chat, and makes the example questions askable.
 */
const LANGUAGES = ['fr', 'ar', 'en'] as const;
type PageLanguage = (typeof LANGUAGES)[number];

const chat = document.querySelector<TijariaChat>('tijaria-chat');

function currentLanguage(): PageLanguage {
  return LANGUAGES.find((language) => location.hash === `#${language}`) ?? 'fr';
}

function showLanguage(): void {
  const language = currentLanguage();
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  chat?.setAttribute('lang', language);
  const title = document.getElementById(language)?.dataset['title'];
  if (title !== undefined) document.title = title;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
    if (link.hash === `#${language}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** Turns an example question into a button; without this script it stays a quotation. */
function makeAskable(example: HTMLElement): void {
  const text = example.textContent.trim();
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'example';
  button.textContent = text;
  // French typography ties `?` to its word with a space that nobody types.
  button.addEventListener('click', () => chat?.send(text.replaceAll('\u00A0', ' ')));
  example.replaceWith(button);
}

showLanguage();
addEventListener('hashchange', showLanguage);
for (const example of document.querySelectorAll<HTMLElement>('q.example')) makeAskable(example);
