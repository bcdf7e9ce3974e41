import { darijaKey } from '../../../text/darija.ts';
import { compilePair, matchesPair } from '../../../text/rule-pair.ts';
import type { Reading } from '../../../text/term-analyser.ts';
import { COVERT_FORMS } from './covert-forms.ts';
import { FORM_GROUPS, type QuestionForm } from './question-form.ts';
import { UPRIGHT_FORMS } from './upright-forms.ts';

const FORM_RULES = { ...COVERT_FORMS, ...UPRIGHT_FORMS };
const FORMS = Object.values(FORM_GROUPS)
  .flat()
  .map((form) => ({ form, rules: compilePair(FORM_RULES[form].written, FORM_RULES[form].sound) }));

/** From which share of Darija in Latin letters on a text is read by its sound too. */
const LEAST_DARIJA = 0.15;
/** UTF-16 units that are read: hostile input must not cost time. */
const MOST_UNITS = 1200;

/** The forms that a folded text has, whatever it is about. */
export function readForms(folded: string, { 'ary-Latn': darija = 0 }: Reading): Set<QuestionForm> {
  const read = folded.slice(0, MOST_UNITS);
  const bySound = darija >= LEAST_DARIJA ? darijaKey(read) : undefined;
  return new Set(FORMS.filter(({ rules }) => matchesPair(rules, read, bySound)).map(({ form }) => form));
}
