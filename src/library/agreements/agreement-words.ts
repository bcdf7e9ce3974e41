import type { Language } from '../../source/language.ts';

/** Words of the page of agreements; headings of columns come from the table itself. */
export interface AgreementWords {
  readonly title: string;
  readonly description: string;
  readonly label: string;
  readonly hint: string;
  readonly submit: string;
  readonly agreements: string;
  readonly absences: string;
  readonly absencesHint: string;
  readonly forCountry: (country: string) => string;
  readonly forCountryCount: (count: number) => string;
  readonly noneFor: (country: string) => string;
  readonly unknown: (country: string) => string;
  readonly all: string;
  readonly sheets: string;
  readonly onExport: string;
  readonly onImport: string;
  readonly noProofRead: string;
  readonly approved: string;
}

const FR: AgreementWords = {
  title: 'Accords commerciaux du Maroc',
  description:
    'Pour chaque accord du Maroc\u00a0: son état, depuis quand, ce qu’il ouvre, la preuve d’origine à l’export et à l’import, le plafond de la déclaration et ce qu’il faut surveiller.',
  label: 'Quel accord avec quel pays\u00a0?',
  hint: 'Un pays ou un bloc, en français, en arabe, en anglais ou en darija\u00a0: Allemagne, تركيا, Ghana, marikan…',
  submit: 'Trouver l’accord',
  agreements: 'Accords et régimes',
  absences: 'Discussions et absences d’accord',
  absencesHint: 'Aucun de ces textes n’ouvre de droit réduit aujourd’hui.',
  forCountry: (country) => `Accords à examiner\u00a0: ${country}`,
  forCountryCount: (count) =>
    count > 1
      ? `${count} accords sont à comparer\u00a0: lisez l’état de chacun et sa preuve d’origine.`
      : 'Un accord est à examiner\u00a0: lisez son état et sa preuve d’origine.',
  noneFor: (country) =>
    `${country}\u00a0: aucun accord n’a été trouvé dans les sources lues. La marchandise paie le droit ordinaire.`,
  unknown: (country) =>
    `«\u00a0${country}\u00a0» ne désigne pas un seul pays ou bloc connu ici. Indiquez un seul nom, ou lisez la liste entière.`,
  all: 'Voir tous les accords',
  sheets: 'Fiches',
  onExport: 'À l’export',
  onImport: 'À l’import',
  noProofRead: 'non lue',
  approved: 'L’exportateur agréé déclare à toute valeur.',
};

const AR: AgreementWords = {
  title: 'الاتفاقات التجارية للمغرب',
  description:
    'لكل اتفاق أبرمه المغرب: وضعه وتاريخ دخوله حيز التنفيذ وما يتيحه وإثبات المنشأ عند التصدير وعند الاستيراد وسقف التصريح وما يجب الانتباه إليه.',
  label: 'أي اتفاق مع أي بلد؟',
  hint: 'بلد أو تكتل بالعربية أو الدارجة أو الفرنسية أو الإنجليزية: ألمانيا، تركيا، Ghana، marikan…',
  submit: 'ابحث عن الاتفاق',
  agreements: 'الاتفاقات والأنظمة',
  absences: 'محادثات وغياب اتفاق',
  absencesHint: 'لا يتيح أي من هذه النصوص رسما مخفضا اليوم.',
  forCountry: (country) => `الاتفاقات التي يُنظر فيها: ${country}`,
  forCountryCount: (count) =>
    count > 1
      ? `عدد الاتفاقات التي يجب مقارنتها: ${count}. اقرأ وضع كل اتفاق وإثبات منشئه.`
      : 'هناك اتفاق واحد يُنظر فيه: اقرأ وضعه وإثبات منشئه.',
  noneFor: (country) => `${country}: لم نجد أي اتفاق في المصادر المطلع عليها. تؤدي السلعة الرسم العادي.`,
  unknown: (country) =>
    `«${country}» لا يدل على بلد أو تكتل واحد معروف هنا. أدخل اسما واحدا أو اقرأ اللائحة كاملة.`,
  all: 'عرض كل الاتفاقات',
  sheets: 'البطاقات',
  onExport: 'عند التصدير',
  onImport: 'عند الاستيراد',
  noProofRead: 'لم نطلع عليه',
  approved: 'يصرح المصدّر المعتمد مهما كانت القيمة.',
};

const EN: AgreementWords = {
  title: 'Trade agreements of Morocco',
  description:
    'For each agreement of Morocco: its state, since when, what it opens, the proof of origin on export and import, the limit of the declaration and what to watch.',
  label: 'Which agreement with which country?',
  hint: 'One country or bloc, in English, French, Arabic or Darija: Germany, تركيا, Ghana, marikan…',
  submit: 'Find the agreement',
  agreements: 'Agreements and regimes',
  absences: 'Talks and absences of agreement',
  absencesHint: 'None of these opens a reduced duty today.',
  forCountry: (country) => `Agreements to look at: ${country}`,
  forCountryCount: (count) =>
    count > 1
      ? `${count} agreements are to be compared: read the state of each and its proof of origin.`
      : 'One agreement is to be looked at: read its state and its proof of origin.',
  noneFor: (country) =>
    `${country}: no agreement was found in the sources read. Goods pay the ordinary duty.`,
  unknown: (country) =>
    `“${country}” names no single country or bloc known here. Give one name, or read the whole list.`,
  all: 'See all agreements',
  sheets: 'Sheets',
  onExport: 'On export',
  onImport: 'On import',
  noProofRead: 'not read',
  approved: 'An approved exporter declares at any value.',
};

export const AGREEMENT_WORDS: Readonly<Record<Language, AgreementWords>> = { fr: FR, ar: AR, en: EN };
