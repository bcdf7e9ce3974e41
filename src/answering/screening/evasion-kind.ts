import type { PhraseRule } from '../../text/phrase-rule.ts';

/** Ways of getting round duties, controls or sanctions that people ask help for; `evasion` is any other. */
export const EVASION_KINDS = [
  'undervaluation',
  'falseOrigin',
  'splitting',
  'concealment',
  'bribery',
  'sanctions',
  'falseDeclaration',
  'evasion',
] as const;
/** One of {@link EVASION_KINDS}; the name of the phrase that declines it, too. */
export type EvasionKind = (typeof EVASION_KINDS)[number];

/** What asks for help with each kind, in one language. */
export type EvasionRules = Readonly<Record<EvasionKind, readonly PhraseRule[]>>;
