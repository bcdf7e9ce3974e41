import type { AnswerState } from '../answer-state.ts';
import { withoutDenied } from './denied.ts';
import { sharedWeight, type LikelyRule } from './likely-rules.ts';

/** Words a sentence must share with the question: a summary is only asked where no rule tells. */
const LEAST_SHARED = 3;
const SENTENCE_END = /(?<=[.!?؟])\s+/u;

/**
 * Sentences of the summary of the sheet that the likeliest rule is of, which share most with the question first, as rules as
 * likely as that one. Each keeps the whole statement's id.
 */
export function summaryRules(
  { question, ranked }: Pick<AnswerState, 'question' | 'ranked'>,
  [likeliest]: readonly LikelyRule[],
): LikelyRule[] {
  if (likeliest === undefined) return [];
  const asked = withoutDenied(question);
  return ranked
    .filter(({ chunk }) => chunk.role === 'summary' && chunk.documentId === likeliest.chunk.documentId)
    .flatMap((rule) =>
      rule.statement.text.split(SENTENCE_END).map((text) => ({
        ...rule,
        statement: { ...rule.statement, text },
        weight: likeliest.weight,
        shared: sharedWeight(asked, text, rule.chunk.language),
      })),
    )
    .filter(({ shared }) => shared >= LEAST_SHARED)
    .sort((a, b) => b.shared - a.shared);
}
