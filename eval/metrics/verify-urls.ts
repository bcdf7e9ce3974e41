import type { AnswerRecord } from '../records/answer-record.ts';
import type { Verification } from './verify-quotes.ts';

/** Checks that each address of an answer, in its text or of a source, is one of the register's. */
export function verifyUrls({ text, citations }: AnswerRecord, known: ReadonlySet<string>): Verification {
  const written = text.match(/\b(?:https?:\/\/|www\.)[^\s)\]>]+/giu) ?? [];
  const urls = [...written, ...citations.flatMap((citation) => citation.urls)];
  return { checked: urls.length, unverified: urls.filter((url) => !known.has(url)) };
}
