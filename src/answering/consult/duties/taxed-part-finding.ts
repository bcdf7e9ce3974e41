import type { Language } from '../../../source/language.ts';
import type { Figure } from '../../../text/figure.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import { amountText, exact } from '../../../trade/duties/decimal-text.ts';
import type { AnswerState } from '../../answer-state.ts';
import { referenceOf } from '../../reference-of.ts';
import { askedFigures, currencyOf, figuresByKind } from '../rules/figures-by-kind.ts';
import type { Calculation } from '../finding.ts';
import { formatSum } from '../format-figure.ts';
import { clearlyFirst, likelyRules, type LikelyRule } from '../rules/likely-rules.ts';

/** Rules looked at; one that is asked for is among the likeliest. */
const LOOKED_AT = 3;
/** How many times as fitting as a rule with another relief a rule must be. */
const CLEARLY = 1.5;

/** On which part of an amount duties are paid is asked, not how much they are. */
const ASKS_FOR_PART = wordPattern(
  'sur quel(?:le)? (?:part(?:ie)?|montant|somme|valeur|fraction|base)|quel(?:le)? (?:part(?:ie)?|montant|somme|fraction)(?: \\S+){0,6} (?:tax[ée]\\p{L}*|imposé\\p{L}*|imposable|soumise?)|(?:part(?:ie)?|montant) (?:taxé|imposable|taxable)\\p{L}*|combien (?:\\S+ ){0,5}(?:taxé\\p{L}*|taxables?|imposables?|soumis\\p{L}*)|' +
    'on (?:what|which|how much)(?: \\S+){0,8} (?:pay|owe|taxed|due|charged)|(?:what|which|how much)(?: \\S+){0,9} (?:taxed|taxable|dutiable|subject to|liable)|taxable part|dutiable part|' +
    '[فو]?على (?:أي|اي|كم) (?:جزء|قسط|مبلغ|شطر|حصة|من)|(?:ال)?(?:جزء|قسط|شطر|مبلغ|حصة) (?:ال)?(?:خاضع|مفروض)\\p{L}*|على شحال|' +
    '3la ch7al|3la chhal',
);
/** A rule that exempts an amount and taxes just what is above it. */
const TAXES_THE_REST = wordPattern(
  "(?:la part|ce qui (?:est|dépasse)|le surplus|l['’]excédent|seule? la part)(?: (?:au[- ]dessus|au[- ]delà))?|the part above|what (?:is|goes) (?:above|beyond)|the (?:excess|surplus)|[وف]?ما زاد|(?:ال)?(?:جزء|حصة) (?:ال)?زائدة?|(?:ال)?فائض",
);
const EXEMPTS = wordPattern(
  "exonér\\p{L}*|franchise|passent|passe|jusqu['’]à|dans la limite|exempt\\p{L}*|pass|up to|within|free of|[وت]?عفى|معفا?ة?|(?:ال)?إعفاء\\p{L}*|تعفى|في حدود",
);
/** What is taken off in percent leaves a part of the rest taxed, too. */
const ABATEMENT = wordPattern('abattements?|abatements?|réductions?|تخفيض\\p{L}*');

interface Wording {
  readonly title: string;
  readonly part: (part: string, free: string) => string;
  readonly none: (given: string, free: string) => string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    title: 'Calcul : part taxée d’un montant',
    part: (part, free) => `Droits et taxes se paient sur ${part}, la part au-dessus de ${free}.`,
    none: (given, free) => `Rien n’est taxé : ${given} ne dépassent pas ${free}.`,
  },
  ar: {
    title: 'حساب: الجزء الخاضع للرسوم من مبلغ',
    part: (part, free) => `تؤدى الرسوم والضرائب على ${part}، وهو ما زاد على ${free}.`,
    none: (given, free) => `لا يخضع أي جزء للرسوم: ${given} لا يتجاوز ${free}.`,
  },
  en: {
    title: 'Calculation: taxed part of an amount',
    part: (part, free) => `Duties and taxes are paid on ${part}, the part above ${free}.`,
    none: (given, free) => `No part is taxed: ${given} is not above ${free}.`,
  },
};

/**
 * The part of the one amount of a question that a relief leaves taxed, when that is asked and one of the likeliest rules
 * exempts an amount and says that what is above it is taxed. None for a rule that does not say whether all of it is.
 */
export function taxedPartFinding(
  asked: Pick<AnswerState, 'question' | 'language' | 'ranked'>,
): Calculation | undefined {
  const { question, language } = asked;
  if (!ASKS_FOR_PART.test(question)) return undefined;
  const [given, ...others] = askedFigures(question).amounts;
  if (given === undefined || others.length > 0) return undefined;
  const reliefs = likelyRules(asked)
    .slice(0, LOOKED_AT)
    .flatMap((candidate) => {
      const free = readRelief(candidate.statement.text);
      return free === undefined || currencyOf(free) !== currencyOf(given)
        ? []
        : [{ free, candidate, weight: candidate.weight }];
    });
  const first = clearlyFirst(reliefs, (a, b) => a.free.normal === b.free.normal, CLEARLY);
  return first && tell(given, first.free, first.candidate, language);
}

/** The amount that a statement exempts, when it says that the part above it is taxed and tells no other amount. */
export function readRelief(text: string): Figure | undefined {
  if (!TAXES_THE_REST.test(text) || !EXEMPTS.test(text) || ABATEMENT.test(text)) return undefined;
  const [free, ...others] = figuresByKind(text).amounts;
  return others.length > 0 ? undefined : free;
}

function tell(given: Figure, free: Figure, rule: LikelyRule, language: Language): Calculation {
  const wording = WORDING[language];
  const say = (decimal: string): string => formatSum(decimal, language, currencyOf(given));
  const isAbove = exact(given.normal).greaterThan(free.normal);
  const part = say(amountText(exact(given.normal).minus(free.normal).abs()));
  const [whole, exempt] = [say(given.normal), say(free.normal)];
  return {
    kind: 'calculation',
    tool: 'taxed-part',
    title: wording.title,
    lead: isAbove ? wording.part(part, exempt) : wording.none(whole, exempt),
    working: [isAbove ? `${whole} − ${exempt} = ${part}.` : `${whole} ≤ ${exempt}.`],
    rules: [referenceOf(rule)],
  };
}
