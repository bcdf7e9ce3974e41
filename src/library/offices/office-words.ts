import type { Language } from '../../source/language.ts';

/** Words of the page of regional offices. */
export interface OfficeWords {
  readonly title: string;
  readonly description: string;
  readonly label: string;
  readonly hint: string;
  readonly submit: string;
  readonly found: (region: string) => string;
  readonly several: string;
  readonly unknown: (place: string) => string;
  readonly seeRegion: string;
  readonly regions: string;
  readonly map: string;
  readonly mapNote: string;
  readonly isFound: string;
  readonly capital: string;
  readonly province: string;
  readonly provinces: string;
  readonly office: string;
  readonly known: string;
  readonly sources: string;
  readonly handOver: string;
  readonly handOverHint: string;
  readonly questionLabel: string;
  readonly textLabel: string;
  readonly prepare: string;
  /** The text itself, in lines. */
  readonly textFor: (office: { region: string; capital: string; question: string }) => string;
  readonly chooseFirst: string;
}

const FR: OfficeWords = {
  title: 'Bureaux régionaux du commerce extérieur',
  description:
    'Les douze régions du Maroc, leurs préfectures et provinces, et ce que l’on sait du bureau du commerce extérieur de chacune.',
  label: 'Votre ville, province ou région',
  hint: 'En français, en arabe ou en darija\u00a0: Nador, Fès, طنجة, Casa…',
  submit: 'Trouver le bureau',
  found: (region) => `Votre région\u00a0: ${region}`,
  several: 'Plusieurs régions sont possibles\u00a0:',
  unknown: (place) =>
    `«\u00a0${place}\u00a0» ne correspond à aucune ville, province ou région connue ici. Vérifiez l’orthographe, ou cherchez votre province dans la liste.`,
  seeRegion: 'Ses sources, dans la liste',
  regions: 'Les douze régions',
  map: 'Carte des chefs-lieux',
  mapNote:
    'Chaque point est le chef-lieu d’une région, placé par ses coordonnées\u00a0; la carte ne dessine ni côtes ni frontières. La liste donne les mêmes régions.',
  isFound: 'votre région',
  capital: 'Chef-lieu',
  province: 'Votre province',
  provinces: 'Préfectures et provinces',
  office: 'Bureau',
  known: 'Ce que l’on sait de plus',
  sources: 'Sources',
  handOver: 'Transmettre une question au bureau',
  handOverHint:
    'Rien n’est envoyé d’ici\u00a0: copiez ce texte et remettez-le à la délégation régionale du ministère, au chef-lieu.',
  questionLabel: 'Votre question',
  textLabel: 'Texte à copier',
  prepare: 'Préparer le texte',
  textFor: ({ region, capital, question }) =>
    `À la délégation régionale du ministère de l’Industrie et du Commerce (bureau du commerce extérieur), ${capital}, région ${region}.\n\nBonjour,\n\nMa question\u00a0:\n${question}\n\nMerci de votre réponse.`,
  chooseFirst: 'Indiquez d’abord votre ville, province ou région ci-dessus.',
};

const AR: OfficeWords = {
  title: 'المكاتب الجهوية للتجارة الخارجية',
  description:
    'جهات المغرب الاثنتا عشرة وعمالاتها وأقاليمها، وما هو معروف عن مكتب التجارة الخارجية في كل جهة.',
  label: 'مدينتك أو إقليمك أو جهتك',
  hint: 'بالعربية أو الدارجة أو الفرنسية: الناظور، فاس، طنجة، Casa…',
  submit: 'ابحث عن المكتب',
  found: (region) => `جهتك: ${region}`,
  several: 'هناك أكثر من جهة ممكنة:',
  unknown: (place) =>
    `«${place}» لا يطابق أي مدينة أو إقليم أو جهة معروفة هنا. تحقق من الكتابة أو ابحث عن إقليمك في اللائحة.`,
  seeRegion: 'مصادرها في اللائحة',
  regions: 'الجهات الاثنتا عشرة',
  map: 'خريطة مراكز الجهات',
  mapNote:
    'كل نقطة هي مركز جهة موضوع حسب إحداثياته؛ ولا ترسم الخريطة سواحل ولا حدودا. وتعطي اللائحة الجهات نفسها.',
  isFound: 'جهتك',
  capital: 'المركز',
  province: 'إقليمك',
  provinces: 'العمالات والأقاليم',
  office: 'المكتب',
  known: 'معطيات إضافية',
  sources: 'المصادر',
  handOver: 'إحالة سؤال على المكتب',
  handOverHint: 'لا يُرسل أي شيء من هنا: انسخ هذا النص وسلّمه إلى المندوبية الجهوية للوزارة بمركز الجهة.',
  questionLabel: 'سؤالك',
  textLabel: 'نص للنسخ',
  prepare: 'إعداد النص',
  textFor: ({ region, capital, question }) =>
    `إلى المندوبية الجهوية لوزارة الصناعة والتجارة (مكتب التجارة الخارجية)، ${capital}، جهة ${region}.\n\nتحية طيبة،\n\nسؤالي:\n${question}\n\nوشكرا على جوابكم.`,
  chooseFirst: 'أدخل أولا مدينتك أو إقليمك أو جهتك أعلاه.',
};

const EN: OfficeWords = {
  title: 'Regional foreign trade offices',
  description:
    'The twelve regions of Morocco, their prefectures and provinces, and what is known of the foreign trade office of each.',
  label: 'Your town, province or region',
  hint: 'In English, French, Arabic or Darija: Nador, Fez, طنجة, Casa…',
  submit: 'Find the office',
  found: (region) => `Your region: ${region}`,
  several: 'Several regions are possible:',
  unknown: (place) =>
    `“${place}” is no town, province or region known here. Check the spelling, or look for your province in the list.`,
  seeRegion: 'Its sources, in the list',
  regions: 'The twelve regions',
  map: 'Map of the capitals',
  mapNote:
    'Each point is the capital of a region, placed by its coordinates; the map draws neither coast nor border. The list gives the same regions.',
  isFound: 'your region',
  capital: 'Capital',
  province: 'Your province',
  provinces: 'Prefectures and provinces',
  office: 'Office',
  known: 'What else is known',
  sources: 'Sources',
  handOver: 'Hand a question over to the office',
  handOverHint:
    'Nothing is sent from here: copy this text and hand it to the regional delegation of the ministry, in the capital of the region.',
  questionLabel: 'Your question',
  textLabel: 'Text to copy',
  prepare: 'Prepare the text',
  textFor: ({ region, capital, question }) =>
    `To the regional delegation of the Ministry of Industry and Trade (foreign trade office), ${capital}, ${region} region.\n\nHello,\n\nMy question:\n${question}\n\nThank you for your answer.`,
  chooseFirst: 'First give your town, province or region above.',
};

export const OFFICE_WORDS: Readonly<Record<Language, OfficeWords>> = { fr: FR, ar: AR, en: EN };
