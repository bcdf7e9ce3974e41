import type { Chunk } from '../chunking/chunk.ts';
import type { AnswerEvent } from './answer-event.ts';
import type { AnswerDependencies, AnswerState } from './answer-state.ts';
import type { CitationBook } from './citation-book.ts';
import { isOnlyMarkers } from './marker-pattern.ts';
import { resolveMarkers } from './resolve-markers.ts';
import type { StreamedSentence } from './stream-sentences.ts';
import { verifySentence } from './verify-sentence.ts';

/** What admitting works with. `passages` of tools may grow while the answer is written. */
interface GateDependencies {
  readonly state: AnswerState;
  readonly retrieval: AnswerDependencies['retrieval'];
  readonly book: CitationBook;
  readonly results: () => readonly Chunk[];
}

/** The last sentence, to which markers may still come. */
interface LastSentence {
  readonly lead: string;
  readonly text: string;
  readonly cited: Chunk[];
  isAdmitted: boolean;
}

/**
 * The gate between a model and the reader: a sentence passes when its markers resolve and the verifier finds that the cited
 * passages hold it. Markers are shown for the passages that carry it, not for all that were named. Markers that come after
 * their sentence are added to it, or make it pass after all.
 */
export class SentenceGate {
  readonly #dependencies: GateDependencies;
  #last: LastSentence | undefined;
  #admitted = 0;
  #refused = 0;

  constructor(dependencies: GateDependencies) {
    this.#dependencies = dependencies;
  }

  /** True when the reader has seen a sentence. */
  get hasAdmitted(): boolean {
    return this.#admitted > 0;
  }

  /** True when a sentence was refused since the start, or since {@link forgetRefusals}. */
  get hasRefused(): boolean {
    return this.#refused > 0;
  }

  /** What a model writes before it calls a tool is no part of the answer. */
  forgetRefusals(): void {
    this.#refused = 0;
    this.#last = undefined;
  }

  /** The events of a sentence that holds, or of markers for the one before; none for what does not hold. */
  admit({ lead, text: written }: StreamedSentence): AnswerEvent[] {
    const { state, results } = this.#dependencies;
    const {
      text,
      blocks,
      results: numbers,
    } = resolveMarkers(written, state.evidence.length, results().length);
    const cited = unique([
      ...blocks.map((number) => state.evidence[number - 1]?.chunk),
      ...numbers.map((number) => results()[number - 1]),
    ]);
    if (isOnlyMarkers(written)) return this.#addMarkers(cited);
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    this.#last = { lead, text, cited, isAdmitted: false };
    const events = this.#try(this.#last);
    if (events.length === 0) this.#refused++;
    return events;
  }

  #addMarkers(cited: readonly Chunk[]): AnswerEvent[] {
    const last = this.#last;
    if (last === undefined) return [];
    const added = cited.filter((chunk) => !last.cited.includes(chunk));
    last.cited.push(...added);
    if (last.isAdmitted) return added.flatMap((chunk) => this.#cite(last.text, [chunk]) ?? []);
    const events = this.#try(last);
    if (events.length > 0) this.#refused--;
    return events;
  }

  #try(sentence: LastSentence): AnswerEvent[] {
    const lead = this.hasAdmitted ? sentence.lead : '';
    const events = this.#cite(sentence.text, sentence.cited, `${lead}${sentence.text.trimEnd()} `);
    if (events === undefined) return [];
    sentence.isAdmitted = true;
    this.#admitted++;
    return events;
  }

  /** Citations, then the text with their markers; undefined when the passages do not hold the sentence. */
  #cite(sentence: string, cited: readonly Chunk[], before = ''): AnswerEvent[] | undefined {
    const { state, retrieval, book } = this.#dependencies;
    const verdict = verifySentence(sentence, cited, state, retrieval);
    if (!verdict.ok) return undefined;
    const events: AnswerEvent[] = [];
    const markers: number[] = [];
    for (const chunk of cited) {
      const carried = verdict.support.filter((support) => support.chunk.id === chunk.id);
      if (carried.length === 0) continue;
      const { marker, citation } = book.cite(
        chunk,
        carried.map(({ statement }) => statement),
      );
      if (citation !== undefined) events.push({ type: 'citation', citation });
      markers.push(marker);
    }
    events.push({ type: 'text-delta', text: before + markers.map((marker) => `[${marker}]`).join('') });
    return events;
  }
}

function unique(chunks: readonly (Chunk | undefined)[]): Chunk[] {
  const known = chunks.filter((chunk) => chunk !== undefined);
  return [...new Map(known.map((chunk) => [chunk.id, chunk])).values()];
}
