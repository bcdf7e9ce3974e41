import type { TijariaChat } from '../widget/tijaria-chat.ts';

/**
 * What pages can do beyond reading: questions and "ask about this page" go to the chat on the page. Everything here also
 * works without: the same elements are links and forms.
 */
const chat = document.querySelector<TijariaChat>('tijaria-chat');

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const asking = event.target.closest<HTMLElement>('[data-ask], [data-open-chat]');
  if (asking === null || chat === null || !isReady(chat)) return;
  event.preventDefault();
  const { ask } = asking.dataset;
  chat.open();
  if (ask !== undefined) chat.send(ask);
  if (chat.getAttribute('mode') === 'inline') chat.scrollIntoView({ block: 'start' });
});

/** The widget's script may not have come yet: then links stay links. */
function isReady(element: TijariaChat): boolean {
  return customElements.get('tijaria-chat') !== undefined && typeof element.send === 'function';
}

for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
