import type { Language } from '../../../source/language.ts';

/** What the deadlines calculator says by itself; limits are told as the table tells them. */
export interface DeadlineWords {
  readonly limit: string;
  readonly start: string;
  readonly startHint: string;
  readonly choose: string;
  readonly submit: string;
  readonly faults: Readonly<Record<'limit' | 'start', string>>;
  readonly faultsTitle: string;
  readonly result: string;
  readonly lead: (day: string) => string;
  /** `days` is negative once the day has passed. */
  readonly left: (days: number) => string;
  readonly length: string;
  readonly days: (days: number) => string;
  readonly counted: string;
  readonly from: string;
  readonly effect: string;
  readonly standing: string;
  readonly counting: string;
  readonly unconfirmed: string;
  readonly unknown: string;
  readonly texts: string;
  readonly calendar: string;
  readonly print: string;
  /** What a calendar shows of it. */
  readonly event: (name: string) => string;
  readonly eventNote: (start: string, standing: string) => string;
}

const FR: DeadlineWords = {
  limit: 'Délai',
  start: 'Jour de départ',
  startHint: 'Le jour de l’événement qui fait courir le délai',
  choose: 'Choisissez un délai',
  submit: 'Calculer',
  faults: { limit: 'Choisissez un délai de la liste.', start: 'Choisissez une date qui existe.' },
  faultsTitle: 'Rien n’est calculé : corrigez ceci.',
  result: 'Résultat',
  lead: (day) => `Dernier jour : ${day}.`,
  left: (days) =>
    days > 1
      ? `Il reste ${days} jours.`
      : days === 1
        ? 'C’est demain.'
        : days === 0
          ? 'C’est aujourd’hui.'
          : days === -1
            ? 'C’était hier : le délai est passé.'
            : `Le délai est passé depuis ${-days} jours.`,
  length: 'Durée',
  days: (days) => `${days} jours après le départ`,
  counted: 'Court à partir de',
  from: 'Jour de départ',
  effect: 'Ce qui suit',
  standing: 'Solidité de la règle',
  counting:
    'Le jour de départ ne compte pas. Nous ne décalons pas un dernier jour férié ou de fin de semaine.',
  unconfirmed:
    'Ce délai n’est pas confirmé : la base ne l’a trouvé que dans un texte ancien, et aucune date ne peut être donnée. Demandez confirmation.',
  unknown: 'La base n’a pas de délai en vigueur ce jour-là sous ce nom.',
  texts: 'Sur quels textes cela repose',
  calendar: 'Ajouter à mon agenda (.ics)',
  print: 'Imprimer',
  event: (name) => `Dernier jour : ${name}`,
  eventNote: (start, standing) =>
    `Compté depuis le ${start}, jour de départ non compris. Solidité : ${standing}. Information TijarIA : seuls les textes des autorités font foi.`,
};

const AR: DeadlineWords = {
  limit: 'الأجل',
  start: 'يوم البداية',
  startHint: 'يوم الحدث الذي يبدأ منه الأجل',
  choose: 'اختاروا أجلاً',
  submit: 'احسب',
  faults: { limit: 'اختاروا أجلاً من اللائحة.', start: 'اختاروا تاريخاً موجوداً.' },
  faultsTitle: 'لم يُحسب شيء: صححوا ما يلي.',
  result: 'النتيجة',
  lead: (day) => `آخر يوم: ${day}.`,
  left: (days) =>
    days > 0
      ? `الأيام المتبقية: ${days}.`
      : days === 0
        ? 'هو اليوم.'
        : `انتهى الأجل. عدد الأيام التي مرت: ${-days}.`,
  length: 'المدة',
  days: (days) => `عدد الأيام بعد البداية: ${days}`,
  counted: 'يحتسب ابتداءً من',
  from: 'يوم البداية',
  effect: 'ما يترتب',
  standing: 'مدى قوة القاعدة',
  counting: 'لا يُحتسب يوم البداية. ولا نؤخر اليوم الأخير إذا صادف عطلة أو نهاية أسبوع.',
  unconfirmed:
    'هذا الأجل غير مؤكد: لم نجده في القاعدة إلا في نص قديم، ولا يمكن إعطاء أي تاريخ. اطلبوا التأكيد.',
  unknown: 'ليس في القاعدة أجل سارٍ بهذا الاسم في ذلك اليوم.',
  texts: 'النصوص التي يستند إليها الحساب',
  calendar: 'إضافة إلى مفكرتي (.ics)',
  print: 'طباعة',
  event: (name) => `آخر يوم: ${name}`,
  eventNote: (start, standing) =>
    `محسوب من ${start}، ويوم البداية غير محتسب. مدى القوة: ${standing}. معلومات TijarIA: المرجع هو نصوص السلطات.`,
};

const EN: DeadlineWords = {
  limit: 'Time limit',
  start: 'Starting day',
  startHint: 'The day of the event that the time is counted from',
  choose: 'Choose a time limit',
  submit: 'Work it out',
  faults: { limit: 'Choose a time limit from the list.', start: 'Choose a date that exists.' },
  faultsTitle: 'Nothing was worked out: please correct this.',
  result: 'Result',
  lead: (day) => `Last day: ${day}.`,
  left: (days) =>
    days > 1
      ? `${days} days are left.`
      : days === 1
        ? 'That is tomorrow.'
        : days === 0
          ? 'That is today.'
          : days === -1
            ? 'That was yesterday: the time is over.'
            : `The time has been over for ${-days} days.`,
  length: 'Length',
  days: (days) => `${days} days after the start`,
  counted: 'Counted from',
  from: 'Starting day',
  effect: 'What follows',
  standing: 'How firm the rule is',
  counting: 'The starting day does not count. We do not move a last day that is a holiday or at a weekend.',
  unconfirmed:
    'This limit is not confirmed: the base found it in an old text only, and no date can be given. Ask for confirmation.',
  unknown: 'The base has no limit of that name in force on that day.',
  texts: 'The texts that this rests on',
  calendar: 'Add to my calendar (.ics)',
  print: 'Print',
  event: (name) => `Last day: ${name}`,
  eventNote: (start, standing) =>
    `Counted from ${start}, the starting day not included. How firm: ${standing}. Information by TijarIA: only the texts of authorities are binding.`,
};

export const DEADLINE_WORDS: Readonly<Record<Language, DeadlineWords>> = { fr: FR, ar: AR, en: EN };
