import type { Language } from '../../../source/language.ts';
import type { LineId, ValueStep } from '../../../trade/duties/duty-estimate.ts';

/** What an estimate of duties is told in. Figures come formatted. */
export interface DutyWording {
  readonly title: string;
  readonly colon: string;
  readonly lead: (figures: { total: string; vat: string; landed: string }) => string;
  /** When one line is asked for alone. */
  readonly alone: (line: string, amount: string) => string;
  readonly withoutVat: (sum: string) => string;
  /** When no rate is known. */
  readonly valueLead: (value: string) => string;
  readonly customsValue: string;
  readonly total: string;
  readonly parts: Readonly<Record<ValueStep['part'], string>>;
  readonly lines: Readonly<Record<LineId, string>>;
  readonly per: Readonly<{ unit: string }>;
  /** Where a rate comes from. */
  readonly given: string;
  readonly fromBase: string;
  readonly preference: (share: string) => string;
  readonly takesPriceForValue: string;
  readonly rounding: string;
}

export const DUTY_WORDING: Readonly<Record<Language, DutyWording>> = {
  fr: {
    title: 'Calcul : droits et taxes à l’importation',
    colon: ' : ',
    lead: ({ total, vat, landed }) =>
      `Droits et taxes estimés : ${total}, dont ${vat} de TVA ; marchandise dédouanée : ${landed}.`,
    alone: (line, amount) => `${line} (ce seul montant) : ${amount}.`,
    withoutVat: (sum) => `Droits et taxes hors TVA : ${sum}.`,
    valueLead: (value) => `Valeur en douane : ${value}.`,
    customsValue: 'Valeur en douane',
    total: 'Total',
    parts: {
      price: 'prix',
      preCarriage: 'préacheminement et chargement',
      freight: 'fret',
      insurance: 'assurance',
      otherAdditions: 'autres éléments à ajouter',
      inlandTransport: 'transport après l’entrée',
      assembly: 'montage',
      dutiesAndTaxes: 'droits et taxes marocains',
      buyingCommission: 'commission d’achat',
    },
    lines: {
      'import-duty': 'Droit d’importation',
      antidumping: 'Droit antidumping',
      safeguard: 'Mesure de sauvegarde',
      'parafiscal-tax': 'Taxe parafiscale (TPI)',
      'consumption-tax': 'Taxe intérieure de consommation (TIC)',
      'other-tax': 'Autre taxe',
      vat: 'TVA',
      'tax-on-everything': 'Taxe sur le tout',
    },
    per: { unit: 'par' },
    given: 'taux que vous donnez',
    fromBase: 'taux de la base documentaire',
    preference: (share) => `${share} du droit ordinaire restent dus`,
    takesPriceForValue:
      'Le prix a été pris pour la valeur en douane : ajoutez-y le fret et l’assurance s’il ne les comprend pas.',
    rounding: 'Chaque ligne est arrondie au centime ; estimation, la liquidation de la douane fait foi.',
  },
  ar: {
    title: 'حساب: الرسوم والضرائب عند الاستيراد',
    colon: ': ',
    lead: ({ total, vat, landed }) =>
      `الرسوم والضرائب المقدرة: ${total}، منها ${vat} ضريبة على القيمة المضافة؛ وكلفة البضاعة بعد التخليص: ${landed}.`,
    alone: (line, amount) => `${line} فقط: ${amount}.`,
    withoutVat: (sum) => `الرسوم والضرائب دون الضريبة على القيمة المضافة: ${sum}.`,
    valueLead: (value) => `القيمة الجمركية: ${value}.`,
    customsValue: 'القيمة الجمركية',
    total: 'المجموع',
    parts: {
      price: 'الثمن',
      preCarriage: 'النقل الأولي والشحن على متن الناقلة',
      freight: 'أجرة النقل',
      insurance: 'التأمين',
      otherAdditions: 'عناصر أخرى تضاف',
      inlandTransport: 'النقل بعد الدخول',
      assembly: 'التركيب',
      dutiesAndTaxes: 'رسوم وضرائب مغربية',
      buyingCommission: 'عمولة الشراء',
    },
    lines: {
      'import-duty': 'رسم الاستيراد',
      antidumping: 'رسم مكافحة الإغراق',
      safeguard: 'التدبير الوقائي',
      'parafiscal-tax': 'الرسم شبه الضريبي (TPI)',
      'consumption-tax': 'الضريبة الداخلية على الاستهلاك (TIC)',
      'other-tax': 'ضريبة أخرى',
      vat: 'الضريبة على القيمة المضافة',
      'tax-on-everything': 'ضريبة على المجموع',
    },
    per: { unit: 'عن كل' },
    given: 'نسبة ذكرتموها',
    fromBase: 'نسبة من قاعدة الوثائق',
    preference: (share) => `يبقى مستحقا ${share} من الرسم العادي`,
    takesPriceForValue: 'اعتُبر الثمن قيمة جمركية: أضيفوا إليه النقل والتأمين إن لم يكن يشملهما.',
    rounding: 'يُقرَّب كل سطر إلى السنتيم؛ وهذا تقدير، والمعتمد هو تصفية الجمارك.',
  },
  en: {
    title: 'Calculation: duties and taxes at import',
    colon: ': ',
    lead: ({ total, vat, landed }) =>
      `Estimated duties and taxes: ${total}, of which ${vat} VAT; goods cleared: ${landed}.`,
    alone: (line, amount) => `${line} alone: ${amount}.`,
    withoutVat: (sum) => `Duties and taxes without VAT: ${sum}.`,
    valueLead: (value) => `Customs value: ${value}.`,
    customsValue: 'Customs value',
    total: 'Total',
    parts: {
      price: 'price',
      preCarriage: 'pre-carriage and loading',
      freight: 'freight',
      insurance: 'insurance',
      otherAdditions: 'other additions',
      inlandTransport: 'transport after entry',
      assembly: 'assembly',
      dutiesAndTaxes: 'Moroccan duties and taxes',
      buyingCommission: 'buying commission',
    },
    lines: {
      'import-duty': 'Import duty',
      antidumping: 'Antidumping duty',
      safeguard: 'Safeguard',
      'parafiscal-tax': 'Parafiscal tax (TPI)',
      'consumption-tax': 'Consumption tax (TIC)',
      'other-tax': 'Other tax',
      vat: 'VAT',
      'tax-on-everything': 'Tax on the whole',
    },
    per: { unit: 'per' },
    given: 'rate you give',
    fromBase: 'rate of the document base',
    preference: (share) => `${share} of the ordinary duty remains payable`,
    takesPriceForValue:
      'The price was taken for the customs value: add freight and insurance if it does not include them.',
    rounding: 'Each line is rounded to the centime; an estimate, the customs assessment is what counts.',
  },
};
