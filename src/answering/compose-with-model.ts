import type { Chunk } from '../chunking/chunk.ts';
import type { AnswerEvent } from './answer-event.ts';
import type { AnswerDependencies, AnswerState } from './answer-state.ts';
import type { CitationBook } from './citation-book.ts';
import { buildMessages, NO_EVIDENCE_REPLY } from './prompt.ts';
import { resolveMarkers } from './resolve-markers.ts';
import { streamSentences, type StreamedSentence } from './stream-sentences.ts';
import { verifySentence } from './verify-sentence.ts';

/**
 * How the model path ended. `complete`: the reader has an answer; `declined`: the model found no answer in the
 * blocks; `failed`: the extractive path must take over, because of `error` or because nothing the model wrote held.
 */
export interface ModelResult {
  readonly end: 'complete' | 'declined' | 'failed';
  /** True when the reader has seen text of the model. */
  readonly written: boolean;
  /** True when a sentence was removed. */
  readonly removed: boolean;
  readonly error?: unknown;
}

/**
 * Streams a model's answer sentence by sentence through the citation gate and the verifier: what the reader sees has
 * a resolved source and no figure, quotation or claim that its source does not hold. Never throws for a failure of
 * the model.
 */
export async function* composeWithModel(
  state: AnswerState,
  { model, retrieval }: AnswerDependencies,
  book: CitationBook,
  signal: AbortSignal | undefined,
): AsyncGenerator<AnswerEvent, ModelResult> {
  if (model === undefined) return { end: 'failed', written: false, removed: false };
  let written = false;
  let removed = false;
  try {
    const messages = buildMessages(state, retrieval.index.sources);
    for await (const sentence of streamSentences(
      model.stream(messages, signal === undefined ? {} : { signal }),
    )) {
      if (!written && sentence.text.includes(NO_EVIDENCE_REPLY)) return { end: 'declined', written, removed };
      const events = admitSentence(sentence, state, retrieval, book, written);
      if (events.length === 0) removed = true;
      else written = true;
      yield* events;
    }
    return { end: written ? 'complete' : 'failed', written, removed };
  } catch (error) {
    return { end: 'failed', written, removed, error };
  }
}

/** The events of a sentence that holds; none for one that does not. */
function admitSentence(
  sentence: StreamedSentence,
  state: AnswerState,
  retrieval: AnswerDependencies['retrieval'],
  book: CitationBook,
  continues: boolean,
): AnswerEvent[] {
  const { text, blocks } = resolveMarkers(sentence.text, state.evidence.length);
  const cited = blocks
    .map((number) => state.evidence[number - 1]?.chunk)
    .filter((chunk) => chunk !== undefined);
  const verdict = verifySentence(text, cited, state, retrieval);
  if (!verdict.ok) return [];
  const events: AnswerEvent[] = [];
  const markers: number[] = [];
  for (const chunk of uniquePassages(cited)) {
    const statements = verdict.support
      .filter((support) => support.chunk.id === chunk.id)
      .map(({ statement }) => statement);
    const { marker, citation } = book.cite(chunk, statements);
    if (citation !== undefined) events.push({ type: 'citation', citation });
    markers.push(marker);
  }
  const lead = continues ? sentence.lead : '';
  events.push({
    type: 'text-delta',
    text: `${lead}${text.trimEnd()} ${markers.map((marker) => `[${marker}]`).join('')}`,
  });
  return events;
}

function uniquePassages(chunks: readonly Chunk[]): Chunk[] {
  return [...new Map(chunks.map((chunk) => [chunk.id, chunk])).values()];
}
