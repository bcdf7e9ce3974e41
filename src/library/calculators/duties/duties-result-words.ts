import type { Language } from '../../../source/language.ts';
import type { LineId, MissingFact, ValueStep } from '../../../trade/duties/duty-estimate.ts';

/** What the result of the duties calculator says. Figures and dates come formatted. */
export interface DutiesResultWords {
  readonly result: string;
  readonly asOf: (date: string) => string;
  /** The result in one sentence. */
  readonly lead: (figures: { duties: string; landed: string; share: string }) => string;
  readonly caption: string;
  readonly columns: Readonly<Record<'what' | 'working' | 'from' | 'amount', string>>;
  readonly value: string;
  readonly parts: Readonly<Record<ValueStep['part'], string>>;
  readonly lines: Readonly<Record<LineId, string>>;
  readonly bases: Readonly<Record<'customs-value' | 'given-base', string>>;
  readonly per: string;
  readonly greater: string;
  readonly given: string;
  readonly fromBase: string;
  readonly preference: (share: string) => string;
  readonly totals: Readonly<Record<'dutiesAndTaxes' | 'vat' | 'withoutVat' | 'landedCost' | 'share', string>>;
  readonly missing: string;
  readonly facts: Readonly<Record<MissingFact['fact'], string>>;
  readonly bands: string;
  readonly bandsNote: string;
  readonly bandColumns: Readonly<Record<'rate' | 'duty' | 'total' | 'landed' | 'share', string>>;
  readonly warnings: string;
  readonly statements: string;
  readonly rounding: string;
  readonly print: string;
  readonly data: string;
}

const FR: DutiesResultWords = {
  result: 'Résultat',
  asOf: (date) => `Règles au ${date}`,
  lead: ({ duties, landed, share }) =>
    `Droits et taxes estimés : ${duties}, soit ${share} de la valeur en douane. Marchandise dédouanée : ${landed}.`,
  caption: 'Le calcul, étape par étape',
  columns: { what: 'Étape', working: 'Calcul', from: 'D’où vient le taux', amount: 'Montant (DH)' },
  value: 'Valeur en douane',
  parts: {
    price: 'Prix',
    preCarriage: 'Préacheminement et chargement',
    freight: 'Fret',
    insurance: 'Assurance',
    otherAdditions: 'Autres éléments à ajouter',
    inlandTransport: 'Transport après l’entrée',
    assembly: 'Montage',
    dutiesAndTaxes: 'Droits et taxes marocains',
    buyingCommission: 'Commission d’achat',
  },
  lines: {
    'import-duty': 'Droit d’importation',
    antidumping: 'Droit antidumping',
    safeguard: 'Mesure de sauvegarde',
    'parafiscal-tax': 'Taxe parafiscale',
    'consumption-tax': 'Taxe intérieure de consommation',
    'other-tax': 'Autre taxe',
    vat: 'TVA',
    'tax-on-everything': 'Taxe sur le tout',
  },
  bases: { 'customs-value': 'valeur en douane', 'given-base': 'base donnée' },
  per: 'par',
  greater: 'le plus élevé des deux',
  given: 'vous',
  fromBase: 'la base',
  preference: (share) => `préférence : ${share} du droit ordinaire restent dus`,
  totals: {
    dutiesAndTaxes: 'Droits et taxes',
    vat: 'dont TVA',
    withoutVat: 'sans la TVA (si vous la récupérez)',
    landedCost: 'Marchandise dédouanée (valeur + droits et taxes)',
    share: 'Droits et taxes en part de la valeur en douane',
  },
  missing: 'Ce qui manque, le plus utile d’abord',
  facts: {
    'hs-code-or-duty-rate': 'Le code SH ou le taux du droit d’importation',
    'duty-rate': 'Le taux du droit d’importation de ce code : la base ne l’a pas, il se lit dans ADIL',
    price: 'Le prix',
    incoterm: 'L’Incoterm',
    'exchange-rate': 'Le taux de change',
    freight: 'Le fret (0 s’il n’y en a pas)',
    insurance: 'L’assurance (0 s’il n’y en a pas)',
    'pre-carriage': 'Le préacheminement (0 s’il n’y en a pas)',
    quantity: 'La quantité',
    origin: 'Le pays d’origine',
    'consumption-tax-rate': 'Le taux de la taxe intérieure de consommation à cette date',
    'parafiscal-tax-rate': 'Le taux de la taxe parafiscale à cette date',
    'vat-rate': 'Le taux de TVA à cette date',
  },
  bands: 'Si le droit d’importation était…',
  bandsNote: 'Le taux n’est pas connu : voici ce que donneraient les taux courants de la base.',
  bandColumns: {
    rate: 'Droit',
    duty: 'Droit d’importation (DH)',
    total: 'Droits et taxes (DH)',
    landed: 'Marchandise dédouanée (DH)',
    share: 'Part de la valeur',
  },
  warnings: 'À savoir',
  statements: 'Sur quels textes cela repose',
  rounding:
    'Notre convention : chaque ligne est arrondie au centime, la moitié vers le haut, et les totaux ajoutent les lignes arrondies. C’est une estimation : seule la liquidation de la douane fait foi.',
  print: 'Imprimer',
  data: 'Ce calcul en données (JSON)',
};

const AR: DutiesResultWords = {
  result: 'النتيجة',
  asOf: (date) => `القواعد بتاريخ ${date}`,
  lead: ({ duties, landed, share }) =>
    `الرسوم والضرائب المقدرة: ${duties}، أي ${share} من القيمة الجمركية. كلفة البضاعة بعد التخليص: ${landed}.`,
  caption: 'الحساب خطوة بخطوة',
  columns: { what: 'الخطوة', working: 'الحساب', from: 'مصدر النسبة', amount: 'المبلغ (درهم)' },
  value: 'القيمة الجمركية',
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
    'parafiscal-tax': 'الرسم شبه الضريبي',
    'consumption-tax': 'الضريبة الداخلية على الاستهلاك',
    'other-tax': 'ضريبة أخرى',
    vat: 'الضريبة على القيمة المضافة',
    'tax-on-everything': 'ضريبة على المجموع',
  },
  bases: { 'customs-value': 'القيمة الجمركية', 'given-base': 'أساس معطى' },
  per: 'عن كل',
  greater: 'الأعلى منهما',
  given: 'أنتم',
  fromBase: 'القاعدة',
  preference: (share) => `تفضيل: يبقى مستحقاً ${share} من الرسم العادي`,
  totals: {
    dutiesAndTaxes: 'الرسوم والضرائب',
    vat: 'منها الضريبة على القيمة المضافة',
    withoutVat: 'دون الضريبة على القيمة المضافة (إن كنتم تسترجعونها)',
    landedCost: 'كلفة البضاعة بعد التخليص (القيمة + الرسوم والضرائب)',
    share: 'نسبة الرسوم والضرائب من القيمة الجمركية',
  },
  missing: 'ما ينقص، الأهم أولاً',
  facts: {
    'hs-code-or-duty-rate': 'رمز النظام المنسق أو نسبة رسم الاستيراد',
    'duty-rate': 'نسبة رسم الاستيراد لهذا الرمز: ليست في القاعدة، وتُقرأ في ADIL',
    price: 'الثمن',
    incoterm: 'مصطلح إنكوترمز',
    'exchange-rate': 'سعر الصرف',
    freight: 'أجرة النقل (0 إن لم توجد)',
    insurance: 'التأمين (0 إن لم يوجد)',
    'pre-carriage': 'النقل الأولي (0 إن لم يوجد)',
    quantity: 'الكمية',
    origin: 'بلد المنشأ',
    'consumption-tax-rate': 'نسبة الضريبة الداخلية على الاستهلاك في هذا التاريخ',
    'parafiscal-tax-rate': 'نسبة الرسم شبه الضريبي في هذا التاريخ',
    'vat-rate': 'نسبة الضريبة على القيمة المضافة في هذا التاريخ',
  },
  bands: 'لو كان رسم الاستيراد…',
  bandsNote: 'النسبة غير معروفة: هذا ما تعطيه النسب المعتادة في القاعدة.',
  bandColumns: {
    rate: 'الرسم',
    duty: 'رسم الاستيراد (درهم)',
    total: 'الرسوم والضرائب (درهم)',
    landed: 'كلفة البضاعة بعد التخليص (درهم)',
    share: 'النسبة من القيمة',
  },
  warnings: 'للعلم',
  statements: 'النصوص التي يستند إليها الحساب',
  rounding:
    'اصطلاحنا: يُقرَّب كل سطر إلى السنتيم، والنصف إلى الأعلى، وتجمع المجاميع السطور المقرَّبة. هذا تقدير: المعتمد هو تصفية الجمارك وحدها.',
  print: 'طباعة',
  data: 'هذا الحساب كمعطيات (JSON)',
};

const EN: DutiesResultWords = {
  result: 'Result',
  asOf: (date) => `Rules as at ${date}`,
  lead: ({ duties, landed, share }) =>
    `Estimated duties and taxes: ${duties}, which is ${share} of the customs value. Goods cleared: ${landed}.`,
  caption: 'The calculation, step by step',
  columns: { what: 'Step', working: 'Working', from: 'Who gives the rate', amount: 'Amount (DH)' },
  value: 'Customs value',
  parts: {
    price: 'Price',
    preCarriage: 'Pre-carriage and loading',
    freight: 'Freight',
    insurance: 'Insurance',
    otherAdditions: 'Other additions',
    inlandTransport: 'Transport after entry',
    assembly: 'Assembly',
    dutiesAndTaxes: 'Moroccan duties and taxes',
    buyingCommission: 'Buying commission',
  },
  lines: {
    'import-duty': 'Import duty',
    antidumping: 'Antidumping duty',
    safeguard: 'Safeguard',
    'parafiscal-tax': 'Parafiscal tax',
    'consumption-tax': 'Consumption tax',
    'other-tax': 'Other tax',
    vat: 'VAT',
    'tax-on-everything': 'Tax on the whole',
  },
  bases: { 'customs-value': 'customs value', 'given-base': 'base given' },
  per: 'per',
  greater: 'the greater of the two',
  given: 'you',
  fromBase: 'the base',
  preference: (share) => `preference: ${share} of the ordinary duty is still due`,
  totals: {
    dutiesAndTaxes: 'Duties and taxes',
    vat: 'of which VAT',
    withoutVat: 'without VAT (if you deduct it)',
    landedCost: 'Goods cleared (value + duties and taxes)',
    share: 'Duties and taxes as a share of the customs value',
  },
  missing: 'What is missing, most needed first',
  facts: {
    'hs-code-or-duty-rate': 'The HS code or the import duty rate',
    'duty-rate': 'The import duty rate of this code: the base does not have it, it is read in ADIL',
    price: 'The price',
    incoterm: 'The Incoterm',
    'exchange-rate': 'The exchange rate',
    freight: 'The freight (0 if there is none)',
    insurance: 'The insurance (0 if there is none)',
    'pre-carriage': 'The pre-carriage (0 if there is none)',
    quantity: 'The quantity',
    origin: 'The country of origin',
    'consumption-tax-rate': 'The rate of the consumption tax on that day',
    'parafiscal-tax-rate': 'The rate of the parafiscal tax on that day',
    'vat-rate': 'The VAT rate on that day',
  },
  bands: 'If the import duty were…',
  bandsNote: 'The rate is not known: this is what the usual rates of the base would give.',
  bandColumns: {
    rate: 'Duty',
    duty: 'Import duty (DH)',
    total: 'Duties and taxes (DH)',
    landed: 'Goods cleared (DH)',
    share: 'Share of the value',
  },
  warnings: 'Please note',
  statements: 'The texts that this rests on',
  rounding:
    'Our convention: each line is rounded to the centime, half up, and totals add rounded lines. This is an estimate: only the customs assessment is binding.',
  print: 'Print',
  data: 'This calculation as data (JSON)',
};

export const DUTIES_RESULT_WORDS: Readonly<Record<Language, DutiesResultWords>> = { fr: FR, ar: AR, en: EN };
