import type { Language } from '../../../source/language.ts';
import type { REGIMES } from '../../../trade/document-checklist.ts';
import type { OperationFact } from '../../../trade/document-conditions.ts';

/** Fields of the checklist's form, named like the parameters of `GET /api/documents/checklist`. */
export const CHECKLIST_FIELDS = [
  'direction',
  'product',
  'country',
  'regime',
  'transport',
  'isPaid',
  'asOf',
] as const;
/** One of {@link CHECKLIST_FIELDS}. */
export type ChecklistField = (typeof CHECKLIST_FIELDS)[number];

/** What the checklist says by itself; names of documents, authorities and places are those of the tables. */
export interface ChecklistWords {
  readonly labels: Readonly<Record<ChecklistField, string>>;
  readonly hints: Readonly<Partial<Record<ChecklistField, string>>>;
  readonly faults: Readonly<Record<'direction' | 'choice' | 'date', string>>;
  readonly faultsTitle: string;
  readonly directions: Readonly<Record<'import' | 'export', string>>;
  readonly unsaid: string;
  readonly regimes: Readonly<Record<(typeof REGIMES)[number], string>>;
  readonly paid: Readonly<Record<'true' | 'false', string>>;
  readonly submit: string;
  readonly understood: string;
  readonly goods: string;
  readonly country: string;
  readonly unknownGoods: (text: string) => string;
  readonly unknownCountry: (text: string) => string;
  readonly asOf: (date: string) => string;
  readonly documents: (count: number) => string;
  readonly tick: string;
  readonly when: string;
  readonly because: string;
  readonly always: string;
  readonly facts: Readonly<Record<OperationFact, string>>;
  readonly issuer: string;
  readonly where: string;
  readonly cost: string;
  readonly delay: string;
  readonly texts: string;
  readonly depending: string;
  readonly dependingNote: string;
  readonly questions: Readonly<Record<OperationFact, string>>;
  readonly none: string;
  readonly print: string;
  readonly data: string;
}

const FR: ChecklistWords = {
  labels: {
    direction: 'Sens',
    product: 'Marchandise',
    country: 'Pays',
    regime: 'Régime douanier',
    transport: 'Transport',
    isPaid: 'Payée à l’étranger ?',
    asOf: 'Date',
  },
  hints: {
    product: 'En mots courants : huile d’argan, téléphones…',
    country: 'D’origine à l’importation, de destination à l’exportation',
    asOf: 'Vide : les règles d’aujourd’hui',
  },
  faults: {
    direction: 'Dites si vous importez ou exportez.',
    choice: 'Choisissez dans la liste.',
    date: 'Choisissez une date qui existe.',
  },
  faultsTitle: 'La liste n’est pas faite : corrigez ceci.',
  directions: { import: 'Importation', export: 'Exportation' },
  unsaid: 'Je ne sais pas encore',
  regimes: {
    'home-use': 'Importation ou exportation ordinaire',
    'inward-processing': 'Perfectionnement actif',
    'temporary-admission': 'Admission temporaire',
    'temporary-export': 'Exportation temporaire',
    warehouse: 'Entrepôt',
    transit: 'Transit',
  },
  paid: { true: 'Oui', false: 'Non' },
  submit: 'Faire la liste',
  understood: 'Ce que nous avons compris',
  goods: 'Famille de marchandises',
  country: 'Pays',
  unknownGoods: (text) =>
    `« ${text} » n’est dans aucune famille de la base : la liste ne tient pas compte de la marchandise.`,
  unknownCountry: (text) =>
    `« ${text} » n’est pas un pays que la base connaît : la liste n’en tient pas compte.`,
  asOf: (date) => `Règles au ${date}`,
  documents: (count) => `Documents, dans l’ordre des démarches (${count})`,
  tick: 'Je l’ai',
  when: 'Quand',
  because: 'Demandé à cause de',
  always: 'toute opération',
  facts: {
    product: 'la marchandise',
    country: 'le pays',
    regime: 'le régime',
    transport: 'le transport',
    payment: 'le paiement à l’étranger',
  },
  issuer: 'Qui le délivre',
  where: 'Où',
  cost: 'Coût',
  delay: 'Délai',
  texts: 'Textes et sources',
  depending: 'Peut-être aussi',
  dependingNote: 'Ces documents dépendent de ce que vous n’avez pas dit.',
  questions: {
    product: 'De quelle marchandise s’agit-il ?',
    country: 'De quel pays vient-elle, ou vers quel pays va-t-elle ?',
    regime: 'Sous quel régime douanier ?',
    transport: 'Par quel moyen de transport ?',
    payment: 'Un fournisseur est-il payé à l’étranger ?',
  },
  none: 'La base ne demande aucun document pour cette opération à cette date.',
  print: 'Imprimer',
  data: 'Cette liste en données (JSON)',
};

const AR: ChecklistWords = {
  labels: {
    direction: 'الاتجاه',
    product: 'البضاعة',
    country: 'البلد',
    regime: 'النظام الجمركي',
    transport: 'وسيلة النقل',
    isPaid: 'هل يؤدى ثمنها إلى الخارج؟',
    asOf: 'التاريخ',
  },
  hints: {
    product: 'بكلمات متداولة: زيت الأركان، هواتف…',
    country: 'بلد المنشأ عند الاستيراد، وبلد الوجهة عند التصدير',
    asOf: 'إذا تُرك فارغاً: قواعد اليوم',
  },
  faults: {
    direction: 'حددوا هل تستوردون أم تصدّرون.',
    choice: 'اختاروا من اللائحة.',
    date: 'اختاروا تاريخاً موجوداً.',
  },
  faultsTitle: 'لم تُعدّ اللائحة: صححوا ما يلي.',
  directions: { import: 'استيراد', export: 'تصدير' },
  unsaid: 'لا أعرف بعد',
  regimes: {
    'home-use': 'استيراد أو تصدير عادي',
    'inward-processing': 'تحسين الصنع الفعال',
    'temporary-admission': 'القبول المؤقت',
    'temporary-export': 'التصدير المؤقت',
    warehouse: 'المستودع',
    transit: 'العبور',
  },
  paid: { true: 'نعم', false: 'لا' },
  submit: 'إعداد اللائحة',
  understood: 'ما فهمناه',
  goods: 'عائلة البضاعة',
  country: 'البلد',
  unknownGoods: (text) => `«${text}» لا تنتمي إلى أي عائلة في القاعدة: لا تراعي اللائحة البضاعة.`,
  unknownCountry: (text) => `«${text}» ليس بلداً تعرفه القاعدة: لا تراعيه اللائحة.`,
  asOf: (date) => `القواعد بتاريخ ${date}`,
  documents: (count) => `الوثائق حسب ترتيب الخطوات (${count})`,
  tick: 'متوفرة',
  when: 'متى',
  because: 'مطلوبة بسبب',
  always: 'كل عملية',
  facts: {
    product: 'البضاعة',
    country: 'البلد',
    regime: 'النظام الجمركي',
    transport: 'وسيلة النقل',
    payment: 'الأداء إلى الخارج',
  },
  issuer: 'من يسلمها',
  where: 'أين',
  cost: 'الكلفة',
  delay: 'الأجل',
  texts: 'النصوص والمصادر',
  depending: 'وربما أيضاً',
  dependingNote: 'تتوقف هذه الوثائق على ما لم تذكروه.',
  questions: {
    product: 'ما هي البضاعة؟',
    country: 'من أي بلد تأتي، أو إلى أي بلد تذهب؟',
    regime: 'تحت أي نظام جمركي؟',
    transport: 'بأي وسيلة نقل؟',
    payment: 'هل يؤدى لمورد في الخارج؟',
  },
  none: 'لا تطلب القاعدة أي وثيقة لهذه العملية في هذا التاريخ.',
  print: 'طباعة',
  data: 'هذه اللائحة كمعطيات (JSON)',
};

const EN: ChecklistWords = {
  labels: {
    direction: 'Direction',
    product: 'Goods',
    country: 'Country',
    regime: 'Customs regime',
    transport: 'Transport',
    isPaid: 'Paid abroad?',
    asOf: 'Date',
  },
  hints: {
    product: 'In everyday words: argan oil, phones…',
    country: 'Of origin on import, of destination on export',
    asOf: 'Empty: today’s rules',
  },
  faults: {
    direction: 'Say whether you import or export.',
    choice: 'Choose from the list.',
    date: 'Choose a date that exists.',
  },
  faultsTitle: 'The list was not made: please correct this.',
  directions: { import: 'Import', export: 'Export' },
  unsaid: 'I do not know yet',
  regimes: {
    'home-use': 'Ordinary import or export',
    'inward-processing': 'Inward processing',
    'temporary-admission': 'Temporary admission',
    'temporary-export': 'Temporary export',
    warehouse: 'Warehouse',
    transit: 'Transit',
  },
  paid: { true: 'Yes', false: 'No' },
  submit: 'Make the list',
  understood: 'What we understood',
  goods: 'Family of goods',
  country: 'Country',
  unknownGoods: (text) =>
    `“${text}” is in no family of the base: the list does not take the goods into account.`,
  unknownCountry: (text) =>
    `“${text}” is no country that the base knows: the list does not take it into account.`,
  asOf: (date) => `Rules as at ${date}`,
  documents: (count) => `Documents, in the order of the steps (${count})`,
  tick: 'I have it',
  when: 'When',
  because: 'Asked for because of',
  always: 'every operation',
  facts: {
    product: 'the goods',
    country: 'the country',
    regime: 'the regime',
    transport: 'the transport',
    payment: 'the payment abroad',
  },
  issuer: 'Who issues it',
  where: 'Where',
  cost: 'Cost',
  delay: 'Delay',
  texts: 'Texts and sources',
  depending: 'Perhaps also',
  dependingNote: 'These documents depend on what you have not said.',
  questions: {
    product: 'What are the goods?',
    country: 'Which country do they come from, or go to?',
    regime: 'Under which customs regime?',
    transport: 'By which means of transport?',
    payment: 'Is a supplier paid abroad?',
  },
  none: 'The base asks for no document for this operation on that day.',
  print: 'Print',
  data: 'This list as data (JSON)',
};

export const CHECKLIST_WORDS: Readonly<Record<Language, ChecklistWords>> = { fr: FR, ar: AR, en: EN };
