import type { Variety } from '../../src/source/language.ts';
import type { TrainingSource } from './training-source.ts';

/**
 * Draws texts of a variety: an origin by its share, then any text of it, so that a large word list does not drown a
 * small set of sentences. Throws for a variety without texts.
 */
export function createDraw(
  sources: readonly TrainingSource[],
  random: () => number,
): (variety: Variety) => string {
  const filled = sources.filter(({ texts }) => texts.length > 0);
  return (variety) => {
    const own = filled.filter((source) => source.variety === variety);
    let left = random() * own.reduce((sum, { share }) => sum + share, 0);
    const chosen = own.find(({ share }) => (left -= share) < 0) ?? own.at(-1);
    const text = chosen?.texts[Math.floor(random() * chosen.texts.length)];
    if (text === undefined)
      throw new Error(`drawing training texts: expected some in ${variety}, found none`);
    return text;
  };
}
