import { speaksToMachine } from '../../text/machine-instructions.ts';
import { compilePair, matchesReadings } from '../../text/rule-pair.ts';
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
import { judgeByModel, takesForLawful } from './screening-model.ts';

/** Why a question is declined before anything is searched: an attack on the assistant, or help to evade of some kind. */
export type Unsafe = 'attack' | EvasionKind;

const ATTACKS = compilePair([...ENGLISH_ATTACKS, ...FRENCH_ATTACKS, ...ARABIC_ATTACKS], DARIJA_ATTACKS);
const EVASIONS = EVASION_KINDS.map((kind) => ({
  kind,
  rules: compilePair(
    [...FRENCH_EVASIONS[kind], ...ENGLISH_EVASIONS[kind], ...ARABIC_EVASIONS[kind]],
    DARIJA_EVASIONS[kind],
  ),
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
  const attacks = holdsMarkup(original) || speaksToMachine(readings) || matchesReadings(ATTACKS, readings);
  if (attacks) return 'attack';
  return evasionIn(readings) ?? judgeByModel(readings.plain[0] ?? '');
}

function evasionIn(readings: Readings): EvasionKind | undefined {
  const found = EVASIONS.find(({ rules }) => matchesReadings(rules, readings));
  if (found === undefined) return undefined;
  const lawful =
    matchesReadings(lawfulForms, readings) ||
    (found.kind !== 'sanctions' && matchesReadings(penaltyForms, readings));
  if (matchesReadings(covertForms, readings)) return found.kind;
  return lawful || takesForLawful(readings.plain[0] ?? '') ? undefined : found.kind;
}
