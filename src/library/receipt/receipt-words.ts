import type { Receipt } from '../../conversations/receipt.ts';
import type { Language } from '../../source/language.ts';

/** Every word that a receipt says by itself. Answers, notices and passages are as they were given. */
export interface ReceiptWords {
  readonly title: string;
  readonly home: string;
  readonly question: string;
  readonly masked: string;
  readonly answer: string;
  readonly notices: string;
  readonly passages: string;
  readonly passage: (marker: number) => string;
  readonly page: (page: number) => string;
  readonly reviewedOn: (date: string) => string;
  readonly facts: string;
  readonly holdsFor: string;
  readonly outcome: string;
  readonly outcomes: Readonly<Record<Receipt['outcome'], string>>;
  readonly composedBy: string;
  readonly extractive: string;
  readonly snapshot: string;
  readonly madeOn: (date: string) => string;
  readonly createdAt: string;
  readonly answerId: string;
  readonly keptUntil: string;
  /** What an answer is not. */
  readonly information: string;
  readonly missingTitle: string;
  readonly missing: string;
  readonly missingNext: string;
  readonly ask: string;
}

const FR: ReceiptWords = {
  title: 'Reçu de réponse',
  home: 'Accueil',
  question: 'Question posée',
  masked: 'Les données personnelles que nous reconnaissons y sont masquées.',
  answer: 'Réponse',
  notices: 'À noter',
  passages: 'Passages cités',
  passage: (marker) => `Passage ${marker}`,
  page: (page) => `page ${page}`,
  reviewedOn: (date) => `relu le ${date}`,
  facts: 'À propos de cette réponse',
  holdsFor: 'Règles au',
  outcome: 'Issue',
  outcomes: {
    answered: 'Réponse donnée',
    partial: 'Réponse partielle',
    clarification: 'Une précision était nécessaire',
    'refused-no-evidence': 'Pas de réponse sûre dans la base',
    'refused-out-of-scope': 'Hors du commerce extérieur',
    'refused-unsafe': 'Demande que nous ne traitons pas',
  },
  composedBy: 'Rédaction',
  extractive: 'phrases tirées des fiches, sans modèle de langage',
  snapshot: 'Version de la base',
  madeOn: (date) => `établie le ${date}`,
  createdAt: 'Demandée le',
  answerId: 'Numéro de réponse',
  keptUntil: 'Conservée jusqu’au',
  information:
    'Information, et non décision : seuls les textes officiels et l’administration compétente font foi.',
  missingTitle: 'Reçu introuvable',
  missing:
    'Aucune réponse n’est conservée à cette adresse. L’adresse est incomplète, ou la réponse a été effacée : elles ne sont gardées que pour un temps.',
  missingNext: 'Posez la question à nouveau : la réponse suivra les règles d’aujourd’hui.',
  ask: 'Poser la question',
};

const AR: ReceiptWords = {
  title: 'وصل الجواب',
  home: 'الاستقبال',
  question: 'السؤال المطروح',
  masked: 'حُجبت منه المعطيات الشخصية التي نتعرف عليها.',
  answer: 'الجواب',
  notices: 'للعلم',
  passages: 'المقاطع المذكورة',
  passage: (marker) => `المقطع ${marker}`,
  page: (page) => `الصفحة ${page}`,
  reviewedOn: (date) => `روجع في ${date}`,
  facts: 'حول هذا الجواب',
  holdsFor: 'القواعد بتاريخ',
  outcome: 'النتيجة',
  outcomes: {
    answered: 'أُعطي الجواب',
    partial: 'جواب جزئي',
    clarification: 'كان التوضيح ضرورياً',
    'refused-no-evidence': 'لا جواب مؤكد في القاعدة',
    'refused-out-of-scope': 'خارج مجال التجارة الخارجية',
    'refused-unsafe': 'طلب لا نعالجه',
  },
  composedBy: 'الصياغة',
  extractive: 'جمل مأخوذة من البطاقات، دون نموذج لغوي',
  snapshot: 'نسخة القاعدة',
  madeOn: (date) => `أُعدّت في ${date}`,
  createdAt: 'تاريخ السؤال',
  answerId: 'رقم الجواب',
  keptUntil: 'يُحفظ إلى غاية',
  information: 'معلومات وليست قراراً: المرجع هو النصوص الرسمية والإدارة المختصة.',
  missingTitle: 'لم يُعثر على الوصل',
  missing:
    'لا يوجد جواب محفوظ في هذا العنوان. إما أن العنوان ناقص أو أن الجواب مُحي: لا تُحفظ الأجوبة إلا لمدة محدودة.',
  missingNext: 'اطرحوا السؤال من جديد: سيتبع الجواب قواعد اليوم.',
  ask: 'طرح السؤال',
};

const EN: ReceiptWords = {
  title: 'Answer receipt',
  home: 'Home',
  question: 'Question asked',
  masked: 'Personal data that we recognise are masked in it.',
  answer: 'Answer',
  notices: 'Please note',
  passages: 'Passages cited',
  passage: (marker) => `Passage ${marker}`,
  page: (page) => `page ${page}`,
  reviewedOn: (date) => `reviewed on ${date}`,
  facts: 'About this answer',
  holdsFor: 'Rules as at',
  outcome: 'Outcome',
  outcomes: {
    answered: 'Answered',
    partial: 'Partial answer',
    clarification: 'A detail was needed',
    'refused-no-evidence': 'No safe answer in the document base',
    'refused-out-of-scope': 'Outside foreign trade',
    'refused-unsafe': 'A request we do not handle',
  },
  composedBy: 'Written by',
  extractive: 'sentences taken from the sheets, without a language model',
  snapshot: 'Version of the base',
  madeOn: (date) => `made on ${date}`,
  createdAt: 'Asked on',
  answerId: 'Answer number',
  keptUntil: 'Kept until',
  information: 'Information, not a ruling: only the official texts and the competent authority are binding.',
  missingTitle: 'Receipt not found',
  missing:
    'No answer is kept at this address. The address is incomplete, or the answer was erased: answers are kept for a time only.',
  missingNext: 'Ask the question again: the answer will follow today’s rules.',
  ask: 'Ask the question',
};

export const RECEIPT_WORDS: Readonly<Record<Language, ReceiptWords>> = { fr: FR, ar: AR, en: EN };
