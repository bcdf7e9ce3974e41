import type { HistoryTurn } from '../answer-request.ts';
import { readAsOf } from '../read-as-of.ts';
import { createAsideFinder } from './find-asides.ts';
import { createJudge } from './follow-up.ts';
import { createPageFollowUpReader, type AskedPage } from './follow-up-of-page.ts';
import type { JudgedQuestion } from './lean.ts';
import type { QuestionIntent } from './question-intent.ts';
import type { QuestionDirection } from './read-direction.ts';
import { createEntityReader, type EntitySources, type QuestionEntities } from './read-entities.ts';
import { readIntent } from './read-intent.ts';
import { readLanguage, readTogether, type QuestionLanguage } from './read-language.ts';

/** What the rules understand of a question. */
export interface QuestionReading extends QuestionLanguage {
  /** Of the question itself; of the one it leans on when it says none. */
  readonly direction: QuestionDirection;
  readonly intent: QuestionIntent;
  /** Named in the question itself; like the direction, read when it is asked for. */
  readonly entities: QuestionEntities;
  /** The date that it asks about, `YYYY-MM-DD`; today when it names none. */
  readonly asOf: string;
  readonly isFollowUp: boolean;
  /** True when it is no more than the answer to what was asked back. */
  readonly tellsWhatWasMissing: boolean;
  /** True when it leans on the page that it is asked on. */
  readonly isOfPage: boolean;
  /** What is searched: the question, behind what it leans on. */
  readonly selfContainedQuestion: string;
  /** What it says by the way, as written; see `find-asides.ts`. */
  readonly asides: readonly string[];
}

/** A question, the turns before it (oldest first) and today, `YYYY-MM-DD`. */
export interface AskedQuestion {
  readonly question: string;
  readonly history: readonly HistoryTurn[];
  readonly today: string;
  /** True when it was screened and must be declined; see `screening/`. */
  readonly isUnsafe: boolean;
  /** The page that it is asked on: what a question without a subject leans on first of all. */
  readonly page?: AskedPage;
}

export type QuestionReader = (asked: AskedQuestion) => QuestionReading;

/** The language of a question, read with what it leans on where that is a page or what it was asked to complete. */
function languageOf(
  question: string,
  page: string | undefined,
  completes: string | undefined,
): QuestionLanguage {
  const own = readLanguage(question);
  const base = completes ?? page;
  return base === undefined ? own : readTogether(own, readLanguage(base), completes !== undefined);
}

/**
 * Makes the reader of questions from the reference tables and the glossary, once for a base. It reads by rules and data
 * alone, keeps nothing between questions and never throws.
 */
export function createQuestionReader(sources: EntitySources): QuestionReader {
  const judge = createJudge(createEntityReader(sources));
  const readFollowUp = createPageFollowUpReader(judge);
  const findAsides = createAsideFinder(sources.tables);
  /** Of the question itself; of the text that it leans on when it says none. */
  const directionOf = ({ direction }: JudgedQuestion, leaningOn: string | undefined): QuestionDirection =>
    direction === 'neither' && leaningOn !== undefined ? judge(leaningOn).direction : direction;
  return ({ question, history, today, isUnsafe, page }) => {
    const { isFollowUp, text, completes, isOfPage } = readFollowUp(question, history, page);
    const intent = readIntent(question, isUnsafe);
    let own: JudgedQuestion | undefined;
    let direction: QuestionDirection | undefined;
    const judged = (): JudgedQuestion => (own ??= judge(question));
    return {
      ...languageOf(question, isOfPage ? page?.title : undefined, completes),
      get direction() {
        return (direction ??= directionOf(judged(), isFollowUp ? text : undefined));
      },
      intent,
      get entities() {
        return judged().entities;
      },
      asOf: readAsOf(question, today) ?? today,
      isFollowUp,
      tellsWhatWasMissing: completes !== undefined,
      isOfPage,
      selfContainedQuestion: text,
      asides: findAsides(text, intent),
    };
  };
}
