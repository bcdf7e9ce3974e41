import type { GlossaryConcept } from './glossary.ts';

/** Prefixes of index terms that are glossary concepts: those of trade, and those of any counter (places, products, …). */
const TRADE = 'g:';
const GENERAL = 'c:';

/** The index term of a concept. */
export function conceptTerm({ id, general }: Pick<GlossaryConcept, 'id' | 'general'>): string {
  return `${general ? GENERAL : TRADE}${id}`;
}

/** True for an index term that is a glossary concept. */
export function isConcept(term: string): boolean {
  return term.startsWith(TRADE) || term.startsWith(GENERAL);
}

/**
 * True for an index term that is a concept of foreign trade itself. A question made of the others alone ("prix de l'argan
 * à Agadir") is about trade only if a passage says so in other words.
 */
export function isTradeConcept(term: string): boolean {
  return term.startsWith(TRADE);
}
