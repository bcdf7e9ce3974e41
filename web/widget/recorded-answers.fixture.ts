import type { AnswerEvent } from '../../src/answering/answer-event.ts';
import { END, sampleCitation, sampleSource, START, textDelta } from './answer-events.fixture.ts';
import { RECORDED_DETAILS } from './recorded-details.fixture.ts';

/** How the fake server answers a question: events one after the other, or a problem instead of a stream. */
export type RecordedAnswer =
  | { readonly events: readonly AnswerEvent[]; readonly pauseMs: number; readonly hang?: boolean }
  | { readonly status: number; readonly detail: string };

const FRENCH_TEXT =
  'Vous avez **150 jours** pour rapatrier les recettes d’une exportation de marchandises. [1]\n\nPour les services, le délai est de **90 jours**. [1][2]\n\n1. Domiciliez l’opération à votre banque.\n2. Gardez la preuve du crédit sur votre compte : c’est elle qui apure le dossier. [2]\n\nÀ savoir : d’anciens guides citent encore 60 ou 30 jours.';

const ARABIC_TEXT =
  'لديك **150 يوماً** لاسترجاع عائدات تصدير البضائع، بموجب IGOC 2026. [1]\n\nوبالنسبة للخدمات الأجل هو **90 يوماً**. [1]\n\n- الحد السنوي للتجارة الإلكترونية 20.000 درهم، والقرار رقم 109-22.\n- العمولة 0,25% من المبلغ، أي 200 000 DH كحد أقصى.';

/** One delta per word or so: as a model sends them, markers cut in two included. */
function deltas(text: string): readonly AnswerEvent[] {
  return (text.match(/\s*[^\s[]+|\s*\[\d|\s+/g) ?? []).map(textDelta);
}

const instruction = sampleSource({ reference: 'IGOC 2026' });

const french: readonly AnswerEvent[] = [
  START,
  { type: 'citation', citation: sampleCitation({ sources: [instruction] }) },
  {
    type: 'citation',
    citation: sampleCitation({
      marker: 2,
      documentId: 'banque',
      title: 'Apurer un dossier d’exportation',
      headingPath: ['Les étapes'],
      passage: 'La banque apure le dossier au vu de la preuve du crédit en compte.',
      quotes: ['au vu de la preuve du crédit en compte'],
      validity: { from: '2026-02-01', until: '2027-01-31' },
      sources: [
        instruction,
        sampleSource({
          id: 'press',
          authority: 'La Vie éco',
          title: 'Ce qui change pour les exportateurs',
          date: '2025-12',
          level: 'secondary',
          status: 'to-verify',
        }),
      ],
    }),
  },
  ...deltas(FRENCH_TEXT),
  {
    type: 'notice',
    code: 'to-verify',
    text: 'Une partie de cette réponse repose sur une source secondaire : faites confirmer par votre banque.',
  },
  { ...END, suggestions: ['Et pour les services ?', 'Que risque un exportateur en retard ?'] },
];

const arabic: readonly AnswerEvent[] = [
  { ...START, language: 'ar', variety: 'ar' },
  {
    type: 'citation',
    citation: sampleCitation({
      language: 'ar',
      title: 'استرجاع عائدات التصدير',
      headingPath: ['الأساسي', 'الآجال'],
      passage: 'يسترجع مصدّر البضائع عائداته داخل أجل 150 يوماً.\nوبالنسبة للخدمات الأجل هو 90 يوماً.',
      quotes: ['داخل أجل 150 يوماً', 'الأجل هو 90 يوماً'],
      sources: [
        sampleSource({
          ...instruction,
          authority: 'مكتب الصرف',
          title: 'التعليمات العامة لعمليات الصرف 2026',
        }),
      ],
    }),
  },
  ...deltas(ARABIC_TEXT),
  { ...END, suggestions: ['وما هو أجل الخدمات؟'] },
];

const refusal: readonly AnswerEvent[] = [
  START,
  textDelta(
    'La base ne contient pas de passage qui réponde à cette question. L’administration des douanes peut vous répondre.',
  ),
  { type: 'answer-end', outcome: 'refused-no-evidence', composedBy: 'extractive', suggestions: [] },
];

/** Everything an attacker might put in a document or make a model say. */
const hostile: readonly AnswerEvent[] = [
  START,
  {
    type: 'citation',
    citation: sampleCitation({
      title: '<img src=x onerror="window.hacked = 1">',
      headingPath: ['<svg onload=window.hacked=1>', '\u202Egpj.exe'],
      passage: '<script>window.hacked = 1</script> passage \u202Etfel ot thgir',
      quotes: ['<script>window.hacked = 1</script>'],
      sources: [
        sampleSource({
          id: 'js',
          title: 'Lien piégé',
          url: 'javascript:window.hacked=1',
          authority: '"><script>window.hacked=1</script>',
        }),
        sampleSource({
          id: 'data',
          title: 'Données',
          url: 'data:text/html,<script>window.hacked=1</script>',
        }),
      ],
    }),
  },
  textDelta('<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1"> [1] '),
  textDelta('[clic](javascript:window.hacked=1) \u202Edesrever **<b onclick=window.hacked=1>gras</b>** [9]'),
  { type: 'notice', code: 'to-verify', text: '<iframe src="javascript:window.hacked=1"></iframe>' },
  { ...END, suggestions: ['<img src=x onerror="window.hacked = 1">'] },
];

/** What the fake server says to a question; the words are those that the tests type. */
export const RECORDED_ANSWERS: readonly (readonly [RegExp, RecordedAnswer])[] = [
  ...RECORDED_DETAILS,
  [/piège/, { events: hostile, pauseMs: 0 }],
  [/météo/, { events: refusal, pauseMs: 0 }],
  [/limite/, { status: 429, detail: 'Trop de questions à la fois : attendez une minute, puis réessayez.' }],
  [/lente/, { events: french.slice(0, 30), pauseMs: 5, hang: true }],
  [/[؀-ۿ]/, { events: arabic, pauseMs: 4 }],
  [/.*/, { events: french, pauseMs: 4 }],
];

/** An answer that fails in the middle, with words for the reader. */
export const BROKEN_ANSWER: RecordedAnswer = {
  events: [
    ...french.slice(0, 12),
    { type: 'error', code: 'internal', message: 'La rédaction a échoué en route.' },
  ],
  pauseMs: 0,
};
