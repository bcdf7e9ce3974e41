import type { NoticeCode, Outcome } from '../../src/answering/answer-event.ts';
import type { Language } from '../../src/source/language.ts';
import type { FailureKind } from './answer-failure.ts';
import type { ValidityState } from './dates.ts';

/** Every word that the widget says by itself, in one language. Answers and notices come from the server. */
export interface InterfaceTexts {
  readonly heading: string;
  readonly welcome: string;
  readonly languages: string;
  readonly open: string;
  readonly close: string;
  readonly closePassage: string;
  readonly clear: string;
  readonly conversation: string;
  readonly answer: string;
  readonly label: string;
  readonly placeholder: string;
  /** Placeholder once the conversation has started, where room is short. */
  readonly nextPlaceholder: string;
  readonly hint: string;
  readonly send: string;
  readonly stop: string;
  readonly retry: string;
  readonly copy: string;
  readonly copied: string;
  readonly print: string;
  readonly printList: string;
  readonly receipt: string;
  /** Names the answers to choose from as a group. */
  readonly replies: string;
  readonly remaining: (characters: number) => string;
  readonly starters: string;
  readonly starterQuestions: readonly string[];
  readonly followUps: string;
  readonly searching: string;
  readonly finished: string;
  readonly stopped: string;
  readonly passage: (marker: number) => string;
  readonly page: (page: number) => string;
  readonly inForceSince: (date: string) => string;
  readonly inForceFrom: (date: string) => string;
  readonly inForceUntil: (date: string) => string;
  readonly endedAfter: (date: string) => string;
  readonly superseded: string;
  readonly validities: Readonly<Record<ValidityState, string>>;
  readonly reviewedOn: (date: string) => string;
  readonly consultedOn: (date: string) => string;
  readonly undated: string;
  readonly sources: string;
  readonly moreSources: (count: number) => string;
  readonly official: string;
  readonly secondary: string;
  readonly toVerify: string;
  readonly newTab: string;
  readonly holdsFor: (date: string) => string;
  readonly composedBy: (name: string) => string;
  /** Instead of `composedBy` when the sheets' own sentences were used, without a language model. */
  readonly extracted: string;
  readonly outcomes: Readonly<Record<Exclude<Outcome, 'answered'>, string>>;
  readonly notices: Readonly<Record<NoticeCode, string>>;
  readonly failures: Readonly<Record<FailureKind, string>>;
}

const FR: InterfaceTexts = {
  heading: 'Posez votre question',
  welcome:
    'Import, export, douane, changes, colis : chaque réponse montre le passage qui la fonde et sa date.',
  languages: 'Langue',
  open: 'Poser une question',
  close: 'Fermer',
  closePassage: 'Fermer le passage',
  clear: 'Tout effacer',
  conversation: 'Conversation',
  answer: 'Réponse',
  label: 'Votre question',
  placeholder: 'Par exemple : quels documents pour exporter vers la France ?',
  nextPlaceholder: 'Une autre question ?',
  hint: 'Entrée pour envoyer, Maj + Entrée pour aller à la ligne. Sans données personnelles.',
  send: 'Envoyer',
  stop: 'Arrêter',
  retry: 'Réessayer',
  copy: 'Copier',
  copied: 'Copié',
  print: 'Imprimer',
  printList: 'Imprimer la liste',
  receipt: 'Reçu',
  replies: 'Réponses possibles',
  remaining: (characters) =>
    characters > 1 ? `${characters} caractères restants` : `${characters} caractère restant`,
  starters: 'Pour commencer',
  starterQuestions: [
    'Quel est le délai pour rapatrier les recettes d’exportation ?',
    'Qui peut importer ?',
    'Mon colis AliExpress de 300 DH est-il taxé ?',
    'Bghit nsedder zit argan, chno khassni?',
  ],
  followUps: 'Pour aller plus loin',
  searching: 'Recherche dans la base…',
  finished: 'Réponse terminée',
  stopped: 'Réponse arrêtée à votre demande',
  passage: (marker) => `Passage ${marker}`,
  page: (page) => `page ${page}`,
  inForceSince: (date) => `En vigueur depuis le ${date}`,
  inForceFrom: (date) => `En vigueur à partir du ${date}`,
  inForceUntil: (date) => `jusqu’au ${date} inclus`,
  endedAfter: (date) => `N’est plus en vigueur après le ${date}`,
  superseded: 'remplacé par une règle plus récente',
  validities: { 'in-force': 'en vigueur', ended: 'terminé', upcoming: 'à venir' },
  reviewedOn: (date) => `Relu le ${date}`,
  consultedOn: (date) => `consulté le ${date}`,
  undated: 'sans date',
  sources: 'Sources',
  moreSources: (count) => `Autres sources : ${count}`,
  official: 'source officielle',
  secondary: 'source secondaire',
  toVerify: 'à vérifier',
  newTab: 'nouvel onglet',
  holdsFor: (date) => `Règles au ${date}`,
  composedBy: (name) => `Rédaction : ${name}`,
  extracted: 'Phrases tirées des fiches, sans modèle de langage',
  outcomes: {
    partial: 'Réponse partielle',
    clarification: 'Une précision, pour bien répondre',
    'refused-no-evidence': 'Pas de réponse sûre dans la base',
    'refused-out-of-scope': 'Hors du commerce extérieur',
    'refused-unsafe': 'Demande que nous ne traitons pas',
    interrupted: 'Réponse interrompue avant la fin',
  },
  notices: {
    'model-failed': 'Rédaction',
    'model-interrupted': 'Rédaction',
    'sentences-removed': 'Contrôle',
    'other-language': 'Langue',
    'to-verify': 'À vérifier',
  },
  failures: {
    offline: 'Vous êtes hors ligne. Votre question est gardée.',
    unreachable: 'Le service ne répond pas pour l’instant. Votre question est gardée.',
    lost: 'La connexion a été coupée avant la fin de la réponse.',
    refused: 'La question n’a pas pu être traitée.',
    'answer-error': 'La réponse n’a pas pu être terminée.',
  },
};

const AR: InterfaceTexts = {
  heading: 'اطرح سؤالك',
  welcome: 'الاستيراد والتصدير والجمارك والصرف والطرود: كل جواب يُظهر المقطع الذي يستند إليه وتاريخه.',
  languages: 'اللغة',
  open: 'اطرح سؤالاً',
  close: 'إغلاق',
  closePassage: 'إغلاق المقطع',
  clear: 'محو الكل',
  conversation: 'المحادثة',
  answer: 'الجواب',
  label: 'سؤالك',
  placeholder: 'مثلاً: ما هي وثائق التصدير إلى فرنسا؟',
  nextPlaceholder: 'سؤال آخر؟',
  hint: 'زر الإدخال للإرسال، و Shift مع الإدخال لسطر جديد. دون معطيات شخصية.',
  send: 'إرسال',
  stop: 'إيقاف',
  retry: 'إعادة المحاولة',
  copy: 'نسخ',
  copied: 'تم النسخ',
  print: 'طباعة',
  printList: 'طباعة اللائحة',
  receipt: 'الوصل',
  replies: 'أجوبة ممكنة',
  remaining: (characters) => `الحروف المتبقية: ${characters}`,
  starters: 'للبدء',
  starterQuestions: [
    'ما هو أجل استرجاع عائدات التصدير؟',
    'من يمكنه الاستيراد؟',
    'هل يخضع طردي من AliExpress بقيمة 300 درهم للرسوم؟',
    'بغيت نصدّر زيت أركان، شنو خاصني؟',
  ],
  followUps: 'للمزيد',
  searching: 'جارٍ البحث في القاعدة…',
  finished: 'اكتمل الجواب',
  stopped: 'أُوقف الجواب بطلب منك',
  passage: (marker) => `المقطع ${marker}`,
  page: (page) => `الصفحة ${page}`,
  inForceSince: (date) => `ساري المفعول منذ ${date}`,
  inForceFrom: (date) => `يسري ابتداءً من ${date}`,
  inForceUntil: (date) => `إلى غاية ${date}`,
  endedAfter: (date) => `انتهى العمل به بعد ${date}`,
  superseded: 'عوّضته قاعدة أحدث',
  validities: { 'in-force': 'ساري المفعول', ended: 'انتهى العمل به', upcoming: 'لم يسرِ بعد' },
  reviewedOn: (date) => `روجع في ${date}`,
  consultedOn: (date) => `اطُّلع عليه في ${date}`,
  undated: 'بدون تاريخ',
  sources: 'المصادر',
  moreSources: (count) => `مصادر أخرى: ${count}`,
  official: 'مصدر رسمي',
  secondary: 'مصدر ثانوي',
  toVerify: 'يحتاج إلى تحقق',
  newTab: 'نافذة جديدة',
  holdsFor: (date) => `القواعد بتاريخ ${date}`,
  composedBy: (name) => `الصياغة: ${name}`,
  extracted: 'جمل مأخوذة من البطاقات، دون نموذج لغوي',
  outcomes: {
    partial: 'جواب جزئي',
    clarification: 'توضيح واحد لنجيب بدقة',
    'refused-no-evidence': 'لا جواب مؤكد في القاعدة',
    'refused-out-of-scope': 'خارج مجال التجارة الخارجية',
    'refused-unsafe': 'طلب لا نعالجه',
    interrupted: 'انقطع الجواب قبل نهايته',
  },
  notices: {
    'model-failed': 'الصياغة',
    'model-interrupted': 'الصياغة',
    'sentences-removed': 'المراقبة',
    'other-language': 'اللغة',
    'to-verify': 'يحتاج إلى تحقق',
  },
  failures: {
    offline: 'أنت غير متصل بالإنترنت. سؤالك محفوظ.',
    unreachable: 'الخدمة لا تستجيب حالياً. سؤالك محفوظ.',
    lost: 'انقطع الاتصال قبل نهاية الجواب.',
    refused: 'تعذرت معالجة السؤال.',
    'answer-error': 'تعذر إكمال الجواب.',
  },
};

const EN: InterfaceTexts = {
  heading: 'Ask your question',
  welcome:
    'Imports, exports, customs, foreign exchange, parcels: every answer shows the passage it rests on and its date.',
  languages: 'Language',
  open: 'Ask a question',
  close: 'Close',
  closePassage: 'Close the passage',
  clear: 'Clear all',
  conversation: 'Conversation',
  answer: 'Answer',
  label: 'Your question',
  placeholder: 'For example: which documents do I need to export to France?',
  nextPlaceholder: 'Another question?',
  hint: 'Enter to send, Shift + Enter for a new line. No personal data, please.',
  send: 'Send',
  stop: 'Stop',
  retry: 'Try again',
  copy: 'Copy',
  copied: 'Copied',
  print: 'Print',
  printList: 'Print the list',
  receipt: 'Receipt',
  replies: 'Possible answers',
  remaining: (characters) => `${characters} character${characters === 1 ? '' : 's'} left`,
  starters: 'To begin with',
  starterQuestions: [
    'How long do I have to repatriate export proceeds?',
    'Who can import?',
    'Is my 300 DH AliExpress parcel taxed?',
    'I want to export argan oil: what do I need?',
  ],
  followUps: 'Next questions',
  searching: 'Searching the document base…',
  finished: 'Answer finished',
  stopped: 'Answer stopped at your request',
  passage: (marker) => `Passage ${marker}`,
  page: (page) => `page ${page}`,
  inForceSince: (date) => `In force since ${date}`,
  inForceFrom: (date) => `In force from ${date}`,
  inForceUntil: (date) => `until ${date} inclusive`,
  endedAfter: (date) => `No longer in force after ${date}`,
  superseded: 'replaced by a newer rule',
  validities: { 'in-force': 'in force', ended: 'ended', upcoming: 'not yet in force' },
  reviewedOn: (date) => `Reviewed on ${date}`,
  consultedOn: (date) => `consulted on ${date}`,
  undated: 'undated',
  sources: 'Sources',
  moreSources: (count) => `More sources: ${count}`,
  official: 'official source',
  secondary: 'secondary source',
  toVerify: 'to be verified',
  newTab: 'new tab',
  holdsFor: (date) => `Rules as at ${date}`,
  composedBy: (name) => `Written by: ${name}`,
  extracted: 'Sentences taken from the sheets, without a language model',
  outcomes: {
    partial: 'Partial answer',
    clarification: 'One detail, to answer well',
    'refused-no-evidence': 'No safe answer in the document base',
    'refused-out-of-scope': 'Outside foreign trade',
    'refused-unsafe': 'A request we do not handle',
    interrupted: 'Answer interrupted before its end',
  },
  notices: {
    'model-failed': 'Writing',
    'model-interrupted': 'Writing',
    'sentences-removed': 'Check',
    'other-language': 'Language',
    'to-verify': 'To be verified',
  },
  failures: {
    offline: 'You are offline. Your question is kept.',
    unreachable: 'The service does not respond for now. Your question is kept.',
    lost: 'The connection was cut before the end of the answer.',
    refused: 'The question could not be handled.',
    'answer-error': 'The answer could not be finished.',
  },
};

export const INTERFACE_TEXTS: Readonly<Record<Language, InterfaceTexts>> = { fr: FR, ar: AR, en: EN };
