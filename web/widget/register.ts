import { TijariaChat } from './tijaria-chat.ts';

/** Attributes that a page may set on the script tag instead of writing the element. */
const SCRIPT_ATTRIBUTES = ['endpoint', 'lang', 'mode', 'as-of', 'page', 'audience', 'site-key'] as const;

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;
if (script?.src) TijariaChat.defaultEndpoint = new URL('api/chat', script.src).href;
// A page may load the script twice, through a tag manager and by hand.
if (!customElements.get('tijaria-chat')) customElements.define('tijaria-chat', TijariaChat);
if (script && SCRIPT_ATTRIBUTES.some((name) => script.hasAttribute(`data-${name}`)))
  whenBodyExists(() => mount(script));

/** `<script async src="…/widget.js" data-lang="ar">` adds a floating chat to a page that has no other markup for it. */
function mount(from: HTMLScriptElement): void {
  const chat = document.createElement('tijaria-chat');
  chat.setAttribute('mode', 'floating');
  for (const name of SCRIPT_ATTRIBUTES) {
    const value = from.getAttribute(`data-${name}`);
    if (value !== null) chat.setAttribute(name, value);
  }
  document.body.append(chat);
}

function whenBodyExists(then: () => void): void {
  if (document.readyState !== 'loading') then();
  else document.addEventListener('DOMContentLoaded', then, { once: true });
}
