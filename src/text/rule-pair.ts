import { compileRules, matchesRules, type PhraseRule, type PhraseRules } from './phrase-rule.ts';
import type { Readings } from './undisguise.ts';

/** The same rules for what is read as it is written, and for Darija in Latin letters, which is read by sound. */
export interface RulePair {
  readonly written: PhraseRules;
  readonly sound: PhraseRules;
}

/** Makes both ready. */
export function compilePair(written: readonly PhraseRule[], sound: readonly PhraseRule[]): RulePair {
  return { written: compileRules(written), sound: compileRules(sound, 'sound') };
}

/** True when a rule matches a folded text, or its sound where it may be Darija. */
export function matchesPair({ written, sound }: RulePair, folded: string, bySound?: string): boolean {
  return matchesRules(written, folded) || (bySound !== undefined && matchesRules(sound, bySound));
}

/** True when a rule matches a text in any of its disguises. */
export function matchesReadings({ written, sound }: RulePair, readings: Readings): boolean {
  return (
    readings.plain.some((reading) => matchesRules(written, reading)) ||
    readings.sound.some((reading) => matchesRules(sound, reading)) ||
    readings.tight.some((reading) => matchesRules(written, reading, { tight: true })) ||
    readings.tightSound.some((reading) => matchesRules(sound, reading, { tight: true }))
  );
}
