import { html, type Html } from '../html/html.ts';

/** The head of a page that is nobody's but its reader's: no search engine lists it or follows its links, nothing describes it. */
export function unlistedHead(title: string): Html {
  return html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex, nofollow" />
    <title>${title} — TijarIA</title>
    <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/assets/library.css" />`;
}
