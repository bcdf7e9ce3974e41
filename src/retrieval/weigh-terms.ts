import { isConcept } from '../text/concept-terms.ts';
import { extractFigures } from '../text/figures.ts';
import type { WeightedTerm } from '../text/term-analyser.ts';

/**
 * How much an amount of money counts beside a word. What someone paid ("a dress for 900 dirhams") is part of the story, yet
 * a figure that few passages hold outweighs all words: shoes for 220 dirhams met the tax on nicotine. Not nothing,
 * because a limit may be asked for by its amount. Questions of `eval/questions`, dev half: .4 and .15 answer as many as 1.
 */
const AMOUNT_WEIGHT = 0.3;

/** The terms of a query as they count: glossary concepts by `concepts`, amounts of money in `text` less than other figures. */
export function weighTerms(terms: readonly WeightedTerm[], text: string, concepts: number): WeightedTerm[] {
  const amounts = new Set(
    extractFigures(text)
      .filter(({ currency }) => currency !== undefined)
      .map(({ normal }) => `n:${normal}`),
  );
  const factor = (term: string): number =>
    isConcept(term) ? concepts : amounts.has(term) ? AMOUNT_WEIGHT : 1;
  return terms.map(({ term, weight }) => ({ term, weight: weight * factor(term) }));
}

/**
 * How much a word counts that tells where a question is asked from, or how much there is. A town is rare in passages, and those that
 * name it are about its port or its produce: "clear our container from Tanger Med" met the traffic of the port. Dev half of `eval/questions`:
 * 846 answered at .4 and at .6, 845 at 1.
 */
const ASIDE_WEIGHT = 0.5;

/** The terms of a query, where those that its asides (`of`, analysed alike) contribute count less; none is lost. */
export function weighAsides(terms: readonly WeightedTerm[], of: readonly WeightedTerm[]): WeightedTerm[] {
  const contributed = new Map(of.map(({ term, weight }) => [term, weight]));
  return terms.map(({ term, weight }) => {
    const less = (1 - ASIDE_WEIGHT) * (contributed.get(term) ?? 0);
    return { term, weight: Math.max(weight * ASIDE_WEIGHT, weight - less) };
  });
}
