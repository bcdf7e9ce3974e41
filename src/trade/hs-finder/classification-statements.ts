import type { StatementReference } from '../trade-tables.ts';

const classification = (statementId: string): StatementReference => ({
  documentId: 'classement-tarifaire',
  statementId,
});
const ruling = (statementId: string): StatementReference => ({
  documentId: 'decision-anticipee',
  statementId,
});

/** What a heading still leaves to check, in the order of work, each with the statements that say so. */
export const CHECKS = [
  { id: 'describe-goods', statements: [classification('steps.1'), classification('facts.2')] },
  { id: 'legal-notes', statements: [classification('steps.2'), classification('facts.4')] },
  { id: 'ten-digit-line', statements: [classification('steps.4'), classification('facts.7')] },
  { id: 'published-circulars', statements: [classification('steps.5')] },
] as const satisfies readonly ClassificationCheck[];

/** Something to verify before a heading is declared. */
export interface ClassificationCheck {
  readonly id: string;
  readonly statements: readonly StatementReference[];
}

/** The way to an answer that binds: a customs ruling before import. */
export const BINDING_RULING: readonly StatementReference[] = [
  classification('facts.9'),
  classification('steps.6'),
  ruling('facts.2'),
  ruling('facts.8'),
];

/** General rules of interpretation that classic cases rest on. */
export const RULES = {
  'unfinished-or-unassembled': classification('facts.5'),
  'most-precise-then-essential': classification('facts.6'),
} as const;
