import type { Chunk } from '../../chunking/chunk.ts';
import type { SearchIndex } from '../../search-index/search-index.ts';
import { asData } from '../as-data.ts';
import type { ChatMessage, ToolCall, ToolOffer } from '../chat-model.ts';
import type { AnswerTools, ToolContext } from './answer-tools.ts';
import { toolBlock, toolPassage } from './tool-passage.ts';
import { unsaidFigures } from './unsaid-figures.ts';

/** Turns in which a model may call tools, and calls that are run in each. */
export const MAX_TOOL_ROUNDS = 3;
export const MAX_CALLS_PER_ROUND = 4;

/** What is known beside the calls. */
interface BenchDependencies {
  readonly tools: AnswerTools;
  readonly context: ToolContext;
  readonly index: Pick<SearchIndex, 'aligned' | 'chunks'>;
  /** Texts whose figures may be given to a tool: what the person said, what the blocks state. */
  readonly said: readonly string[];
}

/** Where the calls of one answer are run, and their results kept as blocks to cite. */
export class ToolBench {
  readonly #dependencies: BenchDependencies;
  readonly #passages: Chunk[] = [];
  #rounds = 0;

  constructor(dependencies: BenchDependencies) {
    this.#dependencies = dependencies;
  }

  get offers(): readonly ToolOffer[] {
    return this.#dependencies.tools.offers;
  }

  /** True once no call will be run any more. */
  get isClosed(): boolean {
    return this.#rounds >= MAX_TOOL_ROUNDS;
  }

  /** Results so far: the block `[T1]` is the first. */
  get passages(): readonly Chunk[] {
    return this.#passages;
  }

  /** Runs the calls of one turn side by side and gives an answer to each, in their order. Rejects only where the snapshot cannot be read. */
  async answer(calls: readonly ToolCall[]): Promise<ChatMessage[]> {
    this.#rounds++;
    const outcomes = await Promise.all(calls.map((call, i) => this.#run(call, i)));
    const { context, index } = this.#dependencies;
    let number = this.#passages.length;
    const results = await Promise.all(
      outcomes.map((outcome) =>
        typeof outcome === 'string'
          ? Promise.resolve(outcome)
          : toolPassage(outcome, ++number, context, index),
      ),
    );
    return results.map((result, i): ChatMessage => {
      const toolCallId = calls[i]?.id ?? '';
      if (typeof result === 'string')
        return { role: 'tool', toolCallId, content: `error: ${asData(result)}` };
      this.#passages.push(result);
      return { role: 'tool', toolCallId, content: toolBlock(result, this.#passages.length) };
    });
  }

  /** The finding, or what was expected. */
  async #run(call: ToolCall, place: number) {
    const { tools, context, said } = this.#dependencies;
    if (place >= MAX_CALLS_PER_ROUND)
      return `calling ${call.name}: expected at most ${MAX_CALLS_PER_ROUND} calls at once; ask again if still needed`;
    const results = this.#passages.map(({ text }) => text);
    const unsaid = unsaidFigures(call.arguments, [...said, context.asOf, ...results]);
    if (unsaid.length > 0)
      return `calling ${call.name}: expected figures that the person gave or a block states, received ${unsaid.join(', ')}; leave them out, or ask the person`;
    const outcome = await tools.run(call, context);
    return outcome.ok ? outcome.finding : outcome.error;
  }
}
