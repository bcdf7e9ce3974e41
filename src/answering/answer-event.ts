import type { Language, Variety } from '../source/language.ts';
import type { Validity } from '../source/validity.ts';

/** How an answer ended. Metrics aggregate on the prefix before the first `-`. */
export const OUTCOMES = [
  'answered',
  'partial',
  'clarification',
  'refused-no-evidence',
  'refused-out-of-scope',
  'refused-unsafe',
  'interrupted',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A source as a reader sees it under a citation. `date` is the text's own date or `undated`. */
export interface CitationSource {
  readonly id: string;
  readonly authority: string;
  readonly title: string;
  readonly reference?: string;
  readonly date: string;
  readonly url?: string;
  readonly consultedOn: string;
  readonly level: 'official' | 'secondary';
  readonly status: 'verified' | 'to-verify';
}

/**
 * A calculation as a table, in the answer's language. Every row is as long as `columns`; a cell may be empty. The last row is
 * the total of those above when `hasTotal`.
 */
export interface CalculationTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly hasTotal?: boolean;
}

/**
 * What the answer rests on: a passage of the base, or a calculation, whose working is the passage. `marker` is its number in
 * the text: `[1]`.
 */
export interface Citation {
  readonly kind: 'passage' | 'calculation';
  readonly marker: number;
  readonly chunkId: string;
  readonly documentId: string;
  readonly title: string;
  readonly headingPath: readonly string[];
  readonly language: Language;
  readonly page?: number;
  /** The passage's text, whole. */
  readonly passage: string;
  /** Parts of the passage that the answer used, each verbatim in `passage`. */
  readonly quotes: readonly string[];
  /** A calculation's working as a table: its figures are those of `passage`, verbatim. Absent for a working without steps. */
  readonly table?: CalculationTable;
  readonly validity: Validity;
  readonly reviewedOn: string;
  readonly sources: readonly CitationSource[];
}

export type NoticeCode =
  'model-failed' | 'model-interrupted' | 'sentences-removed' | 'other-language' | 'to-verify';

/**
 * What a reader receives while an answer is made, in this order: one `answer-start`; any number of `citation`,
 * `text-delta`, `notice`; one `answer-end` or `error`, which is last.
 * A citation always comes before the first text that holds its marker; sent again with the same marker, it replaces
 * the earlier one (more of the passage was quoted). Text is limited Markdown: paragraphs,
 * `- ` and `1. ` lists, `**bold**` and markers `[n]`; no links, no HTML. Deltas concatenate to the whole text.
 */
export type AnswerEvent =
  | {
      readonly type: 'answer-start';
      readonly answerId: string;
      readonly language: Language;
      readonly variety: Variety;
      /** The date that the answer holds for, `YYYY-MM-DD`. */
      readonly asOf: string;
      readonly snapshotId: string;
    }
  | { readonly type: 'citation'; readonly citation: Citation }
  | { readonly type: 'text-delta'; readonly text: string }
  | { readonly type: 'notice'; readonly code: NoticeCode; readonly text: string }
  | {
      readonly type: 'answer-end';
      readonly outcome: Outcome;
      /** Who wrote the text: the embedded composer or a model by name. */
      readonly composedBy: string;
      /** Titles of nearby sheets, in the answer's language, which a reader may ask about next; at most three. */
      readonly suggestions: readonly string[];
      /**
       * Short answers to what was asked back, each to be sent as the next question; at most six, none after any other answer. Absent,
       * like the next, in events of before 2026-11-27.
       */
      readonly replies?: readonly string[];
      /** True when the lists of the text are things to do or papers to gather, which may be ticked. */
      readonly checklist?: boolean;
    }
  | { readonly type: 'error'; readonly code: string; readonly message: string };
