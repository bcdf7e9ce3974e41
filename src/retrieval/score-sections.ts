import type { SectionRole } from '../source/sheet.ts';

/** What the order of sections depends on. Shares are of the best among the sections compared, 0 to 1. */
export interface SectionFeatures {
  /** Share of the score that both legs gave it. */
  readonly found: number;
  /** Share of what its best single statement answers: many words of a question stand in a long section by chance. */
  readonly statement: number;
  /** How much of the question the nearest one holds that people are known to ask of it, 0 to 1; not a share. */
  readonly question: number;
  /** Coverage of the question, 0 to 1; not a share. */
  readonly coverage: number;
  /** ln(1 + statements), 1 for a full chunk: who says more answers more. */
  readonly size: number;
  /** ln(1 + what both legs gave the sections of its sheet together): a sheet that is found again and again is meant. */
  readonly sheetFound: number;
  /** The greatest `statement` of the sections of its sheet, and the greatest `question`. */
  readonly sheetStatement: number;
  readonly sheetQuestion: number;
  /** 1 in a section of the kind that the question asks for (steps, documents), else 0. */
  readonly wanted: number;
  /** 1 in a section for exporters alone while an importer asks, or the other way about, else 0. */
  readonly otherSide: number;
  readonly role: SectionRole;
}

/**
 * Weights of a conditional logit: how probably a section is the right one is exp(value) as a share of all sections
 * compared. Learned from the dev halves of `eval/sections` and `eval/questions` (its first 520) by a gradient fit of what
 * `npx tsx eval/ranking/section-weights/fit.ts` fits by Newton's method; to learn anew, paste what that prints. Roles without a
 * weight weigh 0. `otherSide` and `question` were fitted later, with the others as they are.
 */
export const SECTION_WEIGHTS = {
  found: 4.08,
  statement: 1.87,
  question: 8.25,
  coverage: 2.5,
  size: 2.84,
  sheetFound: 1.51,
  sheetStatement: 1.88,
  sheetQuestion: 2.18,
  wanted: 2.78,
  otherSide: -1.85,
  roles: {
    summary: -0.06,
    facts: 0.28,
    documents: 0.87,
    traps: -0.15,
    example: -2.27,
    next: -0.98,
  } as Readonly<Partial<Record<SectionRole, number>>>,
} as const;

/** Features that are numbers, in the order in which they are fitted. */
export const SECTION_NUMBERS = [
  'found',
  'statement',
  'question',
  'coverage',
  'size',
  'sheetFound',
  'sheetStatement',
  'sheetQuestion',
  'wanted',
  'otherSide',
] as const satisfies readonly (keyof SectionFeatures)[];

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

function valueOf(features: SectionFeatures): number {
  return SECTION_NUMBERS.reduce(
    (sum, name) => sum + SECTION_WEIGHTS[name] * features[name],
    SECTION_WEIGHTS.roles[features.role] ?? 0,
  );
}
