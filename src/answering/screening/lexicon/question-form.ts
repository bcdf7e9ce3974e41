import type { PhraseRule } from '../../../text/phrase-rule.ts';

/**
 * Forms of a question that tell what is wanted whatever it is about: to go unseen, to say what is untrue, to be given what to write;
 * or, against it, to know the law, a punishment, a way back from a mistake.
 */
export const FORM_GROUPS = {
  covert: [
    'unseenPurpose',
    'unpaidPurpose',
    'unsaid',
    'untrue',
    'despite',
    'leastWatched',
    'whatToWrite',
    'whoMakes',
    'seeming',
    'willItPass',
    'whereToPut',
    'likeOthers',
    'notAsPaid',
    'payOfficer',
  ],
  wish: ['rather'],
  upright: [
    'askLegal',
    'askPenalty',
    'askCorrect',
    'askControl',
    'askReport',
    'askGenuine',
    'mayI',
    'underRegime',
    'whichRule',
  ],
} as const;

/** Forms of wanting to go unseen, to pay nothing, or to say what is untrue. */
export type CovertForm = (typeof FORM_GROUPS)['covert'][number];
/** Forms of telling what one wants or lacks, which say nothing alone. */
export type WishForm = (typeof FORM_GROUPS)['wish'][number];
/** Forms of asking about the law, a punishment, a mistake, a control. */
export type UprightForm = (typeof FORM_GROUPS)['upright'][number];
/** One form of {@link FORM_GROUPS}. */
export type QuestionForm = CovertForm | WishForm | UprightForm;

/** What a form is known by, as written and by the sound of Darija in Latin letters. */
export interface FormRules {
  readonly written: readonly PhraseRule[];
  readonly sound: readonly PhraseRule[];
}
