import type { SectionRole } from '../source/sheet.ts';
import { softmax } from '../retrieval/score-sections.ts';

/** What tells the statements of the evidence from each other. Shares are 0 to 1 (more where another language was found). */
export interface StatementFeatures {
  /** Share of the query that its own words hold, against the best statement of the evidence. */
  readonly said: number;
  /** The same, not compared. */
  readonly saidAlone: number;
  /** … against the best statement of its own section. */
  readonly saidInSection: number;
  /** Share of the query that the nearest question holds which it is known to answer, against the best. */
  readonly asked: number;
  /** The same, not compared. */
  readonly askedAlone: number;
  /** 1 when it is known to answer the very question, as it is worded, else 0. */
  readonly known: number;
  /** Share of the question's telling terms that it holds, not compared. */
  readonly coverage: number;
  /** ln of how probably its section answers, and its document. */
  readonly section: number;
  readonly document: number;
  /** 1 when it holds a figure of the kind asked for, else 0. */
  readonly figure: number;
  /** 1 for the first statement of its passage, else 0. */
  readonly first: number;
  /** ln of its length in characters. */
  readonly length: number;
  /** 1 for a row of a reference table, else 0. */
  readonly row: number;
  /** 1 in a section of the kind that the question asks for (steps, documents), else 0. */
  readonly wanted: number;
  /** 1 for what is uncertain, where the question does not say itself that answers differ, else 0. */
  readonly doubt: number;
  readonly role: SectionRole;
}

/**
 * Weights of a conditional logit: how probably a statement is the direct answer is exp(value) as a share of all statements
 * of the evidence. Learned from the dev halves of `eval/sections` and `eval/questions`: paste what `npx tsx eval/answers/fit.ts`
 * prints, but for three set by hand: what to do next closes an answer and never opens it, what is uncertain opens none unless asked, and
 * what is known to answer the very question opens it, whatever else is near. Roles without a weight weigh 0.
 */
export const STATEMENT_WEIGHTS = {
  said: 0.21,
  saidAlone: 2.48,
  saidInSection: 2.93,
  asked: 2.06,
  askedAlone: 8.64,
  known: 12,
  coverage: 1.77,
  section: 0.4,
  document: 0.31,
  figure: 2.08,
  first: -0.2,
  length: -0.04,
  row: 1.76,
  wanted: -0.23,
  doubt: -2,
  roles: {
    summary: 0.86,
    facts: -0.67,
    steps: 0.36,
    documents: 0.17,
    traps: -0.45,
    uncertain: 0,
    example: -0.86,
    next: -5,
  } as Readonly<Partial<Record<SectionRole, number>>>,
} as const;

/** Features that are numbers, in the order in which they are fitted. */
export const STATEMENT_NUMBERS = [
  'said',
  'saidAlone',
  'saidInSection',
  'asked',
  'askedAlone',
  'known',
  'coverage',
  'section',
  'document',
  'figure',
  'first',
  'length',
  'row',
  'wanted',
  'doubt',
] as const satisfies readonly (keyof StatementFeatures)[];

/** How probably each of the statements is the direct answer, if one of them is: sums to 1. No statements give none. */
export function statementProbabilities(statements: readonly StatementFeatures[]): number[] {
  return softmax(
    statements.map((features) =>
      STATEMENT_NUMBERS.reduce(
        (sum, name) => sum + STATEMENT_WEIGHTS[name] * features[name],
        STATEMENT_WEIGHTS.roles[features.role] ?? 0,
      ),
    ),
  );
}
