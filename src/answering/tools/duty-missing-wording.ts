import type { Language } from '../../source/language.ts';
import type { MissingFact } from '../../trade/duties/duty-estimate.ts';

/** What an estimate of duties says when a fact is missing. */
export interface DutyMissingWording {
  readonly missing: (facts: string) => string;
  readonly facts: Readonly<Record<MissingFact['fact'], string>>;
  /** One of the everyday bands, when the duty rate is not known; figures come formatted. */
  readonly band: (percent: string, total: string, landed: string) => string;
}

export const DUTY_MISSING_WORDING: Readonly<Record<Language, DutyMissingWording>> = {
  fr: {
    missing: (facts) => `Il manque pour le calcul : ${facts}.`,
    facts: {
      'hs-code-or-duty-rate': 'le code SH ou le taux du droit d’importation',
      'duty-rate': 'le taux du droit d’importation, à lire dans le tarif (ADIL)',
      price: 'le prix',
      incoterm: 'l’Incoterm',
      'exchange-rate': 'le taux de change',
      freight: 'le fret',
      insurance: 'l’assurance',
      'pre-carriage': 'le préacheminement',
      quantity: 'la quantité',
      origin: 'le pays d’origine',
      'consumption-tax-rate': 'le taux de la taxe intérieure de consommation',
      'parafiscal-tax-rate': 'le taux de la taxe parafiscale',
      'vat-rate': 'le taux de TVA',
    },
    band: (percent, total, landed) =>
      `Si le droit d’importation est de ${percent} : droits et taxes ${total}, marchandise dédouanée ${landed}.`,
  },
  ar: {
    missing: (facts) => `ينقص للحساب: ${facts}.`,
    facts: {
      'hs-code-or-duty-rate': 'رمز النظام المنسق أو نسبة رسم الاستيراد',
      'duty-rate': 'نسبة رسم الاستيراد، وتقرأ في التعريفة (ADIL)',
      price: 'الثمن',
      incoterm: 'مصطلح إنكوترمز',
      'exchange-rate': 'سعر الصرف',
      freight: 'أجرة النقل',
      insurance: 'التأمين',
      'pre-carriage': 'النقل الأولي',
      quantity: 'الكمية',
      origin: 'بلد المنشأ',
      'consumption-tax-rate': 'نسبة الضريبة الداخلية على الاستهلاك',
      'parafiscal-tax-rate': 'نسبة الرسم شبه الضريبي',
      'vat-rate': 'نسبة الضريبة على القيمة المضافة',
    },
    band: (percent, total, landed) =>
      `إذا كان رسم الاستيراد ${percent}: الرسوم والضرائب ${total}، وكلفة البضاعة بعد التخليص ${landed}.`,
  },
  en: {
    missing: (facts) => `Missing for the calculation: ${facts}.`,
    facts: {
      'hs-code-or-duty-rate': 'the HS code or the import duty rate',
      'duty-rate': 'the import duty rate, to be read in the tariff (ADIL)',
      price: 'the price',
      incoterm: 'the Incoterm',
      'exchange-rate': 'the exchange rate',
      freight: 'the freight',
      insurance: 'the insurance',
      'pre-carriage': 'the pre-carriage',
      quantity: 'the quantity',
      origin: 'the country of origin',
      'consumption-tax-rate': 'the rate of the consumption tax',
      'parafiscal-tax-rate': 'the rate of the parafiscal tax',
      'vat-rate': 'the VAT rate',
    },
    band: (percent, total, landed) =>
      `If the import duty is ${percent}: duties and taxes ${total}, goods cleared ${landed}.`,
  },
};
