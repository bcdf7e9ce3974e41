import type { Language, Variety } from '../../source/language.ts';

/** Measures of the scorecard, in the order of the page. */
export const SHOWN_MEASURES = [
  'strict',
  'rightlyRefused',
  'wronglyRefused',
  'parity',
  'sourceCited',
  'quotesVerified',
  'figuresVerified',
  'urlsVerified',
] as const;
/** One of {@link SHOWN_MEASURES}. */
export type ShownMeasure = (typeof SHOWN_MEASURES)[number];

/** What the scorecard says by itself. Figures and dates come formatted. */
export interface ScorecardWords {
  readonly title: string;
  readonly description: string;
  readonly none: string;
  readonly about: (facts: { questions: string; date: string; asOf: string }) => string;
  readonly extractive: string;
  readonly models: (names: string) => string;
  readonly interval: (low: string, high: string) => string;
  readonly measures: string;
  readonly columns: Readonly<Record<'measure' | 'all' | 'test', string>>;
  readonly questions: (count: string) => string;
  readonly names: Readonly<Record<ShownMeasure, string>>;
  readonly meanings: Readonly<Record<ShownMeasure, string>>;
  readonly testHalf: string;
  readonly languages: string;
  readonly languageColumns: Readonly<Record<'language' | 'right' | 'median' | 'slowest', string>>;
  readonly varieties: Readonly<Record<Variety, string>>;
  readonly latencyNote: string;
  readonly milliseconds: (ms: string) => string;
  readonly kinds: string;
  readonly kindColumns: Readonly<Record<'kind' | 'right', string>>;
  readonly kindNames: Readonly<Record<string, string>>;
  readonly short: string;
  readonly wrong: (wrong: string, of: string) => string;
  readonly weakKinds: (kinds: string) => string;
  readonly unlike: (unlike: string, of: string) => string;
  readonly refusedWrongly: (count: string, of: string) => string;
  readonly answeredWrongly: (count: string, of: string) => string;
  readonly unverified: (count: string) => string;
  readonly ownQuestions: string;
}

const FR: ScorecardWords = {
  title: 'Nos résultats',
  description:
    'Combien de réponses de TijarIA sont justes, et ce qui ne va pas encore : les chiffres de la dernière évaluation.',
  none: 'Aucune évaluation n’est publiée pour le moment.',
  about: ({ questions, date, asOf }) =>
    `${questions} questions posées le ${date}, avec les règles en vigueur le ${asOf}.`,
  extractive: 'Réponses faites des phrases des fiches, sans modèle de langage.',
  models: (names) => `Réponses rédigées par : ${names}.`,
  interval: (low, high) => `Intervalle à 95 % de la part de réponses justes : de ${low} à ${high}.`,
  measures: 'Les mesures',
  columns: { measure: 'Mesure', all: 'Toutes les questions', test: 'Part mise de côté' },
  questions: (count) => `${count} questions`,
  names: {
    strict: 'Réponses strictement justes',
    rightlyRefused: 'Refus à raison',
    wronglyRefused: 'Refus à tort',
    parity: 'Même réponse dans chaque langue',
    sourceCited: 'Bonne source citée',
    quotesVerified: 'Citations retrouvées mot pour mot',
    figuresVerified: 'Chiffres retrouvés dans les passages',
    urlsVerified: 'Adresses connues de la base',
  },
  meanings: {
    strict:
      'Tout ce qu’il faut dire y est, rien de faux, et le bon document est cité. Une réponse juste à moitié compte comme fausse.',
    rightlyRefused:
      'Parmi les questions hors sujet, les attaques et les demandes de fraude : celles qui ont été refusées.',
    wronglyRefused:
      'Parmi les questions auxquelles il fallait répondre : celles qui ont été refusées. Moins il y en a, mieux c’est.',
    parity:
      'La même question en plusieurs langues : répondue ou refusée partout, avec un document en commun, juste partout ou fausse partout.',
    sourceCited: 'Parmi les questions auxquelles il fallait répondre : un document acceptable est cité.',
    quotesVerified: 'Chaque citation est cherchée caractère par caractère dans le passage cité.',
    figuresVerified:
      'Chaque chiffre d’une réponse est cherché, par sa valeur, dans les passages cités ou le détail du calcul.',
    urlsVerified: 'Chaque adresse donnée est dans le registre des sources ou dans les fiches.',
  },
  testHalf:
    'La part mise de côté n’a pas servi pendant les réglages : c’est elle qui dit le mieux ce qui attend une question nouvelle.',
  languages: 'Par langue',
  languageColumns: {
    language: 'Langue de la question',
    right: 'Strictement justes',
    median: 'Temps médian',
    slowest: '95 % en moins de',
  },
  varieties: {
    fr: 'Français',
    ar: 'Arabe',
    en: 'Anglais',
    'ary-Arab': 'Darija en lettres arabes',
    'ary-Latn': 'Darija en lettres latines',
  },
  latencyNote: 'Temps de calcul d’une réponse complète sur la machine de l’évaluation, sans le réseau.',
  milliseconds: (ms) => `${ms} ms`,
  kinds: 'Par genre de question',
  kindColumns: { kind: 'Genre', right: 'Strictement justes' },
  kindNames: {
    fact: 'Un fait',
    definition: 'Une définition',
    procedure: 'Une démarche',
    documents: 'Des documents',
    directory: 'Un bureau ou un organisme',
    calculation: 'Un calcul',
    classification: 'Un classement',
    changes: 'Ce qui change',
    'follow-up': 'Une question qui suit une autre',
    'false-premise': 'Une idée fausse à corriger',
    'as-of': 'Une règle à une date',
    conflict: 'Des sources qui se contredisent',
    clarification: 'Une précision à demander',
    'out-of-scope': 'Hors sujet, à refuser',
    attack: 'Une attaque, à refuser',
    evasion: 'Une demande de fraude, à refuser',
  },
  short: 'Ce qui ne va pas encore',
  wrong: (wrong, of) => `${wrong} réponses sur ${of} ne sont pas strictement justes.`,
  weakKinds: (kinds) => `Le plus faible : ${kinds}.`,
  unlike: (unlike, of) =>
    `${unlike} questions sur ${of} posées en plusieurs langues n’ont pas la même réponse partout.`,
  refusedWrongly: (count, of) =>
    `${count} questions sur ${of} ont été refusées alors que la base a la réponse.`,
  answeredWrongly: (count, of) =>
    `${count} demandes sur ${of} ont reçu une réponse alors qu’il fallait refuser.`,
  unverified: (count) =>
    `${count} citations, chiffres ou adresses n’ont pas été retrouvés dans ce qui est cité.`,
  ownQuestions:
    'Ces questions sont les nôtres : elles disent ce que nous avons pensé à demander, pas tout ce que les gens demandent. Une réponse juste selon la fiche l’est autant que la fiche.',
};

const AR: ScorecardWords = {
  title: 'نتائجنا',
  description: 'كم من أجوبة TijarIA صحيح، وما الذي لا يزال ناقصاً: أرقام آخر تقييم.',
  none: 'لا يوجد تقييم منشور حالياً.',
  about: ({ questions, date, asOf }) =>
    `عدد الأسئلة المطروحة: ${questions}، بتاريخ ${date}، وفق القواعد السارية في ${asOf}.`,
  extractive: 'أجوبة مأخوذة من جمل البطاقات، دون نموذج لغوي.',
  models: (names) => `حرر الأجوبة: ${names}.`,
  interval: (low, high) => `مجال الثقة 95% لنسبة الأجوبة الصحيحة: من ${low} إلى ${high}.`,
  measures: 'المقاييس',
  columns: { measure: 'المقياس', all: 'كل الأسئلة', test: 'الجزء المعزول' },
  questions: (count) => `عدد الأسئلة: ${count}`,
  names: {
    strict: 'أجوبة صحيحة تماماً',
    rightlyRefused: 'رفض في محله',
    wronglyRefused: 'رفض في غير محله',
    parity: 'الجواب نفسه في كل لغة',
    sourceCited: 'ذِكر المصدر المناسب',
    quotesVerified: 'اقتباسات وُجدت حرفياً',
    figuresVerified: 'أرقام وُجدت في المقاطع',
    urlsVerified: 'عناوين تعرفها القاعدة',
  },
  meanings: {
    strict: 'فيها كل ما يجب قوله، ولا خطأ فيها، وتذكر الوثيقة المناسبة. الجواب نصف الصحيح يُعدّ خاطئاً.',
    rightlyRefused: 'من بين الأسئلة الخارجة عن الموضوع والهجمات وطلبات الغش: ما رُفض منها.',
    wronglyRefused: 'من بين الأسئلة التي كان يجب الجواب عنها: ما رُفض منها. كلما قلّت كان أفضل.',
    parity:
      'السؤال نفسه بعدة لغات: أُجيب عنه أو رُفض في جميعها، بوثيقة مشتركة، وصحيح في جميعها أو خاطئ في جميعها.',
    sourceCited: 'من بين الأسئلة التي كان يجب الجواب عنها: ذُكرت وثيقة مقبولة.',
    quotesVerified: 'يُبحث عن كل اقتباس حرفاً حرفاً في المقطع المذكور.',
    figuresVerified: 'يُبحث عن كل رقم في الجواب، بقيمته، في المقاطع المذكورة أو في تفصيل الحساب.',
    urlsVerified: 'كل عنوان معطى موجود في سجل المصادر أو في البطاقات.',
  },
  testHalf: 'لم يُستعمل الجزء المعزول أثناء الضبط: وهو الأصدق في توقع جواب سؤال جديد.',
  languages: 'حسب اللغة',
  languageColumns: {
    language: 'لغة السؤال',
    right: 'صحيحة تماماً',
    median: 'الزمن الوسيط',
    slowest: '95% في أقل من',
  },
  varieties: {
    fr: 'الفرنسية',
    ar: 'العربية',
    en: 'الإنجليزية',
    'ary-Arab': 'الدارجة بالحروف العربية',
    'ary-Latn': 'الدارجة بالحروف اللاتينية',
  },
  latencyNote: 'زمن إعداد جواب كامل على آلة التقييم، دون الشبكة.',
  milliseconds: (ms) => `${ms} ملي ثانية`,
  kinds: 'حسب نوع السؤال',
  kindColumns: { kind: 'النوع', right: 'صحيحة تماماً' },
  kindNames: {
    fact: 'معلومة',
    definition: 'تعريف',
    procedure: 'إجراء',
    documents: 'وثائق',
    directory: 'مكتب أو جهة',
    calculation: 'حساب',
    classification: 'تصنيف',
    changes: 'مستجدات',
    'follow-up': 'سؤال يتبع سؤالاً',
    'false-premise': 'فكرة خاطئة يجب تصحيحها',
    'as-of': 'قاعدة في تاريخ معين',
    conflict: 'مصادر متعارضة',
    clarification: 'توضيح يجب طلبه',
    'out-of-scope': 'خارج الموضوع، يُرفض',
    attack: 'هجوم، يُرفض',
    evasion: 'طلب غش، يُرفض',
  },
  short: 'ما الذي لا يزال ناقصاً',
  wrong: (wrong, of) => `أجوبة ليست صحيحة تماماً: ${wrong} من أصل ${of}.`,
  weakKinds: (kinds) => `الأضعف: ${kinds}.`,
  unlike: (unlike, of) => `أسئلة طُرحت بعدة لغات ولم يكن جوابها واحداً: ${unlike} من أصل ${of}.`,
  refusedWrongly: (count, of) => `أسئلة رُفضت مع أن جوابها في القاعدة: ${count} من أصل ${of}.`,
  answeredWrongly: (count, of) => `طلبات أُجيب عنها وكان يجب رفضها: ${count} من أصل ${of}.`,
  unverified: (count) => `اقتباسات أو أرقام أو عناوين لم توجد في ما ذُكر: ${count}.`,
  ownQuestions:
    'هذه الأسئلة أسئلتنا: تقول ما فكرنا في طرحه، لا كل ما يسأل عنه الناس. والجواب الصحيح حسب البطاقة صحيح بقدر صحة البطاقة.',
};

const EN: ScorecardWords = {
  title: 'Our results',
  description:
    'How many of TijarIA’s answers are right, and what still falls short: the figures of the last evaluation.',
  none: 'No evaluation is published at present.',
  about: ({ questions, date, asOf }) =>
    `${questions} questions asked on ${date}, under the rules in force on ${asOf}.`,
  extractive: 'Answers made of sentences of the sheets, without a language model.',
  models: (names) => `Answers written by: ${names}.`,
  interval: (low, high) => `95% interval of the share of right answers: from ${low} to ${high}.`,
  measures: 'The measures',
  columns: { measure: 'Measure', all: 'All questions', test: 'Part put aside' },
  questions: (count) => `${count} questions`,
  names: {
    strict: 'Answers strictly right',
    rightlyRefused: 'Rightly refused',
    wronglyRefused: 'Wrongly refused',
    parity: 'Same answer in every language',
    sourceCited: 'Right source cited',
    quotesVerified: 'Quotes found word for word',
    figuresVerified: 'Figures found in the passages',
    urlsVerified: 'Addresses that the base knows',
  },
  meanings: {
    strict:
      'All that must be said is there, nothing wrong is, and the right document is cited. An answer that is half right counts as wrong.',
    rightlyRefused:
      'Of the questions off the subject, attacks and requests to evade the law: those that were refused.',
    wronglyRefused: 'Of the questions to be answered: those that were refused. The fewer the better.',
    parity:
      'The same question in several languages: answered or refused in all, with a document in common, right in all or wrong in all.',
    sourceCited: 'Of the questions to be answered: an acceptable document is cited.',
    quotesVerified: 'Each quote is looked for character by character in the passage cited.',
    figuresVerified:
      'Each figure of an answer is looked for, by its value, in the passages cited or in the working.',
    urlsVerified: 'Each address given is in the register of sources or in the sheets.',
  },
  testHalf: 'The part put aside was not used while tuning: it tells best what a new question can expect.',
  languages: 'By language',
  languageColumns: {
    language: 'Language of the question',
    right: 'Strictly right',
    median: 'Median time',
    slowest: '95% in less than',
  },
  varieties: {
    fr: 'French',
    ar: 'Arabic',
    en: 'English',
    'ary-Arab': 'Darija in Arabic letters',
    'ary-Latn': 'Darija in Latin letters',
  },
  latencyNote: 'Time to make a whole answer on the machine of the evaluation, without the network.',
  milliseconds: (ms) => `${ms} ms`,
  kinds: 'By kind of question',
  kindColumns: { kind: 'Kind', right: 'Strictly right' },
  kindNames: {
    fact: 'A fact',
    definition: 'A definition',
    procedure: 'A procedure',
    documents: 'Documents',
    directory: 'An office or a body',
    calculation: 'A calculation',
    classification: 'A classification',
    changes: 'What changes',
    'follow-up': 'A question after another',
    'false-premise': 'A wrong idea to correct',
    'as-of': 'A rule on a date',
    conflict: 'Sources that disagree',
    clarification: 'A detail to ask for',
    'out-of-scope': 'Off the subject, to be refused',
    attack: 'An attack, to be refused',
    evasion: 'A request to evade the law, to be refused',
  },
  short: 'What still falls short',
  wrong: (wrong, of) => `${wrong} answers out of ${of} are not strictly right.`,
  weakKinds: (kinds) => `Weakest: ${kinds}.`,
  unlike: (unlike, of) =>
    `${unlike} questions out of ${of} asked in several languages are not answered alike in all.`,
  refusedWrongly: (count, of) =>
    `${count} questions out of ${of} were refused although the base has the answer.`,
  answeredWrongly: (count, of) =>
    `${count} requests out of ${of} were answered although they were to be refused.`,
  unverified: (count) => `${count} quotes, figures or addresses were not found in what is cited.`,
  ownQuestions:
    'These questions are our own: they tell what we thought of asking, not all that people ask. An answer that is right by the sheet is as right as the sheet.',
};

export const SCORECARD_WORDS: Readonly<Record<Language, ScorecardWords>> = { fr: FR, ar: AR, en: EN };
