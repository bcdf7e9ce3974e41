import type { Heading, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** A document's text as its parts: the title, the opening paragraph, and the rest. */
export interface DocumentText {
  readonly title: Heading;
  readonly opening: RootContent;
  readonly rest: readonly RootContent[];
}

/** Reads one of our Markdown texts. Throws when it does not begin with a title and a paragraph. */
export function parseDocumentText(markdown: string): DocumentText {
  const root: Root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const [title, opening, ...rest] = root.children;
  if (title?.type !== 'heading' || opening === undefined) {
    throw new Error(
      'Rendering a document: expected a title and an opening paragraph, received neither; add them.',
    );
  }
  return { title, opening, rest };
}

/** Refuses Markdown that the renderers do not know, naming it. */
export function unknownPart(expected: string, received: string): Error {
  return new Error(`Rendering a document: expected ${expected}, received ${received}.`);
}

/** No line break inside a number, before its unit, or before the punctuation that French sets off. */
export function keepTogether(text: string): string {
  return text.replace(/(?<=\d) (?=\d{3}|DH)| (?=[:;!?»%])|(?<=«) /g, '\u00A0');
}
