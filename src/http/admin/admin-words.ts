import type { Outcome } from '../../answering/answer-event.ts';
import type { Language } from '../../source/language.ts';
import type { ClusterKind } from '../../review/cluster-kind.ts';

/** What the admin page says in a language. */
export interface AdminWords {
  readonly title: string;
  readonly skip: string;
  readonly languages: string;
  readonly missing: string;
  readonly none: string;
  readonly signIn: {
    readonly title: string;
    readonly token: string;
    readonly send: string;
    readonly wrong: string;
    readonly tooMany: string;
  };
  readonly signOut: string;
  readonly period: string;
  readonly days: (count: string) => string;
  readonly show: string;
  readonly answers: {
    readonly title: string;
    readonly day: string;
    readonly all: string;
    readonly helpful: string;
    readonly unhelpful: string;
    readonly variety: string;
  };
  readonly outcomes: Readonly<Record<Exclude<Outcome, 'interrupted'>, string>>;
  readonly needs: {
    readonly title: string;
    readonly about: string;
    readonly download: string;
    readonly theme: string;
    readonly demand: string;
    readonly questions: string;
    readonly clusters: string;
    readonly hidden: string;
    readonly nearest: string;
    readonly answeredNow: string;
    readonly leftOut: (count: string) => string;
  };
  readonly kinds: Readonly<Record<ClusterKind, string>>;
  readonly base: {
    readonly title: string;
    readonly snapshot: string;
    readonly made: string;
    readonly age: string;
    readonly documents: string;
    readonly passages: string;
    readonly overdue: string;
  };
  readonly model: {
    readonly title: string;
    readonly on: string;
    readonly off: string;
    readonly by: string;
    readonly reason: string;
    readonly turnOn: string;
    readonly turnOff: string;
    readonly effect: string;
    readonly audit: string;
    readonly at: string;
    readonly set: string;
  };
  readonly sync: { readonly title: string; readonly source: string; readonly changedOn: string };
}

const FR: AdminWords = {
  title: 'Administration',
  skip: 'Aller au contenu',
  languages: 'Langue',
  missing: 'Cette partie n’a pas pu être lue ; le journal du service dit pourquoi.',
  none: 'Rien.',
  signIn: {
    title: 'Se connecter',
    token: 'Jeton d’administration',
    send: 'Entrer',
    wrong: 'Ce n’est pas le jeton.',
    tooMany: 'Trop d’essais : attendez une minute.',
  },
  signOut: 'Se déconnecter',
  period: 'Période',
  days: (count) => `${count} jours`,
  show: 'Afficher',
  answers: {
    title: 'Réponses',
    day: 'Jour',
    all: 'Toutes',
    helpful: 'Utiles',
    unhelpful: 'Pas utiles',
    variety: 'Langue de la question',
  },
  outcomes: {
    answered: 'Répondu',
    partial: 'En partie',
    clarification: 'Précision demandée',
    'refused-no-evidence': 'Rien trouvé',
    'refused-out-of-scope': 'Hors sujet',
    'refused-unsafe': 'Refusé',
  },
  needs: {
    title: 'Ce que la base ne dit pas encore',
    about:
      'Questions sans bonne réponse, regroupées d’une langue à l’autre, de la plus demandée à la moins demandée.',
    download: 'Télécharger le fichier de relecture, avec des débuts de fiches',
    theme: 'Thème',
    demand: 'Demande',
    questions: 'Questions',
    clusters: 'Groupes',
    hidden: 'Posée trop peu pour être montrée',
    nearest: 'Fiches les plus proches',
    answeredNow: 'La base y répond peut-être désormais.',
    leftOut: (count) =>
      `${count} questions plus anciennes laissées de côté : choisissez une période plus courte.`,
  },
  kinds: { gap: 'manque', weak: 'fiche insuffisante', 'out-of-scope': 'hors sujet' },
  base: {
    title: 'Base',
    snapshot: 'Index',
    made: 'Construit',
    age: 'Âge',
    documents: 'Documents',
    passages: 'Passages',
    overdue: 'Documents à relire',
  },
  model: {
    title: 'Modèle de langue',
    on: 'Le modèle peut rédiger les réponses.',
    off: 'Le modèle est coupé : les réponses sont composées à partir des passages.',
    by: 'Votre nom',
    reason: 'Raison',
    turnOn: 'Rétablir le modèle',
    turnOff: 'Couper le modèle',
    effect: 'Prend effet en deux secondes, pour les réponses qui commencent ensuite.',
    audit: 'Derniers changements',
    at: 'Quand',
    set: 'Modèle',
  },
  sync: { title: 'Sources officielles', source: 'Source', changedOn: 'Changée le' },
};

const AR: AdminWords = {
  title: 'الإدارة',
  skip: 'الانتقال إلى المحتوى',
  languages: 'اللغة',
  missing: 'تعذرت قراءة هذا الجزء؛ سجل الخدمة يبين السبب.',
  none: 'لا شيء.',
  signIn: {
    title: 'الدخول',
    token: 'رمز الإدارة',
    send: 'دخول',
    wrong: 'ليس هذا هو الرمز.',
    tooMany: 'محاولات كثيرة: انتظر دقيقة.',
  },
  signOut: 'الخروج',
  period: 'المدة',
  days: (count) => `${count} يوما`,
  show: 'عرض',
  answers: {
    title: 'الأجوبة',
    day: 'اليوم',
    all: 'الكل',
    helpful: 'مفيدة',
    unhelpful: 'غير مفيدة',
    variety: 'لغة السؤال',
  },
  outcomes: {
    answered: 'أُجيب',
    partial: 'جزئيا',
    clarification: 'طُلب توضيح',
    'refused-no-evidence': 'لم يوجد شيء',
    'refused-out-of-scope': 'خارج الموضوع',
    'refused-unsafe': 'مرفوض',
  },
  needs: {
    title: 'ما لا تقوله القاعدة بعد',
    about: 'أسئلة بلا جواب جيد، مجمعة عبر اللغات، من الأكثر طلبا إلى الأقل.',
    download: 'تنزيل ملف المراجعة، مع بدايات بطاقات',
    theme: 'المحور',
    demand: 'الطلب',
    questions: 'الأسئلة',
    clusters: 'المجموعات',
    hidden: 'طُرح قليلا فلا يُعرض نصه',
    nearest: 'أقرب البطاقات',
    answeredNow: 'قد تجيب القاعدة عنه الآن.',
    leftOut: (count) => `تُرك ${count} سؤالا أقدم: اختر مدة أقصر.`,
  },
  kinds: { gap: 'نقص', weak: 'بطاقة غير كافية', 'out-of-scope': 'خارج الموضوع' },
  base: {
    title: 'القاعدة',
    snapshot: 'الفهرس',
    made: 'أُنشئ',
    age: 'العمر',
    documents: 'الوثائق',
    passages: 'المقاطع',
    overdue: 'وثائق تنتظر المراجعة',
  },
  model: {
    title: 'النموذج اللغوي',
    on: 'يمكن للنموذج أن يحرر الأجوبة.',
    off: 'النموذج موقوف: تُركب الأجوبة من المقاطع.',
    by: 'اسمك',
    reason: 'السبب',
    turnOn: 'تشغيل النموذج',
    turnOff: 'إيقاف النموذج',
    effect: 'يسري خلال ثانيتين على الأجوبة التي تبدأ بعدهما.',
    audit: 'آخر التغييرات',
    at: 'متى',
    set: 'النموذج',
  },
  sync: { title: 'المصادر الرسمية', source: 'المصدر', changedOn: 'تغير في' },
};

const EN: AdminWords = {
  title: 'Administration',
  skip: 'Skip to content',
  languages: 'Language',
  missing: 'This part could not be read; the service’s log says why.',
  none: 'Nothing.',
  signIn: {
    title: 'Sign in',
    token: 'Admin token',
    send: 'Enter',
    wrong: 'That is not the token.',
    tooMany: 'Too many attempts: wait a minute.',
  },
  signOut: 'Sign out',
  period: 'Period',
  days: (count) => `${count} days`,
  show: 'Show',
  answers: {
    title: 'Answers',
    day: 'Day',
    all: 'All',
    helpful: 'Helpful',
    unhelpful: 'Not helpful',
    variety: 'Language of the question',
  },
  outcomes: {
    answered: 'Answered',
    partial: 'In part',
    clarification: 'Asked back',
    'refused-no-evidence': 'Nothing found',
    'refused-out-of-scope': 'Out of scope',
    'refused-unsafe': 'Declined',
  },
  needs: {
    title: 'What the base does not say yet',
    about: 'Questions without a good answer, grouped across languages, the most wanted first.',
    download: 'Download the review file, with sheets begun',
    theme: 'Theme',
    demand: 'Demand',
    questions: 'Questions',
    clusters: 'Groups',
    hidden: 'Asked too seldom to be shown',
    nearest: 'Nearest sheets',
    answeredNow: 'The base may answer this by now.',
    leftOut: (count) => `${count} earlier questions left out: choose a shorter period.`,
  },
  kinds: { gap: 'gap', weak: 'weak sheet', 'out-of-scope': 'out of scope' },
  base: {
    title: 'Base',
    snapshot: 'Index',
    made: 'Made',
    age: 'Age',
    documents: 'Documents',
    passages: 'Passages',
    overdue: 'Documents due for review',
  },
  model: {
    title: 'Language model',
    on: 'The model may write answers.',
    off: 'The model is off: answers are composed from the passages.',
    by: 'Your name',
    reason: 'Reason',
    turnOn: 'Turn the model on again',
    turnOff: 'Turn the model off',
    effect: 'Holds within two seconds, for answers that begin afterwards.',
    audit: 'Last changes',
    at: 'When',
    set: 'Model',
  },
  sync: { title: 'Official sources', source: 'Source', changedOn: 'Changed on' },
};

/** The words of the admin page, by language. */
export const ADMIN_WORDS: Readonly<Record<Language, AdminWords>> = { fr: FR, ar: AR, en: EN };
