import type { AnswerEvent } from '../../src/answering/answer-event.ts';
import { END, sampleCitation, sampleSource, START, textDelta } from './answer-events.fixture.ts';
import { HOSTILE_STRINGS } from './hostile-strings.fixture.ts';
import type { RecordedAnswer } from './recorded-answers.fixture.ts';

const ARABIC_START: AnswerEvent = { ...START, language: 'ar', variety: 'ar' };

/** A calculation whose working is the passage; its amounts are samples. */
const duties = {
  ...sampleCitation({
    kind: 'calculation',
    title: 'Droits et taxes sur une machine à café',
    headingPath: [],
    passage:
      'Valeur en douane : 10 000 DH + 800 DH = 10 800 DH\nDroit d’importation : 2,5 % × 10 800 DH = 270 DH\nTaxe parafiscale : 0,25 % × 10 800 DH = 27 DH\nTVA : 20 % × 11 097 DH = 2 219,40 DH\nTotal : 270 DH + 27 DH + 2 219,40 DH = 2 516,40 DH',
    quotes: ['Total : 270 DH + 27 DH + 2 219,40 DH = 2 516,40 DH'],
    validity: { until: '2026-12-31' },
  }),
  table: {
    columns: ['Élément', 'Taux', 'Base', 'Montant'],
    rows: [
      ['Valeur en douane', '', '10 000 DH + 800 DH', '10 800 DH'],
      ['Droit d’importation', '2,5 %', '10 800 DH', '270 DH'],
      ['Taxe parafiscale', '0,25 %', '10 800 DH', '27 DH'],
      ['TVA', '20 %', '11 097 DH', '2 219,40 DH'],
      ['Total', '', '270 DH + 27 DH + 2 219,40 DH', '2 516,40 DH'],
    ],
    hasTotal: true,
  },
};

const arabicDuties = {
  ...sampleCitation({
    kind: 'calculation',
    language: 'ar',
    title: 'الرسوم والضرائب على آلة قهوة',
    headingPath: [],
    passage:
      'القيمة لدى الجمارك: 10 000 درهم\nرسم الاستيراد: 2,5% × 10 000 درهم = 250 درهم\nالمجموع: 250 درهم + 25 درهم = 275 درهم',
    quotes: ['المجموع: 250 درهم + 25 درهم = 275 درهم'],
    validity: { from: '2027-01-01' },
  }),
  table: {
    columns: ['العنصر', 'النسبة', 'الأساس', 'المبلغ'],
    rows: [
      ['رسم الاستيراد', '2,5%', '10 000 درهم', '250 درهم'],
      ['الرسم شبه الضريبي', '0,25%', '10 000 درهم', '25 درهم'],
      ['المجموع', '', '', '275 درهم'],
    ],
    hasTotal: true,
  },
};

const steps = sampleCitation({
  documentId: 'exporter-argan',
  title: 'Exporter de l’huile d’argan',
  passage: 'Facture commerciale, certificat d’origine, certificat sanitaire.',
  quotes: ['certificat d’origine'],
  validity: { from: '2020-01-01', until: '2026-06-30' },
});

/** Events of before these fields were added do not have them. */
const CHECKLIST_END = { ...END, checklist: true, replies: [] };
const CLARIFICATION_END = {
  ...END,
  outcome: 'clarification' as const,
  suggestions: [],
  checklist: false,
  replies: ['Vers l’Union européenne', 'Vers les États-Unis', 'Vers le Royaume-Uni', 'Vers un autre pays'],
};

const REFUSED = { ...END, outcome: 'refused-no-evidence' as const, suggestions: [] };

const CHECKLIST_TEXT =
  'Pour exporter de l’huile d’argan, réunissez **quatre documents** : [1]\n\n1. **Facture commerciale**, en deux exemplaires. [1]\n2. **Certificat d’origine [1]**, visé par la chambre de commerce.\n3. Certificat sanitaire de l’ONSSA, si l’acheteur le demande : comptez 5 jours.\n4. Titre de transport.\n\nEnsuite :\n- déposez la déclaration dans PortNet ; [1]\n- gardez l’exemplaire visé.';
const ARABIC_CHECKLIST_TEXT =
  'لتصدير زيت أركان اجمع الوثائق التالية: [1]\n\n- **الفاتورة التجارية** في نسختين. [1]\n- شهادة المنشأ EUR.1، رقم 109-22.\n- الشهادة الصحية من ONSSA خلال 5 أيام. [1]';

/** Every hostile string in every place that an answer has. */
const hostile: readonly AnswerEvent[] = [
  START,
  ...HOSTILE_STRINGS.map(({ text }, index): AnswerEvent => ({
    type: 'citation',
    citation: {
      ...sampleCitation({
        marker: index + 1,
        kind: 'calculation',
        title: text,
        headingPath: [text],
        passage: text,
        quotes: [text],
        sources: [
          sampleSource({ id: `s-${index}`, title: text, authority: text, reference: text, url: text }),
        ],
      }),
      // A table of each fifth: forty wide ones would only be slow.
      ...(index % 5 === 0 ? { table: { columns: [text, text], rows: [[text, text]], hasTotal: true } } : {}),
    },
  })),
  ...HOSTILE_STRINGS.map(({ text }, index) => textDelta(`- ${text} [${index + 1}]\n`)),
  { type: 'notice', code: 'to-verify', text: HOSTILE_STRINGS.map(({ text }) => text).join(' ') },
  {
    ...END,
    composedBy: HOSTILE_STRINGS[0]?.text ?? '',
    suggestions: HOSTILE_STRINGS.map(({ text }) => text),
    ...{ replies: HOSTILE_STRINGS.map(({ text }) => text), checklist: true },
  },
];

function quick(...events: readonly AnswerEvent[]): RecordedAnswer {
  return { events, pauseMs: 0 };
}

/** Answers with a table, a checklist, a question back, a refusal; the words are those that the tests type. */
export const RECORDED_DETAILS: readonly (readonly [RegExp, RecordedAnswer])[] = [
  [/hostile/, quick(...hostile)],
  [
    /machine à café/,
    quick(
      START,
      { type: 'citation', citation: duties },
      textDelta('Comptez **2 516,40 DH** de droits et taxes. [1]'),
      END,
    ),
  ],
  [
    /آلة قهوة/,
    quick(
      ARABIC_START,
      { type: 'citation', citation: arabicDuties },
      textDelta('تؤدي **275 درهماً** من الرسوم والضرائب. [1]'),
      { ...END, suggestions: [] },
    ),
  ],
  [/argan/, quick(START, { type: 'citation', citation: steps }, textDelta(CHECKLIST_TEXT), CHECKLIST_END)],
  [
    /زيت أركان إلى/,
    quick(
      ARABIC_START,
      {
        type: 'citation',
        citation: sampleCitation({ language: 'ar', title: 'تصدير زيت أركان', passage: 'شهادة المنشأ EUR.1' }),
      },
      textDelta(ARABIC_CHECKLIST_TEXT),
      { ...CHECKLIST_END, suggestions: [] },
    ),
  ],
  [/quel certificat d’origine/, quick(START, textDelta('Vers quel pays exportez-vous ?'), CLARIFICATION_END)],
  [
    /طقس/,
    quick(
      ARABIC_START,
      textDelta('لا تتضمن القاعدة مقطعاً يجيب عن هذا السؤال. يمكن لإدارة الجمارك أن تجيبك.'),
      REFUSED,
    ),
  ],
];
