import type { PhraseRule } from '../../text/phrase-rule.ts';

/**
 * What a person wants: a fact; the steps to take; the papers to have; a sum or a last day worked out from what they give; a code for goods; whom
 * or where to turn to; what a term means; what has changed; nothing of trade; or what must be declined.
 */
export type QuestionIntent =
  | 'fact'
  | 'procedure'
  | 'documents'
  | 'calculation'
  | 'classification'
  | 'directory'
  | 'definition'
  | 'changes'
  | 'out-of-scope'
  | 'unsafe';

/** The list of a sheet that an intent asks for, where it asks for one. */
export const LIST_FOR_INTENT: Readonly<Partial<Record<QuestionIntent, 'steps' | 'documents'>>> = {
  procedure: 'steps',
  documents: 'documents',
};

/** The section of a sheet that an intent asks for, where it asks for one: what a thing is stands in its sheet's summary. */
export const ROLE_FOR_INTENT: Readonly<Partial<Record<QuestionIntent, 'summary' | 'steps' | 'documents'>>> = {
  ...LIST_FOR_INTENT,
  definition: 'summary',
};

/** Phrases that tell an intent; see `PhraseRule` for how they are written. */
export interface IntentRules {
  /** French, Arabic, English, and Darija in Arabic script. */
  readonly written: readonly PhraseRule[];
  /** Darija in Latin letters, compared by sound. */
  readonly sound: readonly PhraseRule[];
}
