import type { Language } from '../../../source/language.ts';

/** What the taxable value of a car is told in. Figures come formatted. */
export interface CarValueWording {
  readonly title: string;
  readonly lead: (duties: string, base: string) => string;
  readonly baseLead: (base: string) => string;
  readonly above: (sum: string, limit: string) => string;
  readonly given: string;
}

export const CAR_VALUE_WORDING: Readonly<Record<Language, CarValueWording>> = {
  fr: {
    title: 'Calcul : valeur taxable d’une voiture après abattement',
    lead: (duties, base) => `Droits et taxes estimés : ${duties}, sur une base de ${base}.`,
    baseLead: (base) => `Base taxable après abattement : ${base}.`,
    above: (sum, limit) => `Avec la part au-dessus de ${limit}, sans abattement : ${sum}.`,
    given: 'taux que vous donnez',
  },
  ar: {
    title: 'حساب: القيمة الخاضعة للرسوم لسيارة بعد التخفيض',
    lead: (duties, base) => `الرسوم والضرائب المقدرة: ${duties}، على أساس ${base}.`,
    baseLead: (base) => `القيمة الخاضعة للرسوم بعد التخفيض: ${base}.`,
    above: (sum, limit) => `مع ما زاد على ${limit} دون تخفيض: ${sum}.`,
    given: 'نسبة ذكرتموها',
  },
  en: {
    title: 'Calculation: taxable value of a car after abatement',
    lead: (duties, base) => `Estimated duties and taxes: ${duties}, on a base of ${base}.`,
    baseLead: (base) => `Taxable value after abatement: ${base}.`,
    above: (sum, limit) => `With the part above ${limit}, not abated: ${sum}.`,
    given: 'rate you give',
  },
};
