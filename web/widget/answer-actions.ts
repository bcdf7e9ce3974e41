import type { Language } from '../../src/source/language.ts';
import type { AnswerActions } from './answer-details.ts';
import { fetchOffice } from './fetch-office.ts';
import { INTERFACE_TEXTS } from './interface-texts.ts';
import { fetchProfileOptions } from './profile-options.ts';
import type { ProfileStore } from './profile-store.ts';
import { sendFeedback, type Feedback } from './send-feedback.ts';
import type { ServiceConnection } from './service-connection.ts';

/** What the actions of every answer share. */
export interface AnswerActionsOptions {
  readonly connection: ServiceConnection;
  readonly profiles: Pick<ProfileStore, 'profile'>;
  readonly language: () => Language;
  readonly announce: (text: string) => void;
  readonly onFeedbackSent: (answerId: string, feedback: Feedback) => void;
}

/** What a reader can do with any answer, apart from asking on. */
export function buildAnswerActions(options: AnswerActionsOptions): Omit<AnswerActions, 'onRetry' | 'onAsk'> {
  const { connection, profiles, language, announce, onFeedbackSent } = options;
  return {
    onCopy: (text) => {
      // Where the browser or its owner forbids it, the text stays selectable, and nothing is claimed.
      const copied = (): void => announce(INTERFACE_TEXTS[language()].copied);
      navigator.clipboard.writeText(text).then(copied, () => undefined);
    },
    onFeedback: async ({ answerId }, feedback) => {
      if (answerId === undefined) throw new Error('feedback: expected an answer that has started');
      await sendFeedback(connection, answerId, feedback);
      onFeedbackSent(answerId, feedback);
    },
    findOffice: (place) => fetchOffice(connection, place),
    listRegions: async (wanted) => (await fetchProfileOptions(connection, wanted)).region,
    ownRegion: () => profiles.profile.region,
    receiptAddress: (answerId) => connection.address(`../answers/${encodeURIComponent(answerId)}`).href,
    announce,
  };
}
