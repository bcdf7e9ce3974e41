import type { Language } from '../../source/language.ts';
import { directedText } from '../html/direction.ts';
import { html, type Html, type HtmlPart } from '../html/html.ts';

type Block = {
  readonly kind: 'p' | 'ul' | 'ol';
  readonly start: number;
  readonly items: string[];
  open: boolean;
};

const UNORDERED = /^\s*[-*•]\s+(.*)$/;
const ORDERED = /^\s*(\d{1,3})[.)]\s+(.*)$/;

/**
 * The limited Markdown of an answer (`answer-event.ts`) as markup: paragraphs, lists, bold, and markers linked to
 * `#passage-n` where such a passage exists. Everything else, HTML included, stays text.
 */
export function answerHtml(text: string, markers: ReadonlySet<number>, language: Language): Html {
  const blocks: Block[] = [];
  for (const line of text.split(/\r\n?|\n/)) addLine(blocks, line);
  return html`${blocks.map((block) => blockHtml(block, (line) => inlineHtml(line, markers, language)))}`;
}

function addLine(blocks: Block[], line: string): void {
  const last = blocks.at(-1);
  const ordered = ORDERED.exec(line);
  const item = ordered?.[2] ?? UNORDERED.exec(line)?.[1];
  const kind = item === undefined ? 'p' : ordered === null ? 'ul' : 'ol';
  if (line.trim() === '') {
    if (last !== undefined) last.open = false;
  } else if (item === undefined && last?.open === true) {
    last.items.push(`${last.items.pop() ?? ''}\n${line.trim()}`);
  } else if (item !== undefined && last?.kind === kind) {
    // A blank line between two items does not end their list.
    last.items.push(item);
    last.open = true;
  } else blocks.push({ kind, start: Number(ordered?.[1] ?? 1), items: [item ?? line.trim()], open: true });
}

function blockHtml({ kind, start, items }: Block, inline: (line: string) => HtmlPart): Html {
  const list = items.map((item) => html`<li>${inline(item)}</li>`);
  if (kind === 'ul')
    return html`<ul>
      ${list}
    </ul>`;
  if (kind === 'ol')
    return html`<ol start="${start}">
      ${list}
    </ol>`;
  return html`${items.map((item) => html`<p>${inline(item)}</p>`)}`;
}

/** Odd parts between `**` are strong; a last sign without its pair is text. */
function inlineHtml(line: string, markers: ReadonlySet<number>, language: Language): HtmlPart {
  const parts = line.split('**');
  const rest = parts.length % 2 === 0 ? `**${parts.pop() ?? ''}` : '';
  return [...parts, rest].map((part, i): HtmlPart => {
    const shown = withMarkers(part, markers, language);
    return i % 2 === 1 && i < parts.length ? html`<strong>${shown}</strong>` : shown;
  });
}

function withMarkers(text: string, markers: ReadonlySet<number>, language: Language): HtmlPart {
  return text.split(/\[(\d{1,3})\]/).map((part, i): HtmlPart => {
    if (i % 2 === 0) return directedText(part, language);
    if (!markers.has(Number(part))) return `[${part}]`;
    return html`<a class="marker" href="#passage-${Number(part)}" dir="ltr">[${Number(part)}]</a>`;
  });
}
