import type { Clock } from '../common/clock.ts';
import { REPLY_LANGUAGE, type Language, type Variety } from '../source/language.ts';
import { detectVariety, dominantVariety } from '../text/detect-variety.ts';
import type { Reading } from '../text/term-analyser.ts';
import type { Evidence, Query } from './evidence.ts';
import { retrieveEvidence, type RetrievalDependencies } from './retrieve-evidence.ts';

/** What a search is asked with; without language or date, the text's own language and today are taken. */
export type SearchRequest = Omit<Query, 'reading' | 'language' | 'asOf'> & {
  readonly language?: Language;
  readonly asOf?: string;
};

/**
 * Ranked passages, and the language and date (`YYYY-MM-DD`) that they were chosen for. `variety` is what the text most probably
 * is; `correctedText` is the text that was searched, when words in it were repaired.
 */
export interface SearchResult {
  readonly evidence: readonly Evidence[];
  readonly variety: Variety;
  readonly correctedText?: string;
  readonly language: Language;
  readonly asOf: string;
}

/** Searches without answering: passages in force, best first, in the reader's language where the base has it. */
export async function searchPassages(
  request: SearchRequest,
  dependencies: RetrievalDependencies,
  clock: Clock,
): Promise<SearchResult> {
  const reading = detectVariety(request.text);
  const variety = dominantVariety(reading);
  const language = request.language ?? REPLY_LANGUAGE[variety];
  const asOf = request.asOf ?? clock.today();
  const { evidence } = await retrieveEvidence({ ...request, reading, language, asOf }, dependencies);
  const corrected = correctedText(request.text, reading, dependencies);
  return {
    evidence,
    variety,
    ...(corrected === request.text ? {} : { correctedText: corrected }),
    language,
    asOf,
  };
}

function correctedText(text: string, reading: Reading, { analyser, index }: RetrievalDependencies): string {
  return analyser.correct(text, reading, (term) => index.documentFrequency(term) > 0);
}
