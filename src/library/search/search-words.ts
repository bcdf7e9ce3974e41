import type { DocumentEntry } from '../../search-index/document-entry.ts';
import type { Language, Variety } from '../../source/language.ts';
import type { FacetId } from './facets.ts';
import type { Standing } from '../../source/validity.ts';

/** Words of the search page. */
export interface SearchWords {
  readonly title: string;
  readonly titleFor: (q: string) => string;
  readonly browse: string;
  readonly description: string;
  readonly label: string;
  readonly submit: string;
  readonly results: string;
  /** How many documents; `passages` is how many passages were looked at, none when everything is browsed. */
  readonly count: (documents: number, passages?: number) => string;
  readonly read: (variety: string) => string;
  readonly varieties: Readonly<Record<Variety, string>>;
  readonly corrected: (words: string) => string;
  readonly facets: string;
  readonly facet: Readonly<Record<FacetId, string>>;
  readonly kinds: Readonly<Record<DocumentEntry['kind'], string>>;
  readonly standings: Readonly<Record<Standing | 'all', string>>;
  readonly remove: (value: string) => string;
  readonly removeAll: string;
  readonly more: (count: number) => string;
  readonly summary: string;
  readonly page: (page: number) => string;
  readonly morePassages: (count: number) => string;
  readonly reviewedOn: (date: string) => string;
  readonly ask: string;
  readonly askHint: string;
  readonly nothing: string;
  readonly nothingFor: (q: string) => string;
  readonly tryLess: string;
  readonly tryThemes: string;
  readonly tryAsking: string;
  readonly pages: string;
  readonly previous: string;
  readonly next: string;
  readonly pageOf: (page: number, pages: number) => string;
}

const FR: SearchWords = {
  title: 'Chercher dans la base',
  titleFor: (q) => `Recherche\u00a0: «\u00a0${q}\u00a0»`,
  browse: 'Parcourir la base',
  description:
    'Toutes les fiches, tables et documents publiés sur le commerce extérieur du Maroc, par thème, public, type, date et source.',
  label: 'Mot, produit, formulaire ou question',
  submit: 'Chercher',
  results: 'Résultats',
  count: (documents, passages) =>
    `${documents} ${documents > 1 ? 'documents' : 'document'}${passages === undefined ? '' : `, parmi les ${passages} meilleurs passages`}.`,
  read: (variety) => `Texte lu comme ${variety}.`,
  varieties: {
    fr: 'du français',
    ar: 'de l’arabe',
    en: 'de l’anglais',
    'ary-Arab': 'de la darija',
    'ary-Latn': 'de la darija',
  },
  corrected: (words) => `Orthographe comprise\u00a0: ${words}.`,
  facets: 'Affiner',
  facet: {
    theme: 'Thème',
    audience: 'Public',
    type: 'Type',
    inForce: 'Validité',
    authority: 'Source',
  },
  kinds: { sheet: 'Fiche', table: 'Table', document: 'Document publié' },
  standings: { today: 'En vigueur', ended: 'Terminé', coming: 'À venir', all: 'Toutes les dates' },
  remove: (value) => `Retirer «\u00a0${value}\u00a0»`,
  removeAll: 'Retirer tous les filtres',
  more: (count) => `${count} autres`,
  summary: 'En bref',
  page: (page) => `page ${page}`,
  morePassages: (count) => (count > 1 ? `et ${count} autres passages` : 'et un autre passage'),
  reviewedOn: (date) => `revu le ${date}`,
  ask: 'Poser cette question',
  askHint: 'L’assistant répond avec ses sources.',
  nothing: 'Aucun document ne répond à ce choix.',
  nothingFor: (q) => `Rien n’a été trouvé pour «\u00a0${q}\u00a0» dans ce choix.`,
  tryLess: 'Retirez un filtre\u00a0:',
  tryThemes: 'Parcourez un thème\u00a0:',
  tryAsking:
    'Posez votre question avec vos mots, en français, en arabe, en darija ou en anglais\u00a0: l’assistant dit aussi ce qu’il ne sait pas et à qui le demander.',
  pages: 'Pages de résultats',
  previous: 'Page précédente',
  next: 'Page suivante',
  pageOf: (page, pages) => `Page ${page} sur ${pages}`,
};

const AR: SearchWords = {
  title: 'البحث في القاعدة',
  titleFor: (q) => `البحث عن «${q}»`,
  browse: 'تصفح القاعدة',
  description:
    'كل البطاقات والجداول والوثائق المنشورة حول التجارة الخارجية للمغرب، حسب الموضوع والجمهور والنوع والتاريخ والمصدر.',
  label: 'كلمة أو منتوج أو استمارة أو سؤال',
  submit: 'بحث',
  results: 'النتائج',
  count: (documents, passages) =>
    `عدد الوثائق: ${documents}${passages === undefined ? '' : `، من بين أفضل ${passages} مقطعا`}.`,
  read: (variety) => `قُرئ النص على أنه ${variety}.`,
  varieties: {
    fr: 'بالفرنسية',
    ar: 'بالعربية',
    en: 'بالإنجليزية',
    'ary-Arab': 'بالدارجة',
    'ary-Latn': 'بالدارجة',
  },
  corrected: (words) => `الكتابة كما فُهمت: ${words}.`,
  facets: 'تدقيق النتائج',
  facet: { theme: 'الموضوع', audience: 'الجمهور', type: 'النوع', inForce: 'السريان', authority: 'المصدر' },
  kinds: { sheet: 'بطاقة', table: 'جدول', document: 'وثيقة منشورة' },
  standings: { today: 'ساري المفعول', ended: 'انتهى العمل به', coming: 'يسري لاحقا', all: 'كل التواريخ' },
  remove: (value) => `إزالة «${value}»`,
  removeAll: 'إزالة كل المرشحات',
  more: (count) => `خيارات أخرى (${count})`,
  summary: 'باختصار',
  page: (page) => `الصفحة ${page}`,
  morePassages: (count) => (count > 1 ? `مقاطع أخرى: ${count}` : 'ومقطع آخر'),
  reviewedOn: (date) => `روجع في ${date}`,
  ask: 'اطرح هذا السؤال',
  askHint: 'يجيب المساعد مع ذكر مصادره.',
  nothing: 'لا توجد وثيقة توافق هذا الاختيار.',
  nothingFor: (q) => `لم نجد شيئا عن «${q}» ضمن هذا الاختيار.`,
  tryLess: 'أزل أحد المرشحات:',
  tryThemes: 'تصفح موضوعا:',
  tryAsking:
    'اطرح سؤالك بكلماتك، بالعربية أو الدارجة أو الفرنسية أو الإنجليزية: يقول المساعد أيضا ما لا يعرفه ومن يُسأل عنه.',
  pages: 'صفحات النتائج',
  previous: 'الصفحة السابقة',
  next: 'الصفحة التالية',
  pageOf: (page, pages) => `الصفحة ${page} من ${pages}`,
};

const EN: SearchWords = {
  title: 'Search the document base',
  titleFor: (q) => `Search: “${q}”`,
  browse: 'Browse the document base',
  description:
    'All sheets, tables and published documents on Morocco’s foreign trade, by theme, audience, type, date and source.',
  label: 'Word, product, form or question',
  submit: 'Search',
  results: 'Results',
  count: (documents, passages) =>
    `${documents} ${documents === 1 ? 'document' : 'documents'}${passages === undefined ? '' : `, among the ${passages} best passages`}.`,
  read: (variety) => `Text read as ${variety}.`,
  varieties: { fr: 'French', ar: 'Arabic', en: 'English', 'ary-Arab': 'Darija', 'ary-Latn': 'Darija' },
  corrected: (words) => `Spelling understood: ${words}.`,
  facets: 'Narrow down',
  facet: { theme: 'Theme', audience: 'Audience', type: 'Type', inForce: 'Validity', authority: 'Source' },
  kinds: { sheet: 'Sheet', table: 'Table', document: 'Published document' },
  standings: { today: 'In force', ended: 'Ended', coming: 'To come', all: 'All dates' },
  remove: (value) => `Remove “${value}”`,
  removeAll: 'Remove all filters',
  more: (count) => `${count} more`,
  summary: 'In brief',
  page: (page) => `page ${page}`,
  morePassages: (count) => (count > 1 ? `and ${count} other passages` : 'and one other passage'),
  reviewedOn: (date) => `reviewed on ${date}`,
  ask: 'Ask this question',
  askHint: 'The assistant answers with its sources.',
  nothing: 'No document fits this choice.',
  nothingFor: (q) => `Nothing was found for “${q}” within this choice.`,
  tryLess: 'Remove a filter:',
  tryThemes: 'Browse a theme:',
  tryAsking:
    'Ask in your own words, in English, French, Arabic or Darija: the assistant also says what it does not know and whom to ask.',
  pages: 'Pages of results',
  previous: 'Previous page',
  next: 'Next page',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
};

export const SEARCH_WORDS: Readonly<Record<Language, SearchWords>> = { fr: FR, ar: AR, en: EN };
