import type { AnswerEvent, Citation } from '../answering/answer-event.ts';
import type { Feedback } from './feedback.ts';
import type { Receipt } from './receipt.ts';

/** A UUID of version 4 that ends in a number: the same at every run. */
export function fixtureId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export const FIXTURE_CITATION: Citation = {
  kind: 'passage',
  marker: 1,
  chunkId: 'essai.fr#facts',
  documentId: 'essai',
  title: 'Rapatrier',
  headingPath: ['L’essentiel'],
  language: 'fr',
  passage: '- Le délai est de 150 jours.\n- Il court de la déclaration.',
  quotes: ['Le délai est de 150 jours.'],
  validity: { from: '2025-01-01' },
  reviewedOn: '2026-11-23',
  sources: [
    {
      id: 'oc-igoc',
      authority: 'Office des Changes',
      title: 'Instruction générale',
      reference: 'IGOC',
      date: '2026-01-01',
      url: 'https://www.oc.gov.ma/igoc',
      consultedOn: '2026-11-23',
      level: 'official',
      status: 'to-verify',
    },
  ],
};

/** A receipt with one citation and one notice; `fields` replace. */
export function fixtureReceipt(fields: Partial<Receipt> = {}): Receipt {
  return {
    answerId: fixtureId(1),
    createdAt: '2026-11-26T09:30:00.000Z',
    question: 'Quel délai pour rapatrier ?',
    text: '**Le délai est de 150 jours.** [1]',
    language: 'fr',
    variety: 'fr',
    asOf: '2026-11-26',
    snapshotId: 'snap-1',
    indexedAt: '2026-11-25T22:00:00.000Z',
    outcome: 'answered',
    composedBy: 'extractive',
    citations: [FIXTURE_CITATION],
    notices: [{ code: 'to-verify', text: 'À vérifier.' }],
    ...fields,
  };
}

/** Feedback with every part; `fields` replace. */
export function fixtureFeedback(fields: Partial<Feedback> = {}): Feedback {
  return {
    givenAt: '2026-11-26T09:31:00.000Z',
    rating: 'unhelpful',
    reason: 'outdated',
    comment: 'Le délai a changé.',
    ...fields,
  };
}

/** The events of a whole answer, whose id is `fixtureId(1)`. */
export const FIXTURE_EVENTS: readonly AnswerEvent[] = [
  {
    type: 'answer-start',
    answerId: fixtureId(1),
    language: 'fr',
    variety: 'fr',
    asOf: '2026-11-26',
    snapshotId: 's',
  },
  { type: 'citation', citation: FIXTURE_CITATION },
  { type: 'text-delta', text: '**Le délai est de 150 jours.** [1]' },
  { type: 'answer-end', outcome: 'answered', composedBy: 'extractive', suggestions: [] },
];
