import type { Language } from '../../source/language.ts';
import type { Audience, Theme } from '../../source/sheet.ts';

/** Words of the frame that every page has, and names that several pages use. */
export interface PageWords {
  /** Name of the site with what it is, after the title of each page. */
  readonly site: string;
  readonly skip: string;
  readonly menu: string;
  readonly trail: string;
  readonly home: string;
  readonly search: string;
  readonly searchLabel: string;
  readonly searchPlaceholder: string;
  readonly languages: string;
  readonly nav: Readonly<
    Record<
      'themes' | 'calculators' | 'glossary' | 'offices' | 'agreements' | 'changes' | 'scorecard' | 'about',
      string
    >
  >;
  readonly duties: string;
  readonly checklist: string;
  readonly deadlines: string;
  /** What no page decides. */
  readonly information: string;
  readonly feed: string;
}

/** Each language's own name. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  fr: 'Français',
  ar: 'العربية',
  en: 'English',
};

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  fr: {
    site: 'TijarIA, commerce extérieur du Maroc',
    skip: 'Aller au contenu',
    menu: 'Rubriques',
    trail: 'Vous êtes ici',
    home: 'Accueil',
    search: 'Chercher',
    searchLabel: 'Chercher dans la base',
    searchPlaceholder: 'Mot, produit, formulaire…',
    languages: 'Langue',
    nav: {
      themes: 'Thèmes',
      calculators: 'Calculateurs',
      glossary: 'Glossaire',
      offices: 'Bureaux régionaux',
      agreements: 'Accords',
      changes: 'Ce qui change',
      scorecard: 'Nos résultats',
      about: 'À propos et limites',
    },
    duties: 'Droits et taxes',
    checklist: 'Liste de documents',
    deadlines: 'Échéances',
    information:
      'TijarIA informe et ne décide pas : seuls les textes publiés par les autorités et leurs réponses font foi.',
    feed: 'Fil RSS',
  },
  ar: {
    site: 'TijarIA، التجارة الخارجية للمغرب',
    skip: 'الانتقال إلى المحتوى',
    menu: 'الأقسام',
    trail: 'أنت هنا',
    home: 'الاستقبال',
    search: 'بحث',
    searchLabel: 'البحث في القاعدة',
    searchPlaceholder: 'كلمة أو منتوج أو استمارة…',
    languages: 'اللغة',
    nav: {
      themes: 'المواضيع',
      calculators: 'الحاسبات',
      glossary: 'المعجم',
      offices: 'المكاتب الجهوية',
      agreements: 'الاتفاقيات',
      changes: 'المستجدات',
      scorecard: 'نتائجنا',
      about: 'عن الخدمة وحدودها',
    },
    duties: 'الرسوم والضرائب',
    checklist: 'لائحة الوثائق',
    deadlines: 'الآجال',
    information: 'تقدم TijarIA معلومات ولا تقرر: المرجع هو النصوص التي تنشرها السلطات وأجوبتها.',
    feed: 'خلاصة RSS',
  },
  en: {
    site: 'TijarIA, Morocco’s foreign trade',
    skip: 'Skip to content',
    menu: 'Sections',
    trail: 'You are here',
    home: 'Home',
    search: 'Search',
    searchLabel: 'Search the document base',
    searchPlaceholder: 'Word, product, form…',
    languages: 'Language',
    nav: {
      themes: 'Themes',
      calculators: 'Calculators',
      glossary: 'Glossary',
      offices: 'Regional offices',
      agreements: 'Agreements',
      changes: 'What changes',
      scorecard: 'Our results',
      about: 'About and limits',
    },
    duties: 'Duties and taxes',
    checklist: 'Document checklist',
    deadlines: 'Deadlines',
    information:
      'TijarIA informs and does not decide: only the texts that authorities publish, and their answers, are binding.',
    feed: 'RSS feed',
  },
};

/** What the themes are called, in the order of `THEMES`. */
export const THEME_NAMES: Readonly<Record<Language, Readonly<Record<Theme, string>>>> = {
  fr: {
    importing: 'Importer',
    clearance: 'Dédouaner',
    'duties-and-taxes': 'Droits et taxes',
    'economic-regimes': 'Régimes économiques',
    conformity: 'Conformité',
    'exchange-and-payment': 'Changes et paiements',
    'logistics-and-insurance': 'Transport et assurance',
    individuals: 'Particuliers',
    disputes: 'Litiges',
    exporting: 'Exporter',
    sectors: 'Filières',
    agreements: 'Accords et origine',
    markets: 'Marchés',
    support: 'Appui',
  },
  ar: {
    importing: 'الاستيراد',
    clearance: 'التخليص الجمركي',
    'duties-and-taxes': 'الرسوم والضرائب',
    'economic-regimes': 'الأنظمة الاقتصادية',
    conformity: 'المطابقة',
    'exchange-and-payment': 'الصرف والأداء',
    'logistics-and-insurance': 'النقل والتأمين',
    individuals: 'الأفراد',
    disputes: 'المنازعات',
    exporting: 'التصدير',
    sectors: 'القطاعات',
    agreements: 'الاتفاقيات والمنشأ',
    markets: 'الأسواق',
    support: 'المواكبة',
  },
  en: {
    importing: 'Importing',
    clearance: 'Clearance',
    'duties-and-taxes': 'Duties and taxes',
    'economic-regimes': 'Economic regimes',
    conformity: 'Conformity',
    'exchange-and-payment': 'Exchange and payment',
    'logistics-and-insurance': 'Transport and insurance',
    individuals: 'Individuals',
    disputes: 'Disputes',
    exporting: 'Exporting',
    sectors: 'Sectors',
    agreements: 'Agreements and origin',
    markets: 'Markets',
    support: 'Support',
  },
};

/** Whom sheets are for, in the order of `AUDIENCES`. */
export const AUDIENCE_NAMES: Readonly<Record<Language, Readonly<Record<Audience, string>>>> = {
  fr: { importer: 'Importateurs', exporter: 'Exportateurs', public: 'Grand public' },
  ar: { importer: 'المستوردون', exporter: 'المصدّرون', public: 'العموم' },
  en: { importer: 'Importers', exporter: 'Exporters', public: 'General public' },
};
