import type { Language } from '../../source/language.ts';
import type { Theme } from '../../source/sheet.ts';

/** Words of the pages of themes. */
export interface ThemeWords {
  /** What each theme is about. */
  readonly about: Readonly<Record<Theme, string>>;
  readonly changes: string;
  readonly changesLead: string;
  readonly allChanges: string;
  readonly begins: string;
  readonly ends: string;
  readonly lists: Readonly<Record<'importer' | 'exporter' | 'public' | 'tables' | 'documents', string>>;
  readonly reviewedOn: (date: string) => string;
  readonly ask: string;
  readonly search: string;
}

export const THEME_WORDS: Readonly<Record<Language, ThemeWords>> = {
  fr: {
    about: {
      importing:
        'Avant la commande : qui peut importer, quel titre il faut, ce qui est sous licence et par où passer.',
      clearance:
        'À l’arrivée : la déclaration, la valeur, les contrôles, la mainlevée et les statuts qui les allègent.',
      'duties-and-taxes':
        'Ce que l’entrée d’une marchandise coûte : droits, taxes, assiettes, exonérations et calculs.',
      'economic-regimes':
        'Importer pour transformer, stocker, réparer ou exposer sans payer d’abord les droits.',
      conformity: 'Normes, contrôles et autorisations selon le produit, du certificat à la visite.',
      'exchange-and-payment':
        'Payer un fournisseur, encaisser un client : moyens, délais, plafonds et banque.',
      'logistics-and-insurance':
        'Incoterms, transport, assurance, pertes et retards : qui fait quoi et qui paie.',
      individuals: 'Colis, voyages, voiture, déménagement : ce qui vaut pour une personne privée.',
      disputes:
        'Quand on n’est pas d’accord avec la douane ou avec un partenaire : recours, délais, preuves.',
      exporting: 'Vendre à l’étranger : statut, titres, papiers, rapatriement et erreurs à éviter.',
      sectors: 'Les règles propres à une filière, du produit de la terre à la pièce industrielle.',
      agreements: 'Les accords commerciaux du Maroc et la preuve d’origine qui donne droit à leurs tarifs.',
      markets: 'Ce qu’un pays de destination demande à qui vient du Maroc.',
      support: 'Aides, assurances, foires et guichets pour qui exporte ou veut commencer.',
    },
    changes: 'Ce qui change',
    changesLead: 'Dates proches, avant ou après aujourd’hui, que portent les pages de ce thème.',
    allChanges: 'Toutes les dates de ce thème',
    begins: 'commence',
    ends: 'prend fin après cette date',
    lists: {
      importer: 'Pour qui importe',
      exporter: 'Pour qui exporte',
      public: 'Pour tout le monde',
      tables: 'Tableaux de référence',
      documents: 'Documents publiés',
    },
    reviewedOn: (date) => `relecture du ${date}`,
    ask: 'Poser une question',
    search: 'Chercher dans ce thème',
  },
  ar: {
    about: {
      importing: 'قبل الطلبية: من يحق له الاستيراد، وأي سند يلزم، وما يخضع للترخيص، ومن أين يمر الملف.',
      clearance: 'عند الوصول: التصريح والقيمة والمراقبة ورفع اليد والصفات التي تخففها.',
      'duties-and-taxes': 'كلفة دخول البضاعة: الرسوم والضرائب وأوعيتها والإعفاءات وطرق الحساب.',
      'economic-regimes': 'الاستيراد من أجل التحويل أو التخزين أو الإصلاح أو العرض دون أداء الرسوم أولا.',
      conformity: 'المعايير والمراقبة والرخص بحسب المنتوج، من الشهادة إلى المعاينة.',
      'exchange-and-payment': 'أداء ثمن المورد وقبض ثمن الزبون: الوسائل والآجال والسقوف والبنك.',
      'logistics-and-insurance': 'شروط التسليم والنقل والتأمين والضياع والتأخير: من يفعل ماذا ومن يؤدي.',
      individuals: 'الطرود والسفر والسيارة ونقل الأمتعة: ما يسري على الأشخاص.',
      disputes: 'عند الخلاف مع الجمارك أو مع شريك: الطعون والآجال ووسائل الإثبات.',
      exporting: 'البيع إلى الخارج: الصفة والسندات والأوراق واسترجاع العائدات وأخطاء يجب تجنبها.',
      sectors: 'قواعد خاصة بكل قطاع، من منتوج الأرض إلى القطعة الصناعية.',
      agreements: 'اتفاقيات المغرب التجارية وإثبات المنشأ الذي يفتح الحق في تعريفاتها.',
      markets: 'ما يطلبه بلد الوجهة ممن يأتي من المغرب.',
      support: 'إعانات وتأمينات ومعارض وشبابيك لمن يصدّر أو يريد أن يبدأ.',
    },
    changes: 'المستجدات',
    changesLead: 'تواريخ قريبة، قبل اليوم أو بعده، تحملها صفحات هذا الموضوع.',
    allChanges: 'كل تواريخ هذا الموضوع',
    begins: 'يبدأ',
    ends: 'ينتهي بعد هذا التاريخ',
    lists: {
      importer: 'لمن يستورد',
      exporter: 'لمن يصدّر',
      public: 'للجميع',
      tables: 'جداول مرجعية',
      documents: 'وثائق منشورة',
    },
    reviewedOn: (date) => `مراجعة ${date}`,
    ask: 'طرح سؤال',
    search: 'البحث في هذا الموضوع',
  },
  en: {
    about: {
      importing:
        'Before the order: who may import, which title is needed, what is under licence and which way to go.',
      clearance:
        'On arrival: the declaration, the value, checks, release, and the statuses that make them lighter.',
      'duties-and-taxes':
        'What it costs to bring goods in: duties, taxes, their bases, exemptions and how to reckon.',
      'economic-regimes': 'Importing to transform, store, repair or exhibit without paying the duties first.',
      conformity: 'Standards, checks and authorisations by product, from the certificate to the inspection.',
      'exchange-and-payment':
        'Paying a supplier, being paid by a customer: means, time limits, ceilings and the bank.',
      'logistics-and-insurance':
        'Incoterms, transport, insurance, loss and delay: who does what, and who pays.',
      individuals: 'Parcels, travel, a car, a removal: what holds for a private person.',
      disputes: 'When you disagree with customs or with a partner: remedies, time limits, evidence.',
      exporting: 'Selling abroad: status, titles, papers, repatriation and mistakes to avoid.',
      sectors: 'Rules of one sector, from the produce of the land to the industrial part.',
      agreements: 'Morocco’s trade agreements, and the proof of origin that opens their rates.',
      markets: 'What a country of destination asks of those who come from Morocco.',
      support: 'Aid, insurance, fairs and desks for those who export or want to begin.',
    },
    changes: 'What changes',
    changesLead: 'Dates close to today, before or after it, that pages of this theme hold.',
    allChanges: 'All dates of this theme',
    begins: 'begins',
    ends: 'ends after this date',
    lists: {
      importer: 'For importers',
      exporter: 'For exporters',
      public: 'For everyone',
      tables: 'Reference tables',
      documents: 'Published documents',
    },
    reviewedOn: (date) => `reviewed on ${date}`,
    ask: 'Ask a question',
    search: 'Search in this theme',
  },
};
