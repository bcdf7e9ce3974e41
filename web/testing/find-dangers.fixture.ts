import type { Page } from 'playwright-core';

/**
 * What somebody else's text may have become on a page, shadow trees included: elements that run or load, handlers, styles,
 * addresses that are not for the web, a script of theirs that ran, or text that sticks out sideways. Empty when it stayed text.
 */
export function findDangers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const own = new Set(['/widget.js', '/assets/library.js', '/assets/home.js', '/assets/receipt.js']);
    const inspect = (element: Element): void => {
      const { localName } = element;
      const src = element.getAttribute('src');
      if (localName === 'script' && src !== null && own.has(new URL(src, location.href).pathname)) return;
      if (/^(?:script|iframe|object|embed|img|base|frame|portal|video|audio|style|math)$/.test(localName))
        found.push(element.outerHTML.slice(0, 200));
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name) || name === 'srcdoc' || name === 'style') found.push(`${localName} ${name}`);
        const isAddress = ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name);
        if (isAddress && !/^https?:$/.test(new URL(value, location.href).protocol)) {
          if (!(localName === 'a' && /^(?:mailto|tel):/.test(value)))
            found.push(`${localName} ${name}: ${value}`);
        }
      }
      if (element.shadowRoot !== null) walk(element.shadowRoot);
    };
    const walk = (root: ParentNode): void => root.querySelectorAll('*').forEach(inspect);
    walk(document);
    if ('hacked' in window) found.push('a script of theirs ran');
    const overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (overflow > 0) found.push(`${overflow} px stick out sideways`);
    return found;
  });
}
