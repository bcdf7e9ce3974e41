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
    }
  | { readonly type: 'error'; readonly code: string; readonly message: string };
