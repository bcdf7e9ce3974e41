import type { Language } from '../source/language.ts';

/** Questions of fewer words (`FOB ?`, `douane Tanger`) do not show which language they are asked in. */
const WORDS_THAT_TELL = 3;

/**
 * The language that a question is to be answered in when it is too short to show its own: that of the page it is asked on;
 * undefined when it speaks for itself. The widget says the same of its questions (`web/widget/answer-language.ts`).
 */
export function languageOfShortQuestion(question: string, page: Language): Language | undefined {
  const words = question.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu) ?? [];
  if (words.length >= WORDS_THAT_TELL) return undefined;
  if (/\p{Script=Arabic}/u.test(question)) return page === 'ar' ? 'ar' : undefined;
  return page;
}
