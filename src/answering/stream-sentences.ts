import { isStop, splitSentences } from '../text/split-sentences.ts';
import { isOnlyMarkers, MARKER_SOURCE } from './marker-pattern.ts';

/**
 * A sentence of a streamed text, or markers alone that came after a sentence was given out and belong to it. `lead` is the
 * white space, line breaks and nothing else before it.
 */
export interface StreamedSentence {
  readonly lead: string;
  readonly text: string;
}

/**
 * Gathers streamed pieces into whole sentences. One that has its end mark and a marker is given out at once: a reader must
 * not wait for the token after it. Markers that follow on its line come alone. Any other sentence is given out as soon as the
 * next one has begun: only then is it known that no marker follows. `lead + text` of all sentences is the text itself, trailing
 * white space aside. However the text is cut into pieces, the sentences are the same.
 */
export async function* streamSentences(pieces: AsyncIterable<string>): AsyncGenerator<StreamedSentence> {
  let buffer = '';
  let follows = false;
  for await (const piece of pieces) {
    buffer += piece;
    if (!/[\s.!?؟…\]】]/u.test(piece)) continue;
    const { complete, rest } = takeComplete(buffer, follows);
    buffer = rest;
    follows ||= complete.length > 0;
    yield* complete;
  }
  yield* cut(buffer).sentences;
}

/** Every sentence that nothing to come can change, and the text from the end of the last of them on. */
function takeComplete(buffer: string, follows: boolean): { complete: StreamedSentence[]; rest: string } {
  const complete: StreamedSentence[] = [];
  let rest = buffer;
  for (;;) {
    const markers = follows || complete.length > 0 ? markersEnd(rest) : 0;
    const end = markers > 0 ? markers : closedEnd(rest);
    if (end === 0) break;
    complete.push(...cut(rest.slice(0, end)).sentences);
    rest = rest.slice(end);
  }
  const { sentences, ends } = cut(rest);
  const last = sentences.at(-1)?.text ?? '';
  // What begins like a marker may belong to the sentence before it.
  const held = /^(?:[[【][^\]】]*[\]】]\s*)*[[【][^\]】]*$/u.test(last) ? 2 : 1;
  if (sentences.length <= held) return { complete, rest };
  return { complete: [...complete, ...sentences.slice(0, -held)], rest: rest.slice(ends.at(-held - 1)) };
}

/** A marker right behind a sentence that was given out, on the same line. */
const MARKER_BEHIND = new RegExp(String.raw`^[^\S\n]*${MARKER_SOURCE}`, 'iu');

function markersEnd(text: string): number {
  return MARKER_BEHIND.exec(text)?.[0].length ?? 0;
}

/** An end mark with a marker behind it, or a marker with an end mark behind it. */
const CLOSED = new RegExp(
  String.raw`(?<stop>[.!?؟…])["»”’)]*\s*${MARKER_SOURCE}|${MARKER_SOURCE}\s?[.!?؟…]`,
  'giu',
);

/** Where the first sentence ends that has its marker and its end mark; 0 when none has. */
function closedEnd(text: string): number {
  for (const match of text.matchAll(CLOSED)) {
    const end = match.index + match[0].length;
    const isEnd = match.groups?.['stop'] === undefined || isStop(text, 0, match.index);
    if (isEnd && !isInsideQuotation(cut(text.slice(0, end)).sentences.at(-1)?.text ?? '')) return end;
  }
  return 0;
}

function isInsideQuotation(sentence: string): boolean {
  const count = (mark: RegExp): number => sentence.match(mark)?.length ?? 0;
  return count(/«/g) > count(/»/g) || count(/“/g) > count(/”/g) || count(/"/g) % 2 === 1;
}

function cut(text: string): { sentences: StreamedSentence[]; ends: number[] } {
  let from = 0;
  const sentences: StreamedSentence[] = [];
  const ends: number[] = [];
  for (const sentence of joinMarkers(text)) {
    sentences.push({
      lead: text.slice(from, sentence.start),
      text: text.slice(sentence.start, sentence.end),
    });
    from = sentence.end;
    ends.push(from);
  }
  return { sentences, ends };
}

/** A piece that is only markers, as after a line break, belongs to the sentence before it. */
function joinMarkers(text: string): { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = [];
  for (const { text: sentence, start, end } of splitSentences(text)) {
    const last = joined.at(-1);
    if (last !== undefined && isOnlyMarkers(sentence)) last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}
