import type { TermShares } from '../retrieval/term-coverage.ts';
import { wordPattern } from '../text/word-pattern.ts';
import { isTradeConcept } from '../text/concept-terms.ts';

/**
 * Subjects that people try an assistant with and that share the names of places with the base: the weather above all.
 * Without stop words hardly more than "Rabat" is left of such a question, too little to judge by its terms.
 */
const EVERYDAY_SUBJECTS = wordPattern(
  'météo|quel temps (?:fait|fera)\\S*|il (?:pleut|pleuvra|neige|fera (?:beau|chaud|froid))|weather|forecast|will it (?:rain|snow)|' +
    'الطقس|طقس|حالة الجو|الجو|ستمطر|تمطر|المطر|الشتا غدا|ljaw|ljew|lmeteo',
);

/** True for a question on an everyday subject that holds no concept of trade at all. */
export function isOffField(question: string, shares: TermShares): boolean {
  if (!EVERYDAY_SUBJECTS.test(question)) return false;
  return ![...shares.byTerm.keys()].some(isTradeConcept);
}
