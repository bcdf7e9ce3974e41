import type { Language } from '../source/language.ts';
import { maskPersonalData } from './mask-personal-data.ts';

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
 * A text without what its writer should not have told: keys to other services, and personal data (`mask-personal-data.ts`), each
 * named in `language`. Doing it twice changes nothing more.
 */
export function maskPrivateData(text: string, language: Language): string {
  const token = SECRET_TOKENS[language];
  return maskPersonalData(
    SECRETS.reduce((masked, secret) => masked.replace(secret, token), text),
    language,
  );
}
