import type { Language } from '../../source/language.ts';
import { decimalInWords, shareInWords } from '../html/figures.ts';
import { SCORECARD_WORDS } from './scorecard-words.ts';
import type { Measures, ScorecardTally } from './scorecard.ts';

/** Kinds of question below this share are named. */
const WEAK_BELOW = 0.9;
/** Kinds named at most, weakest first. */
const WEAK_KINDS = 3;

/** What falls short, in sentences, each with its figures; only what does. */
export function shortcomings(
  { strict, byKind, parity, refusals, quotesVerified, figuresVerified, urlsVerified }: Measures,
  language: Language,
): string[] {
  const words = SCORECARD_WORDS[language];
  const number = (figure: number): string => decimalInWords(String(figure), language);
  const rest = (tally: ScorecardTally, say: (count: string, of: string) => string): string[] =>
    tally.count === tally.of ? [] : [say(number(tally.of - tally.count), number(tally.of))];
  const weak = Object.entries(byKind)
    .filter(([, { count, of }]) => of > 0 && count / of < WEAK_BELOW)
    .toSorted(([, a], [, b]) => a.count / a.of - b.count / b.of)
    .slice(0, WEAK_KINDS)
    .map(([kind, tally]) => `${words.kindNames[kind] ?? kind} (${shareInWords(tally, language)})`);
  const unverified = [quotesVerified, figuresVerified, urlsVerified].reduce(
    (sum, { count, of }) => sum + of - count,
    0,
  );
  const { rightly, wrongly } = refusals;
  return [
    ...rest(strict, words.wrong),
    ...(weak.length === 0 ? [] : [words.weakKinds(weak.join(language === 'ar' ? '، ' : ', '))]),
    ...rest(parity, words.unlike),
    ...(wrongly.count === 0 ? [] : [words.refusedWrongly(number(wrongly.count), number(wrongly.of))]),
    ...rest(rightly, words.answeredWrongly),
    ...(unverified === 0 ? [] : [words.unverified(number(unverified))]),
  ];
}
