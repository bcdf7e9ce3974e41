import type { CheerioAPI } from 'cheerio';

type Node = ReturnType<CheerioAPI['root']>[number]['children'][number];

/** Longest text taken from one concealed place, UTF-16 units: a report quotes its beginning. */
const MAX_CONCEALED_CHARS = 2_000;
/** Places taken; a page of templates has hundreds. */
const MAX_CONCEALED = 200;

/** Out of sight by an attribute of their own. What classes and style sheets do is not worked out. */
const BY_ATTRIBUTE = '[hidden], [aria-hidden="true"]';

/**
 * Takes out of a parsed page what its reader does not see, and gives its texts: comments, elements hidden by an attribute, and those whose own
 * style makes them invisible, of no size, white or out of the window. White on a background that an element around it sets in its own style stays.
 */
export function removeConcealed($: CheerioAPI): string[] {
  const texts: string[] = [];
  const take = (text: string): void => {
    const trimmed = text.trim();
    if (trimmed !== '' && texts.length < MAX_CONCEALED) texts.push(trimmed.slice(0, MAX_CONCEALED_CHARS));
  };
  for (const comment of commentsOf($)) take(comment);
  const styled = $('[style], font[color]').filter((_, element) => isConcealed($, $(element)));
  const concealed = [...$(BY_ATTRIBUTE).toArray(), ...styled.toArray()];
  for (const element of concealed) {
    if (texts.length < MAX_CONCEALED) take($(element).text());
  }
  vacate($, concealed);
  return texts;
}

/** In document order. Walked by hand: `contents()` sorts what it finds, which takes minutes where there is much. */
function commentsOf($: CheerioAPI): string[] {
  const found: string[] = [];
  const open = $.root()
    .toArray()
    .flatMap(({ children }) => [...children].reverse());
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeType === 8) found.push(node.data);
    // Nesting is bounded, width is not: pushed one by one.
    if ('children' in node) for (const child of [...node.children].reverse()) open.push(child);
  }
  return found;
}

/**
 * Takes the content of elements, and their kind, so that nothing is read of them. Removing them would take a second for every few thousand that
 * one element holds.
 */
export function vacate($: CheerioAPI, elements: readonly Node[]): void {
  for (const element of elements) {
    $(element).empty();
    if ('attribs' in element) Object.assign(element, { name: 'span', attribs: {} });
  }
}

const UNSEEN = [
  /(?:^|;)display:none/,
  /(?:^|;)visibility:(?:hidden|collapse)/,
  /(?:^|;)opacity:0*(?:\.0+)?(?:;|$|!)/,
  /(?:^|;)font-size:0*(?:\.\d+)?[01]?(?:px|pt|em|rem|%)?(?:;|$|!)/,
  /(?:^|;)(?:left|right|top|bottom|text-indent|margin-left|margin-top):-\d{3,}/,
  /(?:^|;)(?:clip:rect\(0|clip-path:inset\((?:100|50)%)/,
  /(?:^|;)(?:color):transparent/,
];
const WHITE = /(?:^|;)color:(?:white|#fff(?:fff)?|rgba?\(255,255,255(?:,1)?\))(?:;|$|!)/;

function isConcealed($: CheerioAPI, element: ReturnType<CheerioAPI>): boolean {
  const style = compact(element.attr('style'));
  if (UNSEEN.some((rule) => rule.test(style))) return true;
  const isWhite = WHITE.test(style) || /^(?:white|#fff(?:fff)?)$/i.test(element.attr('color') ?? '');
  return (
    isWhite &&
    !element
      .parents()
      .addBack()
      .toArray()
      .some((each) => hasBackground($(each)))
  );
}

function hasBackground(element: ReturnType<CheerioAPI>): boolean {
  return element.attr('bgcolor') !== undefined || /(?:^|;)background/.test(compact(element.attr('style')));
}

/** A style as rules are matched: small letters, no white space, no comments. */
function compact(style = ''): string {
  return style
    .toLowerCase()
    .replace(/\/\*.*?\*\//g, '')
    .replace(/\s+/g, '');
}
