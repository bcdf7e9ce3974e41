import { html, type Html } from '../html/html.ts';

/** The site's mark, an eight-pointed star of zellij work: no emblem of a state. Drawn in the page's own colours. */
export function brandMark(): Html {
  return html`<svg
    class="mark"
    viewBox="0 0 32 32"
    width="32"
    height="32"
    aria-hidden="true"
    focusable="false"
  >
    <path d="M16 2l4.1 4.1h5.8v5.8L30 16l-4.1 4.1v5.8h-5.8L16 30l-4.1-4.1H6.1v-5.8L2 16l4.1-4.1V6.1h5.8z" />
    <path
      class="inner"
      d="M16 9.5l1.9 1.9h2.7v2.7l1.9 1.9-1.9 1.9v2.7h-2.7L16 22.5l-1.9-1.9h-2.7v-2.7L9.5 16l1.9-1.9v-2.7h2.7z"
    />
  </svg>`;
}
