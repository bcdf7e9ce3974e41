import type { HistoryTurn } from '../answer-request.ts';
import { findMissingFact } from '../consult/missing/missing-fact.ts';
import { createFollowUpReader, type FollowUp, type Judge } from './follow-up.ts';
import { readLanguage } from './read-language.ts';

/** A question made to stand alone, and whether it took the page that it is asked on. */
export interface PageFollowUp extends FollowUp {
  readonly isOfPage: boolean;
}

/** `page`: the title of the page that the question is asked on, if it is asked on one. */
export type PageFollowUpReader = (
  question: string,
  history: readonly HistoryTurn[],
  page: string | undefined,
) => PageFollowUp;

/**
 * Makes the reader of follow-ups that knows of pages: what a page is about counts as what was said first of all. A question that
 * leans on nothing stands alone there too, unless it lacks goods or a country and the page tells them.
 */
export function createPageFollowUpReader(judge: Judge): PageFollowUpReader {
  const read = createFollowUpReader(judge);
  return (question, history, page) => {
    const alone = read(question, history);
    if (page === undefined) return { ...alone, isOfPage: false };
    const followed = read(question, withPage(history, page));
    if (followed.text !== alone.text) return { ...followed, isOfPage: true };
    if (alone.isFollowUp || !isToldByPage(question, history, page, judge))
      return { ...alone, isOfPage: false };
    return { isFollowUp: true, text: `${page}\n${question}`, isOfPage: true };
  };
}

/** The turns of a conversation with the title of the page that it is held on as what was said first. */
export function withPage(history: readonly HistoryTurn[], page: string | undefined): readonly HistoryTurn[] {
  return page === undefined ? history : [{ role: 'user', content: page }, ...history];
}

/** True when a fact is missing that decides the answer, and the page tells it. */
function isToldByPage(
  question: string,
  history: readonly HistoryTurn[],
  page: string,
  judge: Judge,
): boolean {
  const { variety } = readLanguage(question);
  const asked = { question, variety, readEntities: () => judge(question).entities };
  const isMissing = (turns: readonly HistoryTurn[]): boolean =>
    findMissingFact({ ...asked, history: turns }) !== undefined;
  return isMissing(history) && !isMissing(withPage(history, page));
}
