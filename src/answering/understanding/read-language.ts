import { REPLY_LANGUAGE, type Language, type Variety } from '../../source/language.ts';
import { detectVariety, dominantVariety } from '../../text/detect-variety.ts';
import type { Reading } from '../../text/term-analyser.ts';

/** A script that words of a question are written in. */
export type Script = 'latin' | 'arabic';

/** What a question is written in. */
export interface QuestionLanguage {
  /** How probable each variety is; see `detectVariety`. */
  readonly reading: Reading;
  readonly variety: Variety;
  /** That the answer is given in, unless another is asked for. */
  readonly language: Language;
  /** Scripts with at least one word of letters, the more used first; none for a question without words. */
  readonly scripts: readonly Script[];
  /** True when two varieties are likely, or two scripts are used for more than a name or an abbreviation. */
  readonly isMixed: boolean;
}

/** A second variety from this share on is spoken too, not merely possible. */
const SPOKEN_TOO = 0.25;
/** Words in the other script from which it is more than a name: "شنو هي la déclaration en douane". */
const MORE_THAN_A_NAME = 3;

/**
 * The language of a question that goes behind another text, a page's title or a question that it completes: both are read, each
 * by half. A name alone ("France", "Toys") says little of the language it is said in, so that the answer is in the
 * language of `base` where `named` is true, unless the scripts differ.
 */
export function readTogether(
  own: QuestionLanguage,
  base: QuestionLanguage,
  named: boolean,
): QuestionLanguage {
  const varieties = [...new Set([...Object.keys(own.reading), ...Object.keys(base.reading)])] as Variety[];
  const half = (reading: Reading, variety: Variety): number => (reading[variety] ?? 0) / 2;
  const reading: Reading = Object.fromEntries(
    varieties.map((variety) => [variety, half(own.reading, variety) + half(base.reading, variety)]),
  );
  const told = named && own.scripts[0] === base.scripts[0] ? base : own;
  return { ...told, reading };
}

/** The language, variety and script of a question. Never throws. */
export function readLanguage(question: string): QuestionLanguage {
  const reading = detectVariety(question);
  const variety = dominantVariety(reading);
  const latin =
    question.match(/[\p{Script=Latin}\p{N}]*\p{Script=Latin}[\p{Script=Latin}\p{N}.'’-]*/gu) ?? [];
  const arabic = question.match(/\p{Script=Arabic}+/gu) ?? [];
  const second = Math.max(
    0,
    ...Object.entries(reading).map(([name, share]) => (name === variety ? 0 : share)),
  );
  const fewer = Math.min(latin.length, arabic.length);
  const counts: readonly (readonly [Script, number])[] = [
    ['latin', latin.length],
    ['arabic', arabic.length],
  ];
  return {
    reading,
    variety,
    language: REPLY_LANGUAGE[variety],
    scripts: counts
      .filter(([, count]) => count > 0)
      .toSorted(([, a], [, b]) => b - a)
      .map(([script]) => script),
    isMixed: second >= SPOKEN_TOO || fewer >= MORE_THAN_A_NAME,
  };
}
