import type { Language } from '../../../source/language.ts';

/** Heads of columns, and names of rows that a working leaves without one. */
export interface TableWords {
  readonly step: string;
  readonly calculation: string;
  readonly result: string;
  readonly item: string;
  readonly rate: string;
  readonly base: string;
  readonly amount: string;
  readonly event: string;
  readonly dateOrLength: string;
  readonly length: string;
  readonly lastDay: string;
  readonly total: string;
  /** What goods come to with their duties and taxes. */
  readonly cleared: string;
  readonly withoutVat: string;
}

export const TABLE_WORDS: Readonly<Record<Language, TableWords>> = {
  fr: {
    step: 'Étape',
    calculation: 'Calcul',
    result: 'Résultat',
    item: 'Élément',
    rate: 'Taux',
    base: 'Base',
    amount: 'Montant',
    event: 'Repère',
    dateOrLength: 'Date ou durée',
    length: 'Délai',
    lastDay: 'Dernier jour',
    total: 'Total',
    cleared: 'Marchandise dédouanée',
    withoutVat: 'Droits et taxes hors TVA',
  },
  ar: {
    step: 'المرحلة',
    calculation: 'الحساب',
    result: 'النتيجة',
    item: 'العنصر',
    rate: 'النسبة',
    base: 'الأساس',
    amount: 'المبلغ',
    event: 'المحطة',
    dateOrLength: 'التاريخ أو المدة',
    length: 'الأجل',
    lastDay: 'آخر يوم',
    total: 'المجموع',
    cleared: 'البضاعة بعد التخليص',
    withoutVat: 'الرسوم والضرائب دون الضريبة على القيمة المضافة',
  },
  en: {
    step: 'Step',
    calculation: 'Calculation',
    result: 'Result',
    item: 'Item',
    rate: 'Rate',
    base: 'Base',
    amount: 'Amount',
    event: 'Event',
    dateOrLength: 'Date or length',
    length: 'Time limit',
    lastDay: 'Last day',
    total: 'Total',
    cleared: 'Goods cleared',
    withoutVat: 'Duties and taxes without VAT',
  },
};
