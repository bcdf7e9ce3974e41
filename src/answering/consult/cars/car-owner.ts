import type { Figure } from '../../../text/figure.ts';
import { extractFigures } from '../../../text/figures.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import { exact, type Exact } from '../../../trade/duties/decimal-text.ts';
import { withoutDenied } from '../denied.ts';

const LIVES_ABROAD = wordPattern(
  "mre|zmagri|moroccans? (?:\\w+ ){0,2}abroad|marocains? (?:\\p{L}+ ){0,2}(?:à l['’]étranger|du monde)|" +
    '[لو]?مغاربة العالم|(?:ال|لل?)?مقيم\\p{L}* (?:ب|في ال|فال)خارج|(?:ال|لل?)?جالية',
);
/** How old someone is, said beside how long they live somewhere. */
const PERSONS_AGE = wordPattern(
  'âgée?|years? old|aged|retraitée?|retired|retiree|عمر\\p{L}*|متقاعد\\p{L}*|3mr\\w+|ch?yba?ni',
);
const ABATEMENT = wordPattern('abb?at+[eé]?ments?|[بو]?(?:ال)?تخفيض');
const HAS_USED_IT = wordPattern(
  '(?:ai|a|avons|avait) déjà (?:utilisé|profité|bénéficié|eu)|already (?:used|had|benefited|claimed|enjoyed)|(?<!لم ي)سبق (?:\\p{L}+ ){0,2}(?:أن )?(?:استفاد|استعمل)\\p{L}*|استفدت من قبل|deja (?:stafed|st3mel)\\p{L}*',
);
/** Nobody is older, and a year of four digits is a date. */
const OLDEST = 110;
/** A person who imports a car is not younger; a number below it is a car's age or a stay. */
const YOUNGEST = 25;

/** Who has a right to an abatement, in years: so old, so long abroad. */
export interface AbatementConditions {
  readonly age: Exact;
  readonly stay: Exact;
}

/** True when an abatement is asked about by its word or its rate: living abroad alone does not give it. */
export function namesAbatement(question: string, figures: readonly Figure[]): boolean {
  return ABATEMENT.test(question) || figures.some(({ normal }) => normal === '90%');
}

/** True when the question is about someone whom an abatement of persons may be for. */
export function isForPerson(question: string, figures: readonly Figure[]): boolean {
  const isNamed =
    LIVES_ABROAD.test(withoutDenied(question)) || figures.some(({ normal }) => normal === '90%');
  return isNamed || (PERSONS_AGE.test(question) && yearsIn(figures).length > 1);
}

/** Age and stay that a statement asks for, both in years; none when it tells other than two numbers. */
export function readConditions(text: string): AbatementConditions | undefined {
  const [one, other, ...more] = yearsIn(extractFigures(text));
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  const [stay, age] = one.lessThan(other) ? [one, other] : [other, one];
  return { age, stay };
}

/**
 * True when a question gives what the abatement needs: age and stay, or its name with nothing said against it. False
 * for whoever has used it before.
 */
export function mayHaveAbatement(question: string, conditions: AbatementConditions | undefined): boolean {
  const figures = extractFigures(question);
  if (HAS_USED_IT.test(question)) return false;
  const years = yearsIn(figures);
  const isNamed = namesAbatement(question, figures);
  if (conditions === undefined || years.length === 0) return isNamed;
  const { age, stay } = conditions;
  const ageAt = years.findIndex((each) => each.greaterThanOrEqualTo(age));
  if (ageAt < 0) return isNamed && !years.some((each) => each.greaterThanOrEqualTo(YOUNGEST));
  const others = years.filter((_, i) => i !== ageAt);
  return others.some((each) => each.greaterThanOrEqualTo(stay)) || (isNamed && others.length === 0);
}

/** Numbers that may be ages or stays, with or without a word for years. */
function yearsIn(figures: readonly Figure[]): Exact[] {
  return figures
    .filter(({ kind }) => kind === 'number' || kind === 'number-word')
    .map(({ normal }) => exact(normal))
    .filter((each) => each.lessThan(OLDEST));
}
