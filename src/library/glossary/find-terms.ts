import type { GlossaryConcept } from '../../text/glossary.ts';
import { fold } from '../../text/normalise.ts';

/**
 * Trade concepts of which a term in any language holds the text, without regard to case, accents and forms of letters:
 * those with a term that is the text, then those with one that begins with it, then the others, each in the order of the
 * glossary. A text without a letter or figure finds nothing.
 */
export function findTerms(concepts: readonly GlossaryConcept[], text: string): GlossaryConcept[] {
  const wanted = fold(text).trim();
  if (!/[\p{L}\p{N}]/u.test(wanted)) return [];
  const ranked = concepts
    .filter(({ general }) => !general)
    .map((concept) => ({ concept, rank: rankOf(concept, wanted) }))
    .filter(({ rank }) => rank < Infinity);
  return ranked.sort((a, b) => a.rank - b.rank).map(({ concept }) => concept);
}

function rankOf({ fr, ar, en, darija }: GlossaryConcept, wanted: string): number {
  const ranks = [...fr, ...ar, ...en, ...darija].map((term) => {
    const folded = fold(term);
    if (folded === wanted) return 0;
    if (folded.startsWith(wanted)) return 1;
    return folded.includes(wanted) ? 2 : Infinity;
  });
  return Math.min(...ranks);
}
