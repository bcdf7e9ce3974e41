import type { Language } from '../../source/language.ts';
import type { Change } from './list-changes.ts';

/** What the page and the feed of changes say by themselves. Dates come formatted. */
export interface ChangesWords {
  readonly title: string;
  readonly titleOf: (theme: string) => string;
  readonly description: string;
  /** What a list of dates is not. */
  readonly limits: string;
  readonly theme: string;
  readonly everyTheme: string;
  readonly filter: string;
  readonly coming: string;
  readonly past: string;
  readonly ofYear: (year: string) => string;
  readonly none: string;
  /** What happens on the date, before and after it. */
  readonly kinds: Readonly<Record<Change['kind'], Readonly<Record<'coming' | 'past', string>>>>;
  readonly wholeDocument: string;
  readonly replacedBy: string;
  readonly otherYears: string;
  readonly window: string;
  readonly reviewed: string;
  readonly reviewedNote: string;
  readonly feed: string;
  readonly sources: string;
  /** What was seen at the official pages themselves. */
  readonly sourceNews: string;
  readonly sourceNewsNote: string;
  readonly sourceKinds: Readonly<Record<'changed' | 'gone', string>>;
  readonly beingChecked: (documents: number) => string;
  readonly checkedSince: string;
}

const FR: ChangesWords = {
  title: 'Ce qui change',
  titleOf: (theme) => `Ce qui change : ${theme}`,
  description:
    'Les règles de la base qui commencent, finissent ou sont remplacées, à leur date, avec leur source.',
  limits:
    'Seules figurent ici les dates que portent nos fiches et nos tableaux : une règle sans date n’y est pas, et un texte que nous n’avons pas lu non plus.',
  theme: 'Thème',
  everyTheme: 'Tous les thèmes',
  filter: 'Afficher',
  coming: 'À venir',
  past: 'Derniers changements',
  ofYear: (year) => `Changements de ${year}`,
  none: 'La base ne tient aucune date dans cette période.',
  kinds: {
    begins: { coming: 'Commence', past: 'A commencé' },
    ends: { coming: 'Dernier jour', past: 'Dernier jour' },
    replaced: { coming: 'Dernier jour, puis remplacé', past: 'Dernier jour, puis remplacé' },
  },
  wholeDocument: 'toute la fiche',
  replacedBy: 'Remplacé par',
  otherYears: 'Autres années',
  window: 'Les 12 derniers mois et les 12 prochains',
  reviewed: 'Fiches relues en dernier',
  reviewedNote: 'Relues contre leurs sources, qu’elles aient changé ou non.',
  feed: 'Suivre par fil RSS',
  sources: 'Sources',
  sourceNews: 'Du côté des sources',
  sourceNewsNote:
    'Pages officielles dont un programme a constaté le changement. Ce qui a changé, un éditeur le lit avant que nos fiches le disent.',
  sourceKinds: { changed: 'La source a changé', gone: 'La source n’est plus en ligne' },
  beingChecked: (documents) =>
    documents === 1 ? 'Une page en cours de vérification.' : `${documents} pages en cours de vérification.`,
  checkedSince: 'Les pages qui en dépendent ont été relues depuis.',
};

const AR: ChangesWords = {
  title: 'المستجدات',
  titleOf: (theme) => `المستجدات: ${theme}`,
  description: 'قواعد القاعدة التي تبدأ أو تنتهي أو تُعوَّض، بتواريخها ومصادرها.',
  limits:
    'لا تظهر هنا إلا التواريخ التي تحملها بطاقاتنا وجداولنا: القاعدة التي لا تاريخ لها غير مذكورة، وكذلك النص الذي لم نطلع عليه.',
  theme: 'الموضوع',
  everyTheme: 'كل المواضيع',
  filter: 'عرض',
  coming: 'ما سيأتي',
  past: 'آخر التغييرات',
  ofYear: (year) => `تغييرات سنة ${year}`,
  none: 'ليس في القاعدة أي تاريخ في هذه الفترة.',
  kinds: {
    begins: { coming: 'يبدأ', past: 'بدأ' },
    ends: { coming: 'آخر يوم', past: 'آخر يوم' },
    replaced: { coming: 'آخر يوم، ثم يُعوَّض', past: 'آخر يوم، ثم عُوِّض' },
  },
  wholeDocument: 'البطاقة كلها',
  replacedBy: 'عُوِّض بـ',
  otherYears: 'سنوات أخرى',
  window: 'آخر 12 شهراً والأشهر 12 المقبلة',
  reviewed: 'آخر البطاقات المراجَعة',
  reviewedNote: 'روجعت على مصادرها، سواء تغيرت أم لا.',
  feed: 'المتابعة عبر خلاصة RSS',
  sources: 'المصادر',
  sourceNews: 'في المصادر نفسها',
  sourceNewsNote: 'صفحات رسمية لاحظ برنامج أنها تغيرت. يقرأ محرر ما تغير قبل أن تقوله بطاقاتنا.',
  sourceKinds: { changed: 'تغيّر المصدر', gone: 'لم يعد المصدر على الشبكة' },
  beingChecked: (documents) => `عدد الصفحات قيد التحقق: ${documents}.`,
  checkedSince: 'روجعت بعد ذلك الصفحات التي تستند إليه.',
};

const EN: ChangesWords = {
  title: 'What changes',
  titleOf: (theme) => `What changes: ${theme}`,
  description: 'Rules of the base that begin, end or are replaced, on their date and with their source.',
  limits:
    'Only the dates that our sheets and tables hold stand here: a rule without a date does not, nor does a text that we have not read.',
  theme: 'Theme',
  everyTheme: 'All themes',
  filter: 'Show',
  coming: 'Coming',
  past: 'Latest changes',
  ofYear: (year) => `Changes of ${year}`,
  none: 'The base holds no date in this period.',
  kinds: {
    begins: { coming: 'Begins', past: 'Began' },
    ends: { coming: 'Last day', past: 'Last day' },
    replaced: { coming: 'Last day, then replaced', past: 'Last day, then replaced' },
  },
  wholeDocument: 'the whole sheet',
  replacedBy: 'Replaced by',
  otherYears: 'Other years',
  window: 'The last 12 months and the next 12',
  reviewed: 'Sheets reviewed last',
  reviewedNote: 'Read again against their sources, whether they changed or not.',
  feed: 'Follow by RSS feed',
  sources: 'Sources',
  sourceNews: 'At the sources',
  sourceNewsNote:
    'Official pages that a program saw to have changed. An editor reads what changed before our sheets say it.',
  sourceKinds: { changed: 'The source changed', gone: 'The source is no longer online' },
  beingChecked: (documents) =>
    documents === 1 ? 'One page is being checked.' : `${documents} pages are being checked.`,
  checkedSince: 'The pages that rest on it were reviewed since.',
};

export const CHANGES_WORDS: Readonly<Record<Language, ChangesWords>> = { fr: FR, ar: AR, en: EN };
