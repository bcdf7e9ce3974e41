import type { Language } from '../../src/source/language.ts';
import type { FeedbackReason } from './send-feedback.ts';

/** Every word that asks a reader about an answer, in one language. */
export interface FeedbackTexts {
  /** Names the two buttons as a group. */
  readonly about: string;
  readonly helpful: string;
  readonly unhelpful: string;
  readonly why: string;
  readonly reasons: Readonly<Record<FeedbackReason, string>>;
  readonly comment: string;
  readonly thanks: string;
  readonly failed: string;
}

const FR: FeedbackTexts = {
  about: 'Votre avis sur la réponse',
  helpful: 'Utile',
  unhelpful: 'Pas utile',
  why: 'Qu’est-ce qui ne va pas ?',
  reasons: {
    wrong: 'Inexacte',
    incomplete: 'Incomplète',
    unclear: 'Pas claire',
    outdated: 'Dépassée',
    language: 'Mal écrite',
    other: 'Autre chose',
  },
  comment: 'Commentaire facultatif. Sans données personnelles.',
  thanks: 'Merci pour votre avis',
  failed: 'Votre avis n’a pas pu être envoyé.',
};

const AR: FeedbackTexts = {
  about: 'رأيك في الجواب',
  helpful: 'مفيد',
  unhelpful: 'غير مفيد',
  why: 'ما الذي ينقص الجواب؟',
  reasons: {
    wrong: 'غير صحيح',
    incomplete: 'ناقص',
    unclear: 'غير واضح',
    outdated: 'متجاوَز',
    language: 'ركيك اللغة',
    other: 'أمر آخر',
  },
  comment: 'تعليق اختياري. دون معطيات شخصية.',
  thanks: 'شكراً على رأيك',
  failed: 'تعذر إرسال رأيك.',
};

const EN: FeedbackTexts = {
  about: 'What you think of the answer',
  helpful: 'Useful',
  unhelpful: 'Not useful',
  why: 'What is wrong with it?',
  reasons: {
    wrong: 'Incorrect',
    incomplete: 'Incomplete',
    unclear: 'Unclear',
    outdated: 'Out of date',
    language: 'Badly worded',
    other: 'Something else',
  },
  comment: 'Optional comment. No personal data, please.',
  thanks: 'Thank you for telling us',
  failed: 'It could not be sent.',
};

export const FEEDBACK_TEXTS: Readonly<Record<Language, FeedbackTexts>> = { fr: FR, ar: AR, en: EN };
