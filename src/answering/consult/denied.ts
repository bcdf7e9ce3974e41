import { extractFigures } from '../../text/figures.ts';
import { wordPattern } from '../../text/word-pattern.ts';

/** A word that denies, with what it denies: as far as the clause goes, or the next "and" or "but". */
const DENIED = new RegExp(
  `${
    wordPattern(
      "pas|jamais|sans(?! réserves?)|ni|hors|aucune?|not|never|without(?! reservations?)|no|nor|neither|\\w+n['’]t|" +
        '[وف]?ليس(?:ت|وا|نا)?|[وف]?لس(?:ت|نا)|[وف]?لم|[وف]?غير|[وف]?[بد]?دون(?! تحفظ)|[وف]?بلا|[وف]?ماشي|machi|bla|ma\\w+ch|[وف]?حتى \\p{L}+ ما|7t+a \\w+ ma',
    ).source
  }(?:[^,.;:?!،؛؟]|[.,](?=\\d))*?(?=[.,](?!\\d)|[;:?!،؛؟]|$|\\s(?:et|mais|and|but|ولكن|لكن|walakin)\\s)`,
  'giu',
);

/** The numbers of what a question says is not its case, in their normal form: "no client above 80,000". */
export function deniedNumbers(question: string): string[] {
  return [...question.matchAll(DENIED)].flatMap(([denied]) =>
    extractFigures(denied).map(({ normal }) => normal),
  );
}

/** A question without what it says is not its case: "my firm is ordinary, not in aerospace". */
export function withoutDenied(question: string): string {
  return question.replace(DENIED, ' ');
}
