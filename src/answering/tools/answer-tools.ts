import type { Language } from '../../source/language.ts';
import type { StatementReference } from '../../trade/trade-tables.ts';
import type { ToolCall, ToolOffer } from '../chat-model.ts';

/** A line of what a tool found, in the answer's language, and the statements of the base that it rests on. */
export interface ToolLine {
  readonly text: string;
  readonly references: readonly StatementReference[];
}

/** What a tool found: its own lines first, then statements of the base to be told word for word. */
export interface ToolFinding {
  /** The tool's name, as part of the citation's id. */
  readonly tool: string;
  readonly title: string;
  readonly lines: readonly ToolLine[];
  readonly references: readonly StatementReference[];
}

/** What holds for all calls of one answer. */
export interface ToolContext {
  readonly language: Language;
  /** The date that the answer holds for, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** A finding, or what was expected of the call, for the model to mend it. */
export type ToolOutcome =
  { readonly ok: true; readonly finding: ToolFinding } | { readonly ok: false; readonly error: string };

/**
 * Tools that a model may call while it answers. `run` never rejects: a call of an unknown tool, with arguments of another
 * shape or that the trade functions refuse gives an error in the house's grammar. A fault of the program goes to
 * `onFailure` and is told to the model without its text.
 */
export interface AnswerTools {
  readonly offers: readonly ToolOffer[];
  run(call: Pick<ToolCall, 'name' | 'arguments'>, context: ToolContext): Promise<ToolOutcome>;
}
