import { REPLY_LANGUAGE } from '../../source/language.ts';
import { detectVariety, dominantVariety } from '../../text/detect-variety.ts';
import { wordPattern } from '../../text/word-pattern.ts';
import type { Direction } from '../../trade/licence-for.ts';
import type { AnswerRequest } from '../answer-request.ts';
import { readAsOf } from '../read-as-of.ts';
import { cleanQuestion } from '../screen-question.ts';
import { intentOf, selfContained } from '../understand-question.ts';
import { NO_ENTITIES, type Understanding } from './understanding.ts';

const DIRECTIONS: readonly (readonly [Direction, RegExp])[] = [
  [
    'import',
    wordPattern(
      'import(?:er|s|ed|ing|ation|ations|ateur|ateurs|e)?|n?stawrd\\p{L}*|[لبو]?(?:ال)?استيراد\\p{L}*|[أنتي]?ستورد\\p{L}*|مستورد\\p{L}*',
    ),
  ],
  [
    'export',
    wordPattern(
      'export(?:er|s|ed|ing|ation|ations|ateur|ateurs|e)?|n?saddr\\p{L}*|[لبو]?(?:ال)?تصدير\\p{L}*|[أنتي]صد[ّ]?ر|مصدر(?:ين|ون)?',
    ),
  ],
];

/**
 * Reads a question by the rules that serve without a model; `today` is `YYYY-MM-DD`. Entities are not read: the trade
 * functions find goods, countries and places in the question themselves.
 */
export function understandByRules(
  { question: original, history, language, asOf }: AnswerRequest,
  today: string,
): Understanding {
  const question = cleanQuestion(original);
  const found = DIRECTIONS.filter(([, pattern]) => pattern.test(question)).map(([direction]) => direction);
  const [direction, ...others] = found;
  const date = asOf ?? readAsOf(question, today);
  return {
    language: language ?? REPLY_LANGUAGE[dominantVariety(detectVariety(question))],
    ...(direction === undefined || others.length > 0 ? {} : { direction }),
    intent: intentOf(question),
    entities: NO_ENTITIES,
    ...(date === undefined ? {} : { asOf: date }),
    selfContainedQuestion: cleanQuestion(selfContained(question, history)),
    readBy: 'rules',
  };
}
