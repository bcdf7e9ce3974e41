import type { Variety } from '../../../source/language.ts';
import { darijaKey, darijaVariants } from '../../../text/darija.ts';
import { isArabicScript, normalisedWords } from '../../../text/normalise.ts';
import { lightArabic, lightEnglish, lightFrench } from '../../../text/stem.ts';
import { isStopWord } from '../../../text/stop-words.ts';
import {
  ARABIC_ASKED,
  ARABIC_STORY,
  DARIJA_ARABIC,
  DARIJA_LATIN,
  ENGLISH_ASKED,
  ENGLISH_STORY,
  EVERYWHERE,
  FRENCH_ASKED,
  FRENCH_STORY,
} from './story-words.ts';

/** Forms by which the words of a list and those of a question are compared. */
interface Comparison {
  readonly ofListed: (word: string) => readonly string[];
  readonly ofAsked: (word: string) => readonly string[];
}

/** A particle written in one with its word. */
const PARTICLE = /^[وفبلك](?=[\u0621-\u064a]{3})/u;
const CONJUNCTION = /^[وف](?=[\u0621-\u064a]{2})/u;
/** The letter that tells the person of a verb, where a verb's worth of letters is left. */
const ARABIC_PERSON = /^(?:س|غ|ك)?[انيت](?=[\u0621-\u064a]{4})/u;
const DARIJA_PERSON = /^[nti](?=[a-z0-9]{4})/;
/** What is left of a word with fewer letters may be left of too many others. */
const LEAST_REST = 4;

const byFrench = same((word) => [word, lightFrench(word)]);
const byEnglish = same((word) => [word, lightEnglish(word)]);
const byArabic: Comparison = {
  ofListed: (word) => withoutPerson([word, lightArabic(word)], ARABIC_PERSON),
  ofAsked: (word) => {
    const rests = darijaVariants(word).filter((rest) => rest.length >= LEAST_REST);
    const forms = [word, word.replace(PARTICLE, ''), ...rests].flatMap((form) => [form, lightArabic(form)]);
    return withoutPerson(forms, ARABIC_PERSON);
  },
};
const byDarija: Comparison = {
  ofListed: (word) => withoutPerson([darijaKey(word)], DARIJA_PERSON),
  ofAsked: (word) => {
    const rests = darijaVariants(word)
      .map(darijaKey)
      .filter((key) => key.length >= LEAST_REST);
    return withoutPerson([darijaKey(word), ...rests], DARIJA_PERSON);
  },
};

function same(forms: (word: string) => readonly string[]): Comparison {
  return { ofListed: forms, ofAsked: forms };
}

function withoutPerson(forms: readonly string[], person: RegExp): readonly string[] {
  return [...new Set([...forms, ...forms.map((form) => form.replace(person, ''))])];
}

interface KnownWords extends Comparison {
  readonly known: ReadonlySet<string>;
}

/** Makes words known when they are first asked for: their forms take 20 ms, too long for every start. */
function knownBy(comparison: Comparison, ...lists: readonly string[]): () => KnownWords {
  let made: KnownWords | undefined;
  return () =>
    (made ??= {
      ...comparison,
      known: new Set(normalisedWords(lists.join(' ')).flatMap((word) => comparison.ofListed(word))),
    });
}

const french = knownBy(byFrench, FRENCH_ASKED, FRENCH_STORY, EVERYWHERE);
const english = knownBy(byEnglish, ENGLISH_ASKED, ENGLISH_STORY, EVERYWHERE);
const arabic = knownBy(byArabic, ARABIC_ASKED, ARABIC_STORY, DARIJA_ARABIC);
const darija = knownBy(byDarija, DARIJA_LATIN);

/**
 * True for a folded word of a question in `variety` that names no goods and no other matter: grammar, what is asked about
 * duties, licences and preferences, or the story around it. Spelt with one letter wrong, a long word is still known.
 */
export function namesNothing(word: string, variety: Variety): boolean {
  if (word.length === 1 || isStopWord(word, variety)) return true;
  if (isArabicScript(word))
    return isStopWord(word.replace(CONJUNCTION, ''), variety) || isKnown(word, arabic());
  if (variety === 'ary-Latn' && isKnown(word, darija())) return true;
  const latin = variety === 'en' ? english() : french();
  return isKnown(word, latin) || isMisspelt(word, latin.known);
}

function isKnown(word: string, { ofAsked, known }: KnownWords): boolean {
  return ofAsked(word).some((form) => known.has(form));
}

/** Letters of a word that is meant by another spelling: shorter words with another letter are too often other words. */
const LEAST_MEANT = 7;

function isMisspelt(word: string, known: ReadonlySet<string>): boolean {
  if (word.length < LEAST_MEANT - 1) return false;
  for (const other of known) if (isOneSlipApart(word, other)) return true;
  return false;
}

/** True when one letter is added, left out, put for another or exchanged with its neighbour; never the first. */
function isOneSlipApart(one: string, other: string): boolean {
  if (other.length < LEAST_MEANT || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  if (start === 0) return false;
  let [end, otherEnd] = [one.length, other.length];
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1])
    [end, otherEnd] = [end - 1, otherEnd - 1];
  const [left, right] = [one.slice(start, end), other.slice(start, otherEnd)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left === `${right[1] ?? ''}${right[0] ?? ''}`;
}
