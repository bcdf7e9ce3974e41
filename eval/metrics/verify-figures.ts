import { extractFigures, supportsFigure } from '../../src/text/figures.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';
import type { AnswerRecord, CitedPassage } from '../records/answer-record.ts';
import type { Verification } from './verify-quotes.ts';

/**
 * Checks that each figure, date and code of the answer's text stands in a passage that it cites: one of those whose
 * markers its sentence carries, any cited passage when it carries none. A passage is taken with the headings that it
 * is read under. List numbers and markers are form and not checked. Unverified figures come as written, with their
 * sentence.
 */
export function verifyFigures({ text, citations }: AnswerRecord): Verification {
  const evidence = new Map(citations.map((citation) => [citation.marker, figuresOf(citation)]));
  const unverified: string[] = [];
  let checked = 0;
  for (const sentence of splitSentences(withoutListNumbers(text))) {
    const markers = [...sentence.text.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
    const cited = (markers.length > 0 ? markers : [...evidence.keys()]).flatMap(
      (marker) => evidence.get(marker) ?? [],
    );
    for (const figure of extractFigures(sentence.text.replace(/\[\d+\]/g, ' '))) {
      checked += 1;
      if (!cited.some((known) => supportsFigure(known, figure)))
        unverified.push(`${figure.raw} in: ${sentence.text}`);
    }
  }
  return { checked, unverified };
}

function figuresOf({ headings, passage }: CitedPassage): ReturnType<typeof extractFigures> {
  return [...headings, passage].flatMap((part) => extractFigures(part));
}

function withoutListNumbers(text: string): string {
  return text.replace(/^[ \t]*\d{1,2}[.)](?=\s)/gm, '');
}
