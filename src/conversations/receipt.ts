import type { Citation, NoticeCode, Outcome } from '../answering/answer-event.ts';
import type { Language, Variety } from '../source/language.ts';

/**
 * What is kept of one answer: enough to show it again as it was given, on the passages it rested on, although the document
 * base has changed since. The question has lost what tells who asked; nothing else of a person is in it.
 */
export interface Receipt {
  /** UUID, version 4: whoever has it may read the receipt. */
  readonly answerId: string;
  /** When the question arrived, ISO instant in UTC. */
  readonly createdAt: string;
  /** The question as asked, without invisible characters, personal data masked (`kept-text.ts`). */
  readonly question: string;
  /** The answer in the limited Markdown of `answer-event.ts`. */
  readonly text: string;
  readonly language: Language;
  readonly variety: Variety;
  /** The date that the answer holds for, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly snapshotId: string;
  /** When that snapshot was made, ISO instant. */
  readonly indexedAt?: string;
  /** Half an answer is no receipt. */
  readonly outcome: Exclude<Outcome, 'interrupted'>;
  readonly composedBy: string;
  /** In the order of their markers, each marker once. */
  readonly citations: readonly Citation[];
  readonly notices: readonly { readonly code: NoticeCode; readonly text: string }[];
}
