import type { Language } from '../source/language.ts';
import type { Audience } from '../source/sheet.ts';
import type { TraderProfile } from '../trade/profile/trader-profile.ts';

/** One earlier turn of the conversation, oldest first. */
export interface HistoryTurn {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

/** What a person asks. The HTTP layer has checked sizes; see `http/limits.ts`. */
export interface AnswerRequest {
  readonly question: string;
  readonly history: readonly HistoryTurn[];
  /** Language wanted for the answer; without it, the language of the question decides. */
  readonly language?: Language;
  /** Date that the answer must hold for, `YYYY-MM-DD`; without it, a date in the question, else today. */
  readonly asOf?: string;
  readonly audience?: Audience;
  /** Id of the document whose page the person reads; one that the base does not have is as none. */
  readonly page?: string;
  /** What the person chose to let be known of their trade. It shapes ranking and next steps; it is never logged or kept. */
  readonly profile?: TraderProfile;
}
