import type { Language } from '../source/language.ts';
import { maskPersonalData } from '../text/mask-personal-data.ts';
import { visibleText } from '../text/visible-text.ts';

const SECRET_TOKENS: Readonly<Record<Language, string>> = { fr: '[secret]', ar: '[سر]', en: '[secret]' };

/**
 * Keys to other services, which people paste by mistake: signed tokens of three parts, keys with a known beginning, what
 * follows `Bearer`, and what follows a word for a password or key with `=` or `:` and has a digit in it.
 */
const SECRETS = [
  /(?<![\p{L}\p{N}])eyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/gu,
  /(?<![\p{L}\p{N}])(?:[spr]k[-_]|gh[pos]_|glpat-|xox[abprs]-|AKIA|AIza)(?=[\w-]*\d)[\w-]{16,}/gu,
  /(?<=\bBearer\s+)(?=[\w.~+/-]*\d)[\w.~+/-]{8,}=*/giu,
  /(?<=(?:password|passwd|mot de passe|api[ _-]?key|secret|token|كلمة (?:السر|المرور))\s*[=:]\s*)(?=[^\s,;"']*\d)[^\s,;"']{6,}/giu,
] as const;

/**
 * What may be kept of what a person wrote: without invisible characters, which must not hide a number in two halves, personal
 * data masked (`text/mask-personal-data.ts`) and keys to other services too, each named in `language`. Doing it twice changes
 * nothing more.
 */
export function keptText(text: string, language: Language): string {
  const token = SECRET_TOKENS[language];
  const open = SECRETS.reduce((masked, secret) => masked.replace(secret, token), visibleText(text));
  return maskPersonalData(open, language);
}
