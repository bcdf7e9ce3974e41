import type { Language } from '../../src/source/language.ts';

/** Questions to the real base, by what kind of answer they lead to. */
export interface SiteQuestions {
  /** Answered from a sheet, with passages. */
  readonly plain: string;
  /** Worked out; the answer's table shows the working. */
  readonly duties: string;
  /** Told as a list of papers to gather. */
  readonly papers: string;
  /** Nothing that the base is about. */
  readonly weather: string;
  /** Lacks the goods, which are asked for. */
  readonly vague: string;
}

export const SITE_QUESTIONS: Readonly<Record<Language, SiteQuestions>> = {
  fr: {
    plain: 'Quel est le délai pour rapatrier les recettes d’exportation ?',
    duties:
      'J’importe une marchandise d’une valeur CAF de 100 000 DH, droit 17,5 %, TVA 20 % : combien de droits et taxes ?',
    papers: 'Quels documents pour exporter de l’huile d’argan vers la France ?',
    weather: 'Quel temps fera-t-il demain à Casablanca ?',
    vague: 'Combien de droits de douane vais-je payer ?',
  },
  ar: {
    plain: 'ما هو أجل استرجاع عائدات التصدير؟',
    duties:
      'أستورد بضاعة قيمتها سيف 100000 درهم برسم استيراد 17,5% وضريبة على القيمة المضافة 20%: كم الرسوم والضرائب؟',
    papers: 'ما هي وثائق تصدير زيت أركان إلى فرنسا؟',
    weather: 'كيف سيكون الطقس غداً في الدار البيضاء؟',
    vague: 'كم سأؤدي من الرسوم الجمركية؟',
  },
  en: {
    plain: 'How long do I have to repatriate export proceeds?',
    duties: 'I import goods with a CIF value of 100,000 DH, duty 17.5%, VAT 20%: how much duty and tax?',
    papers: 'Which documents do I need to export argan oil to France?',
    weather: 'What will the weather be tomorrow in Casablanca?',
    vague: 'How much customs duty will I pay?',
  },
};

/** Darija in Latin letters: answered in French. */
export const DARIJA_QUESTION = "chhal 3andi d lwe9t bach njib flous dyal l'export ?";
