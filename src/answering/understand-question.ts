import { REPLY_LANGUAGE } from '../source/language.ts';
import { detectVariety, dominantVariety } from '../text/detect-variety.ts';
import { wordPattern } from '../text/word-pattern.ts';
import type { AnswerEvent } from './answer-event.ts';
import type { HistoryTurn } from './answer-request.ts';
import type { AnswerState, AnswerStep } from './answer-state.ts';
import type { Intent } from './intent.ts';
import { readAsOf } from './read-as-of.ts';

const PROCEDURE = wordPattern(
  'comment|étapes?|démarches?|procédures?|marche à suivre|how (?:do|can|to|should)|steps?|procedure|' +
    'kifach|kifash|kifeh|chno ndir|chnou ndir|كيف|خطوات|الخطوات|مسطرة|المسطرة|إجراءات|الإجراءات|كيفاش|شنو ندير',
);
const DOCUMENTS = wordPattern(
  'documents?|papiers?|pièces|dossier|formulaires?|paperwork|papers|wra9|wraq|lwra9|chno khas\\p{L}*|chnou khas\\p{L}*|' +
    'ach khas\\p{L}*|وثائق|الوثائق|مستندات|المستندات|أوراق|الأوراق|وراق|الوراق|لوراق|شنو خاص\\p{L}*',
);

/** "Code SH de …", "quelle position pour …", "classer des …": goods are to be put under a code. */
const CLASSIFICATION = wordPattern(
  'codes? (?:sh|hs|douaniers?|douane|de (?:la )?douane|tarifaires?|dyal (?:la )?(?:diwana|douane|sel3a)|d sel3a)|' +
    'positions? (?:sh|hs|tarifaires?|douanières?)|nomenclature|class(?:er|é|ée|ement|ify|ified|ification)|' +
    'hs (?:codes?|headings?)|tariff (?:codes?|headings?)|customs codes?|commodity codes?|which heading|' +
    'رمز النظام المنسق|النظام المنسق|الرمز الجمركي|رمز الجمارك|رمز التعريفة|البند (?:التعريفي|الجمركي)|أي بند|يصنف|تصنف|تصنيف|التصنيف|' +
    'كود (?:الديوانة|السلعة)|الكود ديال (?:الديوانة|السلعة|الدوان)',
);

/** A question of so few words that leans on what came before ("et pour les services ?", "w l services?"). */
const FOLLOW_UP = new RegExp(
  `^(?:et|mais|and|but|what about|w|ou|wa|ماذا عن|أما|وماذا عن|وبالنسبة|وبخصوص|وشنو|وشحال|وكيفاش|وواش|وكم|وهل|و\\p{L}+\\s*[؟?]?$)(?![\\p{L}\\p{N}])|` +
    wordPattern('celui-ci|celle-ci|ça|cela|that one|it|hadak|hadchi|هذا|هذه|ذلك|هادشي').source,
  'iu',
);
const FOLLOW_UP_MAX_WORDS = 8;

/** Second step: language, intent, date, follow-up; then tells the reader that the answer starts. */
// eslint-disable-next-line @typescript-eslint/require-await -- a step is asynchronous for the steps that must be
export const understand: AnswerStep = async function* (
  state,
  { clock, retrieval },
): AsyncGenerator<AnswerEvent, AnswerState> {
  const reading = detectVariety(state.question);
  const variety = dominantVariety(reading);
  const language = state.request.language ?? REPLY_LANGUAGE[variety];
  const asOf = state.request.asOf ?? readAsOf(state.question, clock.today()) ?? clock.today();
  const searchText = selfContained(state.question, state.request.history);
  const next: AnswerState = {
    ...state,
    reading,
    variety,
    language,
    asOf,
    searchText,
    intent: intentOf(state.question),
  };
  yield startEvent(next, retrieval.index.manifest.snapshotId);
  return next;
};

/** The first event of an answer. */
export function startEvent(
  { answerId, language, variety, asOf }: AnswerState,
  snapshotId: string,
): AnswerEvent {
  return { type: 'answer-start', answerId, language, variety, asOf, snapshotId };
}

/** What kind of answer is wanted. A code wins over all; papers win over procedure: "quels documents pour…" names them. */
export function intentOf(question: string): Intent {
  if (CLASSIFICATION.test(question)) return 'classification';
  if (DOCUMENTS.test(question)) return 'documents';
  return PROCEDURE.test(question) ? 'procedure' : 'fact';
}

/**
 * The question with the one before it when it cannot be searched alone; otherwise as it is. A follow-up to a follow-up
 * goes back to the question that stands alone.
 */
export function selfContained(question: string, history: readonly HistoryTurn[]): string {
  const words = question.split(/\s+/).length;
  if (words > FOLLOW_UP_MAX_WORDS || !FOLLOW_UP.test(question)) return question;
  const at = history.findLastIndex((turn) => turn.role === 'user');
  const previous = history[at];
  return previous === undefined
    ? question
    : `${selfContained(previous.content, history.slice(0, at))}\n${question}`;
}
