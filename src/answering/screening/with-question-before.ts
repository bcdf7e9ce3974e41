import { wordPattern } from '../../text/word-pattern.ts';
import type { HistoryTurn } from '../answer-request.ts';

/** A question of so few words that leans on what came before ("et pour les services ?", "w l services?"). */
const FOLLOW_UP = new RegExp(
  `^(?:et|mais|and|but|what about|w|ou|wa|ماذا عن|أما|وماذا عن|وبالنسبة|وبخصوص|وشنو|وشحال|وكيفاش|وواش|وكم|وهل|و\\p{L}+\\s*[؟?]?$)(?![\\p{L}\\p{N}])|` +
    wordPattern('celui-ci|celle-ci|ça|cela|that one|it|hadak|hadchi|هذا|هذه|ذلك|هادشي').source,
  'iu',
);
const FOLLOW_UP_MAX_WORDS = 8;

/**
 * What is screened: the question with the one before it when it is short and leans on it, otherwise as it is. A follow-up to a follow-up
 * goes back to the question that stands alone.
 */
export function withQuestionBefore(question: string, history: readonly HistoryTurn[]): string {
  const words = question.split(/\s+/).length;
  if (words > FOLLOW_UP_MAX_WORDS || !FOLLOW_UP.test(question)) return question;
  const at = history.findLastIndex((turn) => turn.role === 'user');
  const previous = history[at];
  return previous === undefined
    ? question
    : `${withQuestionBefore(previous.content, history.slice(0, at))}\n${question}`;
}
