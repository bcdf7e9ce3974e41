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
    clearedHere: 'Effacée ici ; le service, injoignable, l’effacera à l’échéance.',
    notKept: 'Ce navigateur ne garde rien : tout s’efface quand vous quittez la page.',
  },
  ar: {
    reconnecting: 'انقطع الاتصال، جارٍ الاستئناف…',
    cleared: 'مُحيت المحادثة',
    clearedHere: 'مُحيت هنا؛ تعذر الاتصال بالخدمة، وستمحوها عند انتهاء المدة.',
    notKept: 'لا يحفظ هذا المتصفح شيئاً: يُمحى كل شيء عند مغادرة الصفحة.',
  },
  en: {
    reconnecting: 'Connection lost, trying again…',
    cleared: 'Conversation erased',
    clearedHere: 'Erased here; the service could not be reached and will erase it in time.',
    notKept: 'This browser keeps nothing: all is gone when you leave the page.',
  },
};
