import type { AnswerState } from '../../answer-state.ts';
import { withoutDenied } from '../denied.ts';
import { sharedWeight, type LikelyRule } from './likely-rules.ts';
import { casesNotAsked } from '../duties/special-cases.ts';

/** Words a sentence must share with the question: a summary is only asked where no rule tells. */
const LEAST_SHARED = 3;
/** How probable ranking must hold the rule whose sheet it is. */
const LEAST_SCORE = 0.1;
const SENTENCE_END = /(?<=[.!?؟])\s+/u;

/**
 * Sentences of the summary of the sheet that the likeliest rule is of, which share most with the question first, as rules as
 * likely as that one, without those that do not name a case which the question names. Each keeps the whole statement's id.
 */
export function summaryRules(
  { question, ranked }: Pick<AnswerState, 'question' | 'ranked'>,
  [likeliest]: readonly LikelyRule[],
): LikelyRule[] {
  if (likeliest === undefined || likeliest.score < LEAST_SCORE) return [];
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
    .filter(({ shared, statement }) => shared >= LEAST_SHARED && casesNotAsked(statement.text, asked) === 0)
    .sort((a, b) => b.shared - a.shared);
}
