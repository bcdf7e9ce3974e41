import { buildElement } from './build-element.ts';

/**
 * While one answer is printed, everything of the page but what it stands in is away. `:has` does not look into other
 * people's shadow trees: there the page is printed as it is. Browsers without `:has` do the same.
 */
const ALONE = `@media print {
  body :not([data-printing], :has([data-printing])) { display: none !important }
  :has([data-printing]) { block-size: auto !important; overflow: visible !important }
}`;

/**
 * Prints one turn alone, with `more` under it (its passages). What was added for the printing goes when it is over, be it
 * printed or not. The turn stands in the shadow tree of a widget.
 */
export function printTurn(turn: HTMLElement, more: readonly Node[]): void {
  const root = turn.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : undefined;
  const added = buildElement('div', { class: 'printed' }, ...more);
  const alone = new CSSStyleSheet();
  alone.replaceSync(ALONE);
  turn.append(added);
  for (const folded of turn.querySelectorAll<HTMLDetailsElement>('.sources details')) folded.open = true;
  turn.classList.add('printing');
  if (host !== undefined && document.contains(host)) {
    host.setAttribute('data-printing', '');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, alone];
  }
  const restore = (): void => {
    added.remove();
    turn.classList.remove('printing');
    host?.removeAttribute('data-printing');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== alone);
  };
  window.addEventListener('afterprint', restore, { once: true });
  window.print();
}
