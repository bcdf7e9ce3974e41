import type { Language } from '../../src/source/language.ts';

/** Words about the connection and about what is kept, in one language. */
export interface ConversationTexts {
  readonly reconnecting: string;
  readonly cleared: string;
  /** … here, but the service could not be told. */
  readonly clearedHere: string;
  /** The storage is full or forbidden. */
  readonly notKept: string;
}

export const CONVERSATION_TEXTS: Readonly<Record<Language, ConversationTexts>> = {
  fr: {
    reconnecting: 'Connexion perdue, reprise en cours…',
    cleared: 'Conversation effacée',
    clearedHere: 'Conversation effacée ici ; le service n’a pas pu être joint, il l’effacera à son échéance.',
    notKept:
      'Ce navigateur ne laisse rien garder : profil et conversation s’effacent quand vous quittez la page.',
  },
  ar: {
    reconnecting: 'انقطع الاتصال، جارٍ استئناف الجواب…',
    cleared: 'مُحيت المحادثة',
    clearedHere: 'مُحيت المحادثة هنا؛ تعذر الاتصال بالخدمة، وستمحوها عند انتهاء مدتها.',
    notKept: 'لا يسمح هذا المتصفح بالحفظ: يُمحى الملف والمحادثة عند مغادرة الصفحة.',
  },
  en: {
    reconnecting: 'Connection lost, taking up the answer again…',
    cleared: 'Conversation erased',
    clearedHere:
      'Conversation erased here; the service could not be reached and will erase it when its time is over.',
    notKept: 'This browser lets nothing be kept: profile and conversation are gone when you leave the page.',
  },
};
