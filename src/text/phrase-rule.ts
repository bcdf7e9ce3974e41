import { darijaKey } from './darija.ts';
import { fold } from './normalise.ts';

/**
 * What a passage must hold for a rule to match: every part, in any order, within {@link WINDOW_CHARS} of each other. A part is
 * a list of phrases parted by `|`, written as people spell them; case, accents and the spellings of alef do not count. `*` after
 * a letter and `~` after a bracket stand for the rest of a word, `_` for any word; brackets, `?` and `*` after a bracket mean what they mean in regular expressions; a space is
 * any gap between words.
 * Arabic words match with the particles that are written in one with them. A part that begins with `!` must not be found; one that
 * begins with `=` takes no particle of Darija before its words. A hyphen is a gap that may be missing.
 */
export type PhraseRule = readonly string[];

/** Rules ready to be tried. `sound`: compared by the sound of Darija in Latin letters, with its prefixes. */
export interface PhraseRules {
  readonly rules: readonly (readonly CompiledPart[])[];
}

interface CompiledPart {
  readonly wanted: boolean;
  readonly pattern: RegExp;
  /** Without any gap between words, for a text whose gaps say nothing. */
  readonly tight: RegExp;
}

/** UTF-16 units in which the parts of a rule must lie: a long sentence or two short ones. */
const WINDOW_CHARS = 360;
/** A letter or digit of folded text. Plain ranges: `\\p{L}` takes five times as long, and readings are tried on many rules. */
const LETTER = '[a-z0-9\\u0621-\\u064a\\u066e-\\u06d3]';
const ARABIC_PARTICLES = '(?:[وفبلكس]{0,2}(?:ال|لل)?)?';
const DARIJA_PARTICLES = '(?:(?:ka|gha|ma)?[nti]|[wfbdm]?l|[wufbdmk]){0,1}';

/** Makes rules ready, each phrase read by `spelling`. */
export function compileRules(
  rules: readonly PhraseRule[],
  spelling: 'written' | 'sound' = 'written',
): PhraseRules {
  return { rules: rules.map((rule) => rule.map((part) => compilePart(part, spelling))) };
}

/** True when one of the rules matches the reading, which must be folded (or by sound, as the rules are). */
export function matchesRules({ rules }: PhraseRules, reading: string, { tight = false } = {}): boolean {
  const use = tight ? 'tight' : 'pattern';
  return windowsOf(reading).some((window) =>
    rules.some((parts) => parts.every((part) => part[use].test(window) === part.wanted)),
  );
}

function windowsOf(text: string): string[] {
  if (text.length <= WINDOW_CHARS) return [text];
  const step = WINDOW_CHARS / 2;
  const count = Math.ceil(text.length / step) - 1;
  return Array.from({ length: count }, (_, i) => text.slice(i * step, i * step + WINDOW_CHARS));
}

function compilePart(part: string, spelling: 'written' | 'sound'): CompiledPart {
  const wanted = !part.startsWith('!');
  const folded = fold(part.replace(/^[!=]/, '')).trim();
  const phrases = spelling === 'sound' ? folded.replace(WORD_OR_COUNT, keyOfWord) : folded;
  const particles =
    spelling === 'sound' && !part.startsWith('=')
      ? DARIJA_PARTICLES
      : /[\u0600-\u06ff]/.test(phrases)
        ? ARABIC_PARTICLES
        : '';
  const source = phrases
    .replace(/(?<=[a-z0-9\u0621-\u064a])\*/g, '\u0001')
    .replace(/~/g, '\u0001')
    .replace(/_/g, '\u0002');
  const gap = LETTER.replace('[', '[^');
  const gapped = source.replace(/-/g, `${gap}*`).replace(/ /g, `${gap}+`);
  return {
    wanted,
    pattern: new RegExp(`(?<!${LETTER})${particles}(?:${letters(gapped)})(?!${LETTER})`),
    tight: new RegExp(letters(source.replace(/[ -]/g, ''))),
  };
}

/** The signs that stand for the rest of a word and for any word, replaced last: their own pattern holds signs too. */
function letters(source: string): string {
  return source.replace(/\u0001/g, `${LETTER}*`).replace(/\u0002/g, `${LETTER}+`);
}

/** A word of a part, or a count of repetitions, which must stay as it is. */
const WORD_OR_COUNT = /\{[^}]*\}|[a-z0-9']+/g;
function keyOfWord(found: string): string {
  return found.startsWith('{') ? found : darijaKey(found);
}
