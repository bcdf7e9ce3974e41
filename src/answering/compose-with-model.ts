import type { AnswerEvent } from './answer-event.ts';
import type { AnswerDependencies, AnswerState } from './answer-state.ts';
import type { AskOptions, ChatMessage, ChatModel, ModelPiece, ToolCall } from './chat-model.ts';
import type { CitationBook } from './citation-book.ts';
import { buildMessages } from './prompt.ts';
import { NO_EVIDENCE_REPLY } from './prompts/answer-prompt.ts';
import { statementsInForce } from './select-statements.ts';
import { SentenceGate } from './sentence-gate.ts';
import { streamSentences } from './stream-sentences.ts';
import type { AnswerTools } from './tools/answer-tools.ts';
import { ToolBench } from './tools/tool-bench.ts';

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
  /** True when a sentence that the reader has seen is an item of a list. */
  readonly isListed: boolean;
  /** Id of the model that wrote. */
  readonly model: string;
  readonly error?: unknown;
}

/** What the model path needs. */
export type ModelDependencies = Pick<AnswerDependencies, 'model' | 'retrieval' | 'tools'>;

/**
 * Streams a model's answer sentence by sentence through the citation gate and the verifier: what the reader sees has
 * a resolved source and no figure, quotation or claim that its source does not hold. The model may call tools first; their
 * results are blocks like the passages. Never throws for a failure of the model.
 */
export async function* composeWithModel(
  state: AnswerState,
  { model, retrieval, tools }: ModelDependencies,
  book: CitationBook,
  signal: AbortSignal | undefined,
): AsyncGenerator<AnswerEvent, ModelResult> {
  if (model === undefined)
    return { end: 'failed', written: false, removed: false, isListed: false, model: '' };
  const bench =
    tools === undefined || tools.offers.length === 0 ? undefined : openBench(state, retrieval, tools);
  const gate = new SentenceGate({ state, retrieval, book, results: () => bench?.passages ?? [] });
  let [isListed, writer] = [false, model.id];
  const onModel = (id: string): void => void (writer = id);
  const result = (end: ModelResult['end']) => ({
    end,
    written: gate.hasAdmitted,
    removed: gate.hasRefused,
    isListed,
    model: writer,
  });
  try {
    const messages = buildMessages(state, retrieval.index.sources, { hasTools: bench !== undefined });
    for (;;) {
      const turn = openTurn(model, messages, bench, { onModel, ...(signal === undefined ? {} : { signal }) });
      for await (const sentence of streamSentences(turn.text())) {
        if (!gate.hasAdmitted && sentence.text.includes(NO_EVIDENCE_REPLY)) return result('declined');
        const events = gate.admit(sentence);
        isListed ||= events.some(isListItem);
        yield* events;
      }
      if (turn.calls.length === 0 || bench === undefined || bench.isClosed) break;
      gate.forgetRefusals();
      messages.push({ role: 'assistant', content: turn.written, toolCalls: turn.calls });
      messages.push(...(await bench.answer(turn.calls)));
    }
    return result(gate.hasAdmitted ? 'complete' : 'failed');
  } catch (error) {
    return { ...result('failed'), error };
  }
}

/** The beginning of a line of a list, numbered or not. */
const LIST_ITEM = /(?:^|\n)\s*(?:- |\d+\. )/u;

function isListItem(event: AnswerEvent): boolean {
  return event.type === 'text-delta' && LIST_ITEM.test(event.text);
}

function openBench(
  state: AnswerState,
  { index }: AnswerDependencies['retrieval'],
  tools: AnswerTools,
): ToolBench {
  const { language, asOf, question, request, evidence } = state;
  const turns = request.history.filter(({ role }) => role === 'user').map(({ content }) => content);
  const stated = evidence.flatMap(({ chunk }) => statementsInForce(chunk, asOf).map(({ text }) => text));
  return new ToolBench({ tools, context: { language, asOf }, index, said: [question, ...turns, ...stated] });
}

/** One turn of the model: its text as it comes, and, once that has ended, what it wrote and called. */
function openTurn(
  model: ChatModel,
  messages: readonly ChatMessage[],
  bench: ToolBench | undefined,
  options: Pick<AskOptions, 'signal' | 'onModel'>,
) {
  const turn = {
    written: '',
    calls: [] as ToolCall[],
    async *text(): AsyncGenerator<string> {
      const asked = bench === undefined ? {} : { tools: bench.offers, areToolsClosed: bench.isClosed };
      const pieces: AsyncIterable<ModelPiece> = model.stream(messages, { ...asked, ...options });
      for await (const piece of pieces) {
        if (typeof piece !== 'string') turn.calls.push(piece);
        else {
          turn.written += piece;
          yield piece;
        }
      }
    },
  };
  return turn;
}
