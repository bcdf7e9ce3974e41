import type { Language } from '../../source/language.ts';
import type { SourceChange } from '../../source/source-change.ts';
import type { Html } from '../html/html.ts';

/** A page on the way from the home page to this one; `path` as in `addresses.ts`. */
export interface Crumb {
  readonly name: string;
  readonly path: string;
}

/** What a page says; the shell around it is `render-page.ts`. Everything is in the page's language. */
export interface Page {
  /** The heading, and the window's title. */
  readonly title: string;
  /** One sentence for search engines and shared links. */
  readonly description: string;
  /** Address without its language, the same in every language; with the parameters that make another page of it. */
  readonly path: string;
  /** Languages that the page exists in; all of them when left out. */
  readonly languages?: readonly Language[];
  /** Between the home page and this one. */
  readonly trail: readonly Crumb[];
  /** Under the heading. */
  readonly content: Html;
  /** Beside the title in the heading's line: badges. */
  readonly badges?: Html;
  /** The document that the page is about: what the chat on it offers to ask. */
  readonly documentId?: string;
  /** The home page shows the chat itself; on all others a button opens it. */
  readonly hasOwnChat?: boolean;
  /** False keeps search engines from listing it: results of a search, or of a calculation. */
  readonly isListed?: boolean;
  /** The list of changes that belongs to the page, as a feed; an address on this site. */
  readonly feed?: string;
}

/** Where and when a page is shown. `origin` is `https://host` of the site, without a slash at its end. */
export interface PageContext {
  readonly language: Language;
  readonly origin: string;
  /** The date that rules are shown for, `YYYY-MM-DD`. */
  readonly today: string;
  /** What was seen to happen at the sources, for pages that tell it; nothing when left out. */
  readonly sourceChanges?: readonly SourceChange[];
}
