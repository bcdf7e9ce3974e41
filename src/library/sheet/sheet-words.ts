import type { Language } from '../../source/language.ts';
import type { SectionRole } from '../../source/sheet.ts';

/** Words of the pages of documents. */
export interface SheetWords {
  readonly kinds: Readonly<Record<'sheet' | 'table' | 'document', string>>;
  readonly summary: string;
  /** Name of the rows of a table that is not in sections. */
  readonly rows: string;
  readonly contents: string;
  readonly about: string;
  readonly kind: string;
  readonly theme: string;
  readonly audience: string;
  readonly reviewedOn: string;
  readonly reviewBy: string;
  readonly reviewDue: string;
  readonly languages: string;
  readonly validity: string;
  readonly reviewed: (date: string) => string;
  /** Of a page that a program fetched. */
  readonly fetched: (date: string) => string;
  readonly fetchedOn: string;
  readonly fetchedPage: string;
  /** Above the sources for which the document is being checked. */
  readonly beingChecked: string;
  readonly sourceChanged: Readonly<Record<'changed' | 'gone', (date: string) => string>>;
  readonly superseded: string;
  readonly ended: string;
  readonly future: string;
  readonly uncertain: string;
  readonly sources: string;
  readonly source: (number: number) => string;
  readonly related: string;
  readonly linkedFrom: string;
  readonly original: string;
  readonly originals: Readonly<Record<'sheet' | 'table' | 'document', (ending: string) => string>>;
  readonly pdfPage: (page: number) => string;
  readonly ask: string;
  readonly askLabel: string;
  readonly askSend: string;
  readonly openChat: string;
  readonly entries: (count: number) => string;
  readonly sections: string;
  readonly previous: string;
  readonly next: string;
  readonly all: string;
  /** What stands above the names of the rows of a table. */
  readonly rowName: (role: SectionRole) => string;
}

export const SHEET_WORDS: Readonly<Record<Language, SheetWords>> = {
  fr: {
    kinds: { sheet: 'Fiche', table: 'Tableau de référence', document: 'Document publié' },
    summary: 'En bref',
    rows: 'Le tableau',
    contents: 'Sur cette page',
    about: 'À propos de cette page',
    kind: 'Nature',
    theme: 'Thème',
    audience: 'Pour qui',
    reviewedOn: 'Dernière relecture',
    reviewBy: 'Prochaine relecture, au plus tard',
    reviewDue: 'relecture attendue',
    languages: 'Langues',
    validity: 'Validité',
    reviewed: (date) => `Relue le ${date}`,
    fetched: (date) => `Texte relevé le ${date}, pas encore relu par un éditeur`,
    fetchedOn: 'Texte relevé le',
    fetchedPage: 'Ouvrir la page officielle',
    beingChecked: 'Cette page est en cours de vérification',
    sourceChanged: {
      changed: (date) => `Changement de la source constaté le ${date}`,
      gone: (date) => `Source introuvable depuis le ${date}`,
    },
    superseded: 'Remplacée par',
    ended: 'N’est plus en vigueur',
    future: 'À venir',
    uncertain: 'Incertain',
    sources: 'Sources',
    source: (number) => `Source ${number}`,
    related: 'Voir aussi',
    linkedFrom: 'Y renvoient, dans le même thème',
    original: 'Fichier d’origine',
    originals: {
      sheet: (ending) => `Télécharger la fiche (${ending})`,
      table: (ending) => `Télécharger les données (${ending})`,
      document: (ending) => `Ouvrir le document publié (${ending})`,
    },
    pdfPage: (page) => `page ${page}`,
    ask: 'Une question sur cette page ?',
    askLabel: 'Votre question',
    askSend: 'Demander',
    openChat: 'Ouvrir l’assistant',
    entries: (count) => (count > 1 ? `${count} lignes` : `${count} ligne`),
    sections: 'Parties du tableau',
    previous: 'Précédent',
    next: 'Suivant',
    all: 'Toutes les parties',
    rowName: (role) => (role === 'documents' ? 'Document' : 'Objet'),
  },
  ar: {
    kinds: { sheet: 'بطاقة', table: 'جدول مرجعي', document: 'وثيقة منشورة' },
    summary: 'باختصار',
    rows: 'الجدول',
    contents: 'في هذه الصفحة',
    about: 'عن هذه الصفحة',
    kind: 'النوع',
    theme: 'الموضوع',
    audience: 'لمن',
    reviewedOn: 'تاريخ المراجعة',
    reviewBy: 'المراجعة القادمة قبل',
    reviewDue: 'حان وقت المراجعة',
    languages: 'اللغات',
    validity: 'السريان',
    reviewed: (date) => `روجعت في ${date}`,
    fetched: (date) => `نص جُلب في ${date} ولم يراجعه محرر بعد`,
    fetchedOn: 'تاريخ جلب النص',
    fetchedPage: 'فتح الصفحة الرسمية',
    beingChecked: 'هذه الصفحة قيد التحقق',
    sourceChanged: {
      changed: (date) => `لوحظ تغيّر المصدر في ${date}`,
      gone: (date) => `لم يعد المصدر موجوداً منذ ${date}`,
    },
    superseded: 'عوّضتها',
    ended: 'لم يعد ساري المفعول',
    future: 'قادم',
    uncertain: 'غير مؤكد',
    sources: 'المصادر',
    source: (number) => `المصدر ${number}`,
    related: 'انظر أيضا',
    linkedFrom: 'بطاقات من الموضوع نفسه تحيل إلى هذه الصفحة',
    original: 'الملف الأصلي',
    originals: {
      sheet: (ending) => `تحميل البطاقة (${ending})`,
      table: (ending) => `تحميل المعطيات (${ending})`,
      document: (ending) => `فتح الوثيقة المنشورة (${ending})`,
    },
    pdfPage: (page) => `الصفحة ${page}`,
    ask: 'هل لديك سؤال عن هذه الصفحة؟',
    askLabel: 'سؤالك',
    askSend: 'اسأل',
    openChat: 'فتح المساعد',
    entries: (count) => `عدد الأسطر: ${count}`,
    sections: 'أجزاء الجدول',
    previous: 'السابق',
    next: 'التالي',
    all: 'كل الأجزاء',
    rowName: (role) => (role === 'documents' ? 'الوثيقة' : 'البند'),
  },
  en: {
    kinds: { sheet: 'Sheet', table: 'Reference table', document: 'Published document' },
    summary: 'In brief',
    rows: 'The table',
    contents: 'On this page',
    about: 'About this page',
    kind: 'Kind',
    theme: 'Theme',
    audience: 'For whom',
    reviewedOn: 'Reviewed on',
    reviewBy: 'Next review by',
    reviewDue: 'review is due',
    languages: 'Languages',
    validity: 'Validity',
    reviewed: (date) => `Reviewed on ${date}`,
    fetched: (date) => `Text fetched on ${date}, not yet checked by an editor`,
    fetchedOn: 'Text fetched on',
    fetchedPage: 'Open the official page',
    beingChecked: 'This page is being checked',
    sourceChanged: {
      changed: (date) => `Change of the source seen on ${date}`,
      gone: (date) => `Source not found since ${date}`,
    },
    superseded: 'Replaced by',
    ended: 'No longer in force',
    future: 'To come',
    uncertain: 'Uncertain',
    sources: 'Sources',
    source: (number) => `Source ${number}`,
    related: 'See also',
    linkedFrom: 'In the same theme, these link here',
    original: 'Original file',
    originals: {
      sheet: (ending) => `Download the sheet (${ending})`,
      table: (ending) => `Download the data (${ending})`,
      document: (ending) => `Open the published document (${ending})`,
    },
    pdfPage: (page) => `page ${page}`,
    ask: 'A question about this page?',
    askLabel: 'Your question',
    askSend: 'Ask',
    openChat: 'Open the assistant',
    entries: (count) => (count === 1 ? `${count} row` : `${count} rows`),
    sections: 'Parts of the table',
    previous: 'Previous',
    next: 'Next',
    all: 'All parts',
    rowName: (role) => (role === 'documents' ? 'Document' : 'Item'),
  },
};
