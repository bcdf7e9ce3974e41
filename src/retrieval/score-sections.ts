import type { SectionRole } from '../source/sheet.ts';

/** What the order of sections depends on. Shares are of the best among the sections compared, 0 to 1. */
export interface SectionFeatures {
  /** Share of the score that both legs gave it. */
  readonly found: number;
  /** Share of what its best single statement answers: many words of a question stand in a long section by chance. */
  readonly statement: number;
  /** Share of what the nearest question says that people are known to ask of it. */
  readonly question: number;
  /** Coverage of the question, 0 to 1; not a share. */
  readonly coverage: number;
  /** ln(1 + statements), 1 for a full chunk: who says more answers more. */
  readonly size: number;
  readonly role: SectionRole;
}

/**
 * Weights of a conditional logit: how probably a section is the right one is exp(value) as a share of all sections
 * compared. Learned from the dev half of `eval/sections`; made by `npx tsx eval/ranking/section-weights/fit.ts`: paste what it
 * prints. Roles without a weight weigh 0.
 */
export const SECTION_WEIGHTS = {
  found: 4.88,
  statement: 3.41,
  question: 1.9,
  coverage: 2.39,
  size: 1.95,
  roles: { facts: 1.02, traps: 1.52, summary: -1.37, next: -1.28 } as Readonly<
    Partial<Record<SectionRole, number>>
  >,
} as const;

/** How probably each of the sections is the one that answers, if one of them does: sums to 1. No sections give none. */
export function sectionProbabilities(sections: readonly SectionFeatures[]): number[] {
  return softmax(sections.map(valueOf));
}

/** exp(value) as a share of the sum of all, also where exp would overflow. No values give none. */
export function softmax(values: readonly number[]): number[] {
  const most = Math.max(...values);
  const parts = values.map((value) => Math.exp(value - most));
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}

function valueOf({ found, statement, question, coverage, size, role }: SectionFeatures): number {
  const weights = SECTION_WEIGHTS;
  return (
    weights.found * found +
    weights.statement * statement +
    weights.question * question +
    weights.coverage * coverage +
    weights.size * size +
    (weights.roles[role] ?? 0)
  );
}
