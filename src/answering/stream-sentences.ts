import { splitSentences } from '../text/split-sentences.ts';

/** A sentence of a streamed text. `lead` is the white space, line breaks and nothing else before it. */
export interface StreamedSentence {
  readonly lead: string;
  readonly text: string;
}

/**
 * Gathers streamed pieces into whole sentences, each given out as soon as the next one has begun: only then is it
 * known that no marker follows. `lead + text` of all sentences is the text itself, trailing white space aside. However
 * the text is cut into pieces, the sentences are the same.
 */
export async function* streamSentences(pieces: AsyncIterable<string>): AsyncGenerator<StreamedSentence> {
  let buffer = '';
  for await (const piece of pieces) {
    buffer += piece;
    if (!/[\s.!?؟…]/u.test(piece)) continue;
    const { complete, rest } = takeComplete(buffer);
    buffer = rest;
    yield* complete;
  }
  const { complete, rest } = takeComplete(buffer);
  yield* complete;
  yield* cut(rest).sentences;
}

/** Every sentence that nothing to come can change, and the text from the end of the last of them on. */
function takeComplete(buffer: string): { complete: StreamedSentence[]; rest: string } {
  const { sentences, ends } = cut(buffer);
  const last = sentences.at(-1)?.text ?? '';
  // What begins like a marker may belong to the sentence before it.
  const held = /^(?:[[【][^\]】]*[\]】]\s*)*[[【][^\]】]*$/u.test(last) ? 2 : 1;
  if (sentences.length <= held) return { complete: [], rest: buffer };
  return { complete: sentences.slice(0, -held), rest: buffer.slice(ends.at(-held - 1)) };
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
    if (last !== undefined && /^(?:[[【][^\]】\n]*[\]】]\s*[.,;]?\s*)+$/u.test(sentence)) last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}
