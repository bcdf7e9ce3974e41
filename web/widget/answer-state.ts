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
  /** Known once the answer has started; its receipt and feedback go by it. */
  readonly answerId?: string;
  readonly phase: 'waiting' | 'streaming' | 'finished' | 'stopped' | 'failed';
  readonly text: string;
  /** In order of arrival, one per marker. */
  readonly citations: readonly Citation[];
  readonly notices: readonly { readonly code: NoticeCode; readonly text: string }[];
  readonly suggestions: readonly string[];
  /** Short answers to a clarifying question, to be sent as the next question. */
  readonly replies: readonly string[];
  /** The lists of the text are things to do or papers to gather. */
  readonly checklist: boolean;
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
  replies: [],
  checklist: false,
};

/** The last event as an older server sends it too: without what was added since. */
type AnswerEnd = Omit<Extract<AnswerEvent, { type: 'answer-end' }>, 'replies' | 'checklist'> &
  Partial<Pick<AnswerState, 'replies' | 'checklist'>>;

/** The state after an event. States are not changed. An event after the last one changes nothing. */
export function applyEvent(state: AnswerState, event: AnswerEvent): AnswerState {
  if (state.phase !== 'waiting' && state.phase !== 'streaming') return state;
  switch (event.type) {
    case 'answer-start':
      return {
        ...state,
        phase: 'streaming',
        answerId: event.answerId,
        language: event.language,
        asOf: event.asOf,
      };
    case 'citation':
      return { ...state, citations: withCitation(state.citations, event.citation) };
    case 'text-delta':
      return { ...state, text: state.text + event.text };
    case 'notice':
      return { ...state, notices: [...state.notices, { code: event.code, text: event.text }] };
    case 'answer-end':
      return applyEnd(state, event);
    case 'error':
      return { ...state, phase: 'failed', failure: { kind: 'answer-error', detail: event.message } };
  }
}

function applyEnd(state: AnswerState, end: AnswerEnd): AnswerState {
  const { outcome, composedBy, suggestions, replies = [], checklist = false } = end;
  return { ...state, phase: 'finished', outcome, composedBy, suggestions, replies, checklist };
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
export function citedPassages(state: AnswerState): readonly Citation[] {
  return state.citations
    .filter((citation) => state.text.includes(`[${citation.marker}]`))
    .sort((a, b) => a.marker - b.marker);
}
