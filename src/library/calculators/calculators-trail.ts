import type { Language } from '../../source/language.ts';
import { PATHS } from '../page/addresses.ts';
import { PAGE_WORDS } from '../page/page-words.ts';
import type { Page } from '../page/page.ts';

/** The way to a calculator. */
export function calculatorsTrail(language: Language): Page['trail'] {
  return [{ name: PAGE_WORDS[language].nav.calculators, path: PATHS.calculators }];
}
