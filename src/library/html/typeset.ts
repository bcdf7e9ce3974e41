import type { Language } from '../../source/language.ts';
import { directedText } from './direction.ts';
import type { HtmlPart } from './html.ts';

/**
 * Text whose lines do not break where a reader would stumble: in French, the spaces before `; : ? ! » %`, after `«` and within
 * a number become no-break spaces. Nothing else changes, and no other language does.
 */
export function typeset(text: string, language: Language): string {
  if (language !== 'fr') return text;
  return text
    .replace(/ (?=[;:?!»%])/g, '\u00A0')
    .replace(/« /g, '«\u00A0')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00A0');
}

/** Text that is {@link typeset}, in the direction of its language. */
export function typesetText(text: string, language: Language): HtmlPart {
  return directedText(typeset(text, language), language);
}
