import { rememberLast } from '../../../text/remember-last.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import { withoutDenied } from '../denied.ts';

/** Cases that have a rule of their own: who or what it is for. */
const CASES: readonly RegExp[] = [
  'services?|prestations?|خدم\\p{L}*|(?:ال)?خدم\\p{L}*',
  'aéronautiques?|spatial\\p{L}*|aerospace|aeronautic\\p{L}*|aviation|(?:ال)?طيران|(?:ال)?فضاء',
  'retour définitif|returning for good|final return|(?:ال)?عائد\\p{L}* نهائيا|(?:ال)?عودة (?:ال)?نهائية|نهائيا',
  "acomptes?|paiement d[’']avance|avances?|deposits?|prepay\\p{L}*|advance|تسبيق\\p{L}*|(?:ال)?تسبيق|(?:ال)?مسبق\\p{L}*",
  'foires?|salons?|fairs?|(?:ال)?معرض|معارض',
  'start-?ups?|jeunes? entreprises?|sociétés?|companies|company|شركات?|(?:ال)?شركات?|مقاول\\p{L}*',
  'catégorisé\\p{L}*|categori[sz]ed|[لبو]?(?:ال)?مصنف\\p{L}*|لل?مصنف\\p{L}*',
  'restructuration|restructuring|(?:ال)?إعادة (?:ال)?هيكلة|هيكلة',
  'billets|notes|أوراق نقدية|(?:ال)?أوراق (?:ال)?نقدية|flous|cash',
].map((words) => wordPattern(words));

/** How many cases a statement is for that the question does not name, or names only to say that it is none. */
export function casesNotAsked(question: string, statement: string): number {
  return casesNotNamed(question).filter((each) => each.test(statement)).length;
}

/** Told once for all the statements that a question is held against. */
const casesNotNamed = rememberLast((question) => {
  const asked = withoutDenied(question);
  return CASES.filter((each) => !each.test(asked));
});
