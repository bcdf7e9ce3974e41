import { REPLY_LANGUAGE, type Language } from '../../source/language.ts';
import { detectVariety, dominantVariety } from '../../text/detect-variety.ts';
import type { HsFinder, HsShortlist } from './hs-finder.ts';

/** Words for goods as a person typed them. */
export interface HeadingRequest {
  readonly words: string;
  /** Language of the reader; that of the words when left out. */
  readonly language?: Language;
  readonly k?: number;
}

/** A shortlist with the language that it is told in. */
export interface HeadingResult extends HsShortlist {
  readonly language: Language;
}

/** Finds headings for words. */
export type FindHeadings = (request: HeadingRequest) => HeadingResult;

/** A finder that detects itself which variety the words are in. */
export function findHeadingsBy(finder: HsFinder): FindHeadings {
  return ({ words, language: wanted, k }) => {
    const reading = detectVariety(words);
    const language = wanted ?? REPLY_LANGUAGE[dominantVariety(reading)];
    return { language, ...finder.find(words, { reading, language, ...(k === undefined ? {} : { k }) }) };
  };
}
