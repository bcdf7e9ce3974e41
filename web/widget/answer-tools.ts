import { answerAsText } from './answer-as-text.ts';
import type { TurnActions } from './answer-details.ts';
import type { AnswerState } from './answer-state.ts';
import { buildButton, buildElement } from './build-element.ts';
import { buildNewTabLink, type Wording } from './citation-source-view.ts';
import { formatDate } from './dates.ts';
import { displayText } from './display-text.ts';
import { FeedbackView } from './feedback-view.ts';
import { HandOverView } from './hand-over-view.ts';
import type { InterfaceTexts } from './interface-texts.ts';

/** The embedded composer's name in `answer-end.composedBy`. */
const EXTRACTIVE = 'extractive';

/**
 * What can be done with a finished answer, in reading order: the date it holds for and who wrote it; rate, copy, print, see
 * its receipt; ask the regional office. Nothing for an answer that did not finish. What needs an id is left out without one.
 */
export function buildAnswerTools(state: AnswerState, wording: Wording, actions: TurnActions): Node[] {
  if (state.phase !== 'finished') return [];
  const receipt = state.answerId === undefined ? undefined : actions.receiptAddress(state.answerId);
  const asText = (): string => answerAsText(state, { ...wording, question: actions.question, receipt });
  return [
    buildElement('p', { class: 'facts' }, factsLine(state, wording)),
    buildElement(
      'div',
      { class: 'footer', part: 'tools' },
      receipt === undefined ? undefined : feedback(state, wording, actions),
      toolRow(wording.texts, { receipt, onPrint: actions.onPrint, onCopy: () => actions.onCopy(asText()) }),
    ),
    // Whoever asks for help with what must not be done is not sent on with it.
    ...(state.outcome === 'refused-unsafe' ? [] : [handOver(state, wording, { ...actions, asText })]),
  ];
}

function feedback(state: AnswerState, { language }: Wording, actions: TurnActions): Node {
  return new FeedbackView({
    language,
    onFeedback: (said) => actions.onFeedback(state, said),
    announce: actions.announce,
  }).element;
}

function handOver(
  state: AnswerState,
  wording: Wording,
  actions: TurnActions & { asText: () => string },
): Node {
  const open = state.outcome === 'refused-no-evidence';
  return new HandOverView({ ...actions, wording, draft: actions.asText, open }).element;
}

function toolRow(
  texts: InterfaceTexts,
  tools: { receipt: string | undefined; onPrint: () => void; onCopy: () => void },
): Node {
  const { receipt, onPrint, onCopy } = tools;
  return buildElement(
    'div',
    { class: 'tool-row' },
    // Browsers give the clipboard to secure pages only.
    isSecureContext ? buildButton({ class: 'tool' }, texts.copy, onCopy) : undefined,
    buildButton({ class: 'tool' }, texts.print, onPrint),
    receipt === undefined ? undefined : buildNewTabLink(receipt, texts, texts.receipt, 'tool'),
  );
}

function factsLine(state: AnswerState, { language, texts }: Wording): string {
  const facts = [
    state.asOf === undefined ? '' : texts.holdsFor(formatDate(state.asOf, language)),
    composer(state.composedBy, texts),
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}

function composer(composedBy: string | undefined, texts: InterfaceTexts): string {
  if (composedBy === undefined) return '';
  return composedBy === EXTRACTIVE ? texts.extracted : texts.composedBy(displayText(composedBy));
}
