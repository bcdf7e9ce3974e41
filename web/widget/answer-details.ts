import type { Language } from '../../src/source/language.ts';
import type { ProfileOption } from '../../src/trade/profile/profile-options.ts';
import { listSources, type AnswerState } from './answer-state.ts';
import { buildAnswerTools } from './answer-tools.ts';
import { buildButton, buildElement } from './build-element.ts';
import { buildFailure } from './build-failure.ts';
import { buildText } from './build-text.ts';
import { buildCitationSource, type Wording } from './citation-source-view.ts';
import { displayText } from './display-text.ts';
import type { Office } from './fetch-office.ts';
import type { Feedback } from './send-feedback.ts';
import { directionOf } from './text-direction.ts';

/** What a reader can do with an answer. */
export interface AnswerActions {
  readonly onRetry: () => void;
  readonly onAsk: (question: string) => void;
  /** Copies a text as it is, and says so. */
  readonly onCopy: (text: string) => void;
  /** Sends what the reader says about an answer; rejects when it could not be sent. Only for answers with an `answerId`. */
  readonly onFeedback: (state: AnswerState, feedback: Feedback) => Promise<void>;
  /** The office of a place, several that it may be, or none; rejects when the server does not say. */
  readonly findOffice: (place: string) => Promise<readonly Office[]>;
  /** Ids and names of the regions, in a language; rejects when the server does not say. */
  readonly listRegions: (language: Language) => Promise<readonly ProfileOption[]>;
  /** Id of the region in the reader's profile, if any. */
  readonly ownRegion: () => string | undefined;
  /** Address of the answer's receipt page. */
  readonly receiptAddress: (answerId: string) => string;
  /** Speaks a short text without interrupting. */
  readonly announce: (text: string) => void;
}

/** … and what a view adds: the question that was asked, and printing. */
export interface TurnActions extends AnswerActions {
  readonly question: string;
  readonly onPrint: () => void;
}

/**
 * What stands under an answer's text, in reading order: notices; once it ended, also answers to what it asks back, the
 * failure with a way to retry, the sources, the date it holds for, what can be done with it, and the next questions. Parts
 * with nothing to say are left out.
 */
export function buildAnswerDetails(state: AnswerState, wording: Wording, actions: TurnActions): Node[] {
  const parts = [notices(state, wording)];
  if (state.phase !== 'waiting' && state.phase !== 'streaming') {
    parts.push(replies(state, wording, actions), failure(state, wording, actions), sources(state, wording));
    parts.push(...buildAnswerTools(state, wording, actions), suggestions(state, wording, actions));
  }
  return parts.filter((part) => part !== undefined);
}

function notices(state: AnswerState, { language, texts }: Wording): Node | undefined {
  if (state.notices.length === 0) return undefined;
  const items = state.notices.map(({ code, text }) =>
    buildElement(
      'li',
      {},
      buildElement('strong', {}, texts.notices[code]),
      ' ',
      buildElement('span', { dir: 'auto' }, ...buildText(text, directionOf(language))),
    ),
  );
  return buildElement('ul', { class: 'notices', part: 'notices' }, ...items);
}

/** Buttons that answer the question that was asked back. */
function replies(state: AnswerState, { texts }: Wording, { onAsk }: AnswerActions): Node | undefined {
  if (state.replies.length === 0) return undefined;
  const attributes = { class: 'replies', part: 'replies', role: 'group', 'aria-label': texts.replies };
  return buildElement('div', attributes, buildQuestionList(state.replies, onAsk));
}

function failure(state: AnswerState, { texts }: Wording, { onRetry }: AnswerActions): Node | undefined {
  if (state.phase === 'finished' && state.outcome !== 'interrupted') return undefined;
  if (state.failure === undefined)
    return buildElement(
      'div',
      { class: 'retry-only' },
      buildButton({ class: 'retry', part: 'retry' }, texts.retry, onRetry),
    );
  const { detail, kind } = state.failure;
  return buildFailure(displayText(detail ?? texts.failures[kind]), texts.retry, onRetry);
}

/** Passages of long documents rest on dozens: those behind this many are folded. */
const SOURCES_SHOWN = 8;

function sources(state: AnswerState, wording: Wording): Node | undefined {
  const listed = listSources(state);
  if (listed.length === 0) return undefined;
  const items = listed.map(({ source, markers }) => {
    const numbers = buildElement(
      'bdi',
      { class: 'marks', dir: 'ltr' },
      markers.map((n) => `[${n}]`).join(' '),
    );
    return buildElement('li', {}, numbers, buildElement('span', {}, buildCitationSource(source, wording)));
  });
  const { texts } = wording;
  const rest = items.splice(SOURCES_SHOWN);
  return buildElement(
    'div',
    { class: 'sources', part: 'sources' },
    buildElement('h4', {}, texts.sources),
    buildElement('ul', {}, ...items),
    rest.length === 0
      ? undefined
      : buildElement(
          'details',
          {},
          buildElement('summary', {}, texts.moreSources(rest.length)),
          buildElement('ul', {}, ...rest),
        ),
  );
}

function suggestions(state: AnswerState, wording: Wording, actions: AnswerActions): Node | undefined {
  if (state.suggestions.length === 0) return undefined;
  return buildElement(
    'div',
    { class: 'suggestions' },
    buildElement('h4', {}, wording.texts.followUps),
    buildQuestionList(state.suggestions, actions.onAsk),
  );
}

/** Questions that are asked when pressed, in the given order. */
export function buildQuestionList(
  questions: readonly string[],
  onAsk: (question: string) => void,
): HTMLElement {
  const items = questions.map((question) => {
    const button = buildButton({ class: 'suggestion', part: 'suggestion' }, '', () => onAsk(question));
    button.append(buildElement('span', { dir: 'auto' }, displayText(question)));
    return buildElement('li', {}, button);
  });
  return buildElement('ul', { class: 'questions' }, ...items);
}
