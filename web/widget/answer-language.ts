import type { Language } from '../../src/source/language.ts';

/** Questions of fewer words (`FOB ?`, `douane Tanger`) do not show which language they are asked in. */
const WORDS_THAT_TELL = 3;

/**
 * The language to ask the answer in: the interface's, when the question is too short to show its own; undefined when
 * the question speaks for itself, since people ask in Darija, Arabic or English on a French page.
 */
export function answerLanguage(question: string, interfaceLanguage: Language): Language | undefined {
  const words = question.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu) ?? [];
  if (words.length >= WORDS_THAT_TELL) return undefined;
  if (/\p{Script=Arabic}/u.test(question)) return interfaceLanguage === 'ar' ? 'ar' : undefined;
  return interfaceLanguage;
}
