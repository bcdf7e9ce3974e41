import { speaksToMachine } from '../../text/machine-instructions.ts';
import { compileRules, matchesRules, type PhraseRules } from '../../text/phrase-rule.ts';
import { undisguise, type Readings } from '../../text/undisguise.ts';
import { ARABIC_ATTACKS } from './attacks-arabic.ts';
import { DARIJA_ATTACKS } from './attacks-darija-latin.ts';
import { ENGLISH_ATTACKS } from './attacks-english.ts';
import { FRENCH_ATTACKS } from './attacks-french.ts';
import { EVASION_KINDS, type EvasionKind } from './evasion-kind.ts';
import { ARABIC_EVASIONS } from './evasions-arabic.ts';
import { DARIJA_EVASIONS } from './evasions-darija-latin.ts';
import { ENGLISH_EVASIONS } from './evasions-english.ts';
import { FRENCH_EVASIONS } from './evasions-french.ts';
import { covertForms, lawfulForms, penaltyForms } from './lawful-forms.ts';
import { holdsMarkup } from './markup.ts';
import { judgeByModel } from './screening-model.ts';

/** Why a question is declined before anything is searched: an attack on the assistant, or help to evade of some kind. */
export type Unsafe = 'attack' | EvasionKind;

/** Rules for what is read as it is written and for Darija, which is read by sound. */
interface RulePair {
  readonly written: PhraseRules;
  readonly sound: PhraseRules;
}

const ATTACKS: RulePair = {
  written: compileRules([...ENGLISH_ATTACKS, ...FRENCH_ATTACKS, ...ARABIC_ATTACKS]),
  sound: compileRules(DARIJA_ATTACKS, 'sound'),
};
const EVASIONS = EVASION_KINDS.map((kind) => ({
  kind,
  rules: {
    written: compileRules([...FRENCH_EVASIONS[kind], ...ENGLISH_EVASIONS[kind], ...ARABIC_EVASIONS[kind]]),
    sound: compileRules(DARIJA_EVASIONS[kind], 'sound'),
  },
}));

/**
 * Why a text must be declined, or undefined. It is read in all its disguises (`undisguise`); what stands encoded in it is
 * declined whatever it says, because nobody asks about trade so. Rules come first; what they do not know is judged by what
 * the model learned of acts, objects and ways to ask (`screening-model.ts`). Nothing depends on the rules being complete: evidence, not
 * instruction, decides what an answer may say.
 */
export function findUnsafe(original: string): Unsafe | undefined {
  const readings = undisguise(original);
  if (readings.hidden !== undefined || readings.decoded.length > 0) return 'attack';
  const evasion = evasionIn(readings);
  const attacks = holdsMarkup(original) || speaksToMachine(readings) || matches(ATTACKS, readings);
  if (attacks) return 'attack';
  return evasion ?? judgeByModel(readings.plain[0] ?? '');
}

function evasionIn(readings: Readings): EvasionKind | undefined {
  const found = EVASIONS.find(({ rules }) => matches(rules, readings));
  if (found === undefined) return undefined;
  const lawful =
    matches(lawfulForms, readings) || (found.kind !== 'sanctions' && matches(penaltyForms, readings));
  return lawful && !matches(covertForms, readings) ? undefined : found.kind;
}

function matches({ written, sound }: RulePair, readings: Readings): boolean {
  return (
    readings.plain.some((reading) => matchesRules(written, reading)) ||
    readings.sound.some((reading) => matchesRules(sound, reading)) ||
    readings.tight.some((reading) => matchesRules(written, reading, { tight: true })) ||
    readings.tightSound.some((reading) => matchesRules(sound, reading, { tight: true }))
  );
}
