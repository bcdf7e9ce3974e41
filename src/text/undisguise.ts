import { holdsCipheredWords } from './ciphered-words.ts';
import { darijaKey } from './darija.ts';
import { decodeHidden } from './decode-hidden.ts';
import { withoutLookAlikes } from './look-alike-letters.ts';
import { fold } from './normalise.ts';
import { hiddenText, visibleText } from './visible-text.ts';

/** The ways in which one text can be read, all folded, for patterns to be tried on. */
export interface Readings {
  /** As it is written, and with digits and signs read as the letters that they are drawn like. */
  readonly plain: readonly string[];
  /** By sound, as Darija in Latin letters is looked up; see `darijaKey`. */
  readonly sound: readonly string[];
  /** Letters alone, without any space, when the text has words spelt letter by letter. */
  readonly tight: readonly string[];
  /** {@link tight}, by sound. */
  readonly tightSound: readonly string[];
  /** True when words of an order stand in it backwards or under a shifted alphabet; see `holdsCipheredWords`. */
  readonly ciphered: boolean;
  /** What stands encoded in it, decoded; see `decodeHidden`. */
  readonly decoded: readonly string[];
  /** How it hides text from the eye, when it does. */
  readonly hidden?: string;
}

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
};
/** A word of Latin letters with look-alike digits or signs inside; plain numbers and ends of sentences are not. */
const LEET_WORD = /(?<![\p{L}\p{N}])[a-z0-9@$!|]*[a-z][a-z0-9@$!|]*[a-z0-9@$]/gu;
/** Five single letters in a row with the same kind of gap: nobody writes so by chance. */
const SPELT_OUT =
  /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}@$!][\s._*·|/,~-]{1,3}){4,}[\p{L}\p{N}@$!](?![\p{L}\p{N}])/u;

/** The readings of a text. Nothing is judged here: trade has codes and abbreviations that look odd too. */
export function undisguise(text: string): Readings {
  const hidden = hiddenText(text);
  const base = withoutLookAlikes(fold(visibleText(text).normalize('NFKC')));
  const leet = base.replace(LEET_WORD, readLeet);
  const plain = [...new Set([base, leet])];
  const tight = SPELT_OUT.test(base) ? plain.map((reading) => reading.replace(/[^\p{L}\p{N}]/gu, '')) : [];
  return {
    plain,
    sound: [darijaKey(base)],
    tight,
    tightSound: tight.map(darijaKey),
    ciphered: holdsCipheredWords(base),
    decoded: decodeHidden(text),
    ...(hidden === undefined ? {} : { hidden }),
  };
}

function readLeet(word: string): string {
  return /[0-9@$!|]/.test(word) ? word.replace(/[013457@$!|]/g, (sign) => LEET[sign] ?? sign) : word;
}
