import type { Outcome } from '../answering/answer-event.ts';
import type { FeedbackReason } from '../conversations/feedback.ts';
import type { Variety } from '../source/language.ts';
import type { Theme } from '../source/sheet.ts';
import type { ClusterKind } from './cluster-kind.ts';
import type { NearSheet } from './nearest-sheets.ts';

/** One way in which a need was put, personal data masked. */
export interface AskedWording {
  readonly text: string;
  readonly variety: Variety;
  /** How often. */
  readonly count: number;
}

/**
 * A need that the base did not meet, as editors see it: no ids of answers, no times of day. What was written by people stands in
 * `shown` only, and only where it was asked often enough not to be one person's story ({@link isShared}).
 */
export interface ReviewCluster {
  /** Eight hexadecimal digits of its most telling question: the same as long as that is. */
  readonly id: string;
  readonly kind: ClusterKind;
  /** Where it would belong, by the sheets near it; undefined out of scope or where nothing is near. */
  readonly theme?: Theme;
  readonly demand: number;
  readonly questions: number;
  /** Days on which it was asked, the first and the last of them, `YYYY-MM-DD`. */
  readonly days: number;
  readonly firstAsked: string;
  readonly lastAsked: string;
  readonly varieties: Readonly<Partial<Record<Variety, number>>>;
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
  readonly helpful: number;
  readonly unhelpful: number;
  readonly reasons: Readonly<Partial<Record<FeedbackReason, number>>>;
  /** What was cited to those who asked, most often first. */
  readonly cited: readonly { readonly documentId: string; readonly count: number }[];
  readonly nearest: readonly NearSheet[];
  /** True when all were refused and the base could answer today: somebody may have written it since. */
  readonly isAnsweredNow: boolean;
  /** Concepts of the glossary in its most telling question, by id: they tell of nobody. */
  readonly concepts: readonly string[];
  readonly shown?: {
    /** The most telling question comes first, then by how often they were asked. */
    readonly wordings: readonly AskedWording[];
    readonly comments: readonly string[];
  };
}

/** What {@link isShared} looks at. */
export type Askings = Pick<ReviewCluster, 'questions' | 'days'>;

/**
 * True when wordings may be shown and exported. What leaves the store outlives retention and erasure, so a question that may be
 * one person's stays in it: nothing ties two questions to one person, so two days or three askings stand for more than one.
 */
export function isShared({ questions, days }: Askings): boolean {
  return days >= 2 || questions >= 3;
}
