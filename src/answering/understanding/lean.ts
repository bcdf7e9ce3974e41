import { detectVariety } from '../../text/detect-variety.ts';
import { fold, normalisedWords } from '../../text/normalise.ts';
import { isStopWord } from '../../text/stop-words.ts';
import type { Variety } from '../../source/language.ts';
import type { Reading } from '../../text/term-analyser.ts';
import { expectedFigure } from '../expected-figure.ts';
import {
  ACKNOWLEDGEMENT,
  ARABIC_ENDING,
  BARE_CASE,
  CONDITIONAL,
  CONNECTOR,
  DARIJA_CONNECTOR,
  DARIJA_ENDING,
  DEMONSTRATIVE,
  GENERIC_WORD,
  NEUTRAL_PRONOUN,
  OBJECT_PRONOUN,
  POINTS_ELSEWHERE,
  PRONOUN,
  QUESTION_WORD,
  SAMENESS,
  THAT_NOUN,
  TRADE_NOUN,
} from './follow-up-marks.ts';
import type { QuestionDirection } from './read-direction.ts';
import type { QuestionEntities } from './read-entities.ts';
import { readIntent } from './read-intent.ts';

/** What is known of a question when it is judged. */
export interface JudgedQuestion {
  readonly question: string;
  readonly entities: QuestionEntities;
  readonly direction: QuestionDirection;
}

/** Why a question leans on the conversation; `nothing` when it stands alone. */
export type Lean = 'nothing' | 'reference' | 'another-case' | 'connector' | 'ellipsis';

/** With so many kinds of things named and something asked, a question stands alone though it begins with "and". */
const ENOUGH_ANCHORS = 3;
/** "And if …" is said to go on: it takes more to stand alone. */
const ENOUGH_ANCHORS_FOR_A_CASE = 4;
/** Content words before a demonstrative that are hardly what it points at. */
const ANTECEDENT_WORDS = 1;
const ELLIPSIS_WORDS = 7;
const ELLIPSIS_CONTENT = 1;
const BARE_CASE_CONTENT = 2;
const LIKELY = 0.1;

/** Words that begin with و of their own; the letter is "and" before all others. */
const OWN_WAW =
  /^(?:واش|وقت|وثي|وثا|وكال|وكيل|وزار|وزير|وزن|ورق|وراق|ورش|وارد|واحد|والد|الوالد|ولاي|ولد|وليد|وصل|وصول|وصف|وفق|وضع|وسيط|وسائ|وسط|وعد|ودائع|وديع|وحد|واجب|يجب|وجب|وجده|وجه|وفد|وفا|ولوج|وباء|وجد|ورود|وقع|وقف|والو|واخا)/u;

/** How a question leans on what was said before it. Precise rather than complete: what stands alone must stay alone. */
export function leanOf({ question, entities, direction }: JudgedQuestion): Lean {
  const folded = fold(question).trim();
  const said = folded.replace(ACKNOWLEDGEMENT, '').trim();
  if (said === '') return 'nothing';
  const reading = detectVariety(question);
  const content = contentWords(said, reading);
  const anchors = countAnchors(said, entities, direction);
  if (refers(said, question, reading, anchors)) return 'reference';
  const asks = asksItself(question, said);
  if (CONDITIONAL.test(said))
    return asks && anchors >= ENOUGH_ANCHORS_FOR_A_CASE ? 'nothing' : 'another-case';
  if (isConnected(said, reading)) return asks && anchors >= ENOUGH_ANCHORS ? 'nothing' : 'connector';
  return isElliptic(question, said, content, anchors) ? 'ellipsis' : 'nothing';
}

/** True when a question asks something itself, so that what was asked before need not be. */
export function asksItself(question: string, folded = fold(question)): boolean {
  return (
    QUESTION_WORD.test(folded) || expectedFigure(question) !== undefined || readIntent(question) !== 'fact'
  );
}

/** Words that carry what a text is about: no grammar in any variety that it may be written in, no digits. */
export function contentWords(text: string, reading: Reading): string[] {
  const varieties = (Object.keys(reading) as Variety[]).filter(
    (variety) => (reading[variety] ?? 0) >= LIKELY,
  );
  return normalisedWords(text).filter(
    (word) =>
      word.length > 2 &&
      !/^\d+$/.test(word) &&
      !QUESTION_WORD.test(word) &&
      !varieties.some((variety) => isStopWord(word, variety)),
  );
}

function namingWords(content: readonly string[]): string[] {
  return content.filter((word) => !GENERIC_WORD.test(word));
}

function countAnchors(folded: string, entities: QuestionEntities, direction: QuestionDirection): number {
  const { countries, products, documents, regimes, hsCodes, amounts } = entities;
  const lists = [countries, products, documents, regimes, hsCodes, amounts];
  const named = lists.filter((list) => list.length > 0).length;
  return (
    named + (direction === 'neither' ? 0 : 1) + (TRADE_NOUN.test(folded) && documents.length === 0 ? 1 : 0)
  );
}

function refers(folded: string, question: string, reading: Reading, anchors: number): boolean {
  if (SAMENESS.test(folded)) return true;
  const before = (at: number): number => namingWords(contentWords(folded.slice(0, at), reading)).length;
  const pronoun = PRONOUN.exec(folded);
  if (pronoun !== null && before(pronoun.index) === 0 && !isLate(folded, pronoun.index)) return true;
  if (pointsBack(folded, question, before)) return true;
  if (anchors > 1) return false;
  const neutral = NEUTRAL_PRONOUN.exec(folded);
  if (neutral !== null && before(neutral.index) <= ANTECEDENT_WORDS) return true;
  return ARABIC_ENDING.test(folded) || DARIJA_ENDING.test(folded) || OBJECT_PRONOUN.test(folded);
}

/** A pronoun after the first clause means something in it. */
function isLate(folded: string, at: number): boolean {
  return /[.;:,?!]\s/.test(folded.slice(0, at).replace(/^\S+,?\s/, ''));
}

function pointsBack(folded: string, question: string, before: (at: number) => number): boolean {
  return [...folded.matchAll(DEMONSTRATIVE)].some((match) => {
    const [whole, noun = ''] = match;
    // An abbreviation is a name of its own: "chno hia had TPI".
    if (POINTS_ELSEWHERE.test(noun) || (/^[a-z]/.test(noun) && question.includes(noun.toUpperCase())))
      return false;
    if (/^(?:that|ذلك)/u.test(whole) && !THAT_NOUN.test(noun)) return false;
    return before(match.index) <= ANTECEDENT_WORDS;
  });
}

function isConnected(folded: string, reading: Reading): boolean {
  if (CONNECTOR.test(folded)) return true;
  if ((reading['ary-Latn'] ?? 0) >= LIKELY && DARIJA_CONNECTOR.test(folded)) return true;
  return /^و\s?[\u0621-\u064a]{2}/u.test(folded) && !OWN_WAW.test(folded);
}

function isElliptic(question: string, folded: string, content: readonly string[], anchors: number): boolean {
  const words = folded.split(/\s+/).length;
  if (words > ELLIPSIS_WORDS || anchors > 1 || readIntent(question) === 'definition') return false;
  if (BARE_CASE.test(folded)) return content.length <= BARE_CASE_CONTENT;
  return content.length <= ELLIPSIS_CONTENT || namingWords(content).length === 0;
}
