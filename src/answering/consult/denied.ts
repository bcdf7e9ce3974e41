import { wordPattern } from '../../text/word-pattern.ts';

/** A word that denies, with what it denies: as far as the clause goes, or the next "and" or "but". */
const DENIED = new RegExp(
  `${
    wordPattern(
      "pas|jamais|sans|ni|hors|aucune?|not|never|without|no|nor|neither|\\w+n['’]t|" +
        '[وف]?ليس(?:ت|وا|نا)?|[وف]?لس(?:ت|نا)|[وف]?لم|[وف]?غير|[وف]?[بد]دون|[وف]?بلا|[وف]?ماشي|machi|bla|ma\\w+ch',
    ).source
  }[^,.;:?!،؛؟]*?(?=[,.;:?!،؛؟]|$|\\s(?:et|mais|and|but|ولكن|لكن|walakin)\\s)`,
  'giu',
);

/** A question without what it says is not its case: "my firm is ordinary, not in aerospace". */
export function withoutDenied(question: string): string {
  return question.replace(DENIED, ' ');
}
