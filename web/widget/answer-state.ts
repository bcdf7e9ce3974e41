import type {
  AnswerEvent,
  Citation,
  CitationSource,
  NoticeCode,
  Outcome,
} from '../../src/answering/answer-event.ts';
import type { Language } from '../../src/source/language.ts';
import type { AnswerFailure } from './answer-failure.ts';

/** An answer as far as it has come. */
export interface AnswerState {
  readonly phase: 'waiting' | 'streaming' | 'finished' | 'stopped' | 'failed';
  readonly text: string;
  /** In order of arrival, one per marker. */
  readonly citations: readonly Citation[];
  readonly notices: readonly { readonly code: NoticeCode; readonly text: string }[];
  readonly suggestions: readonly string[];
  readonly language?: Language;
  /** Date that the answer holds for, `YYYY-MM-DD`. */
  readonly asOf?: string;
  readonly outcome?: Outcome;
  readonly composedBy?: string;
  readonly failure?: Pick<AnswerFailure, 'kind' | 'detail'>;
}

export const EMPTY_ANSWER: AnswerState = {
  phase: 'waiting',
  text: '',
  citations: [],
  notices: [],
  suggestions: [],
};

/** The state after an event. States are not changed. An event after the last one changes nothing. */
export function applyEvent(state: AnswerState, event: AnswerEvent): AnswerState {
  if (state.phase !== 'waiting' && state.phase !== 'streaming') return state;
  switch (event.type) {
    case 'answer-start':
      return { ...state, phase: 'streaming', language: event.language, asOf: event.asOf };
    case 'citation':
      return { ...state, citations: withCitation(state.citations, event.citation) };
    case 'text-delta':
      return { ...state, text: state.text + event.text };
    case 'notice':
      return { ...state, notices: [...state.notices, { code: event.code, text: event.text }] };
    case 'answer-end':
      return {
        ...state,
        phase: 'finished',
        outcome: event.outcome,
        composedBy: event.composedBy,
        suggestions: event.suggestions,
      };
    case 'error':
      return { ...state, phase: 'failed', failure: { kind: 'answer-error', detail: event.message } };
  }
}

function withCitation(citations: readonly Citation[], citation: Citation): readonly Citation[] {
  return [...citations.filter((known) => known.marker !== citation.marker), citation];
}

/** The reader stopped the answer: what came stays. */
export function applyStop(state: AnswerState): AnswerState {
  return { ...state, phase: 'stopped' };
}

/** No whole answer came: what came stays, with the reason. */
export function applyFailure(state: AnswerState, failure: AnswerFailure): AnswerState {
  return { ...state, phase: 'failed', failure: { kind: failure.kind, detail: failure.detail } };
}

/** A source with the markers of the passages that rest on it, in ascending order. */
export interface ListedSource {
  readonly source: CitationSource;
  readonly markers: readonly number[];
}

/** Sources of the passages whose marker stands in the text: each once, in the order of their first marker. */
export function listSources(state: AnswerState): readonly ListedSource[] {
  const listed = new Map<string, { source: CitationSource; markers: number[] }>();
  for (const citation of citedPassages(state)) {
    for (const source of citation.sources) {
      const entry = listed.get(source.id) ?? { source, markers: [] };
      if (!entry.markers.includes(citation.marker)) entry.markers.push(citation.marker);
      listed.set(source.id, entry);
    }
  }
  return [...listed.values()];
}

/** Citations whose marker stands in the text, by marker. */
function citedPassages(state: AnswerState): readonly Citation[] {
  return state.citations
    .filter((citation) => state.text.includes(`[${citation.marker}]`))
    .sort((a, b) => a.marker - b.marker);
}
