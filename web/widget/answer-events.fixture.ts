import type { AnswerEvent, Citation, CitationSource } from '../../src/answering/answer-event.ts';

/** A source for tests; its wording is a sample, not a statement of the law. */
export function sampleSource(changes: Partial<CitationSource> = {}): CitationSource {
  return {
    id: 'oc-igoc-2026',
    authority: 'Office des Changes',
    title: 'Instruction générale des opérations de change 2026',
    date: '2026-01-01',
    url: 'https://www.oc.gov.ma/fr/reglementation',
    consultedOn: '2026-11-23',
    level: 'official',
    status: 'verified',
    ...changes,
  };
}

export function sampleCitation(changes: Partial<Citation> = {}): Citation {
  return {
    kind: 'passage',
    marker: 1,
    chunkId: 'rapatriement.fr#facts',
    documentId: 'rapatriement',
    title: 'Rapatrier les recettes d’exportation',
    headingPath: ['L’essentiel', 'Délais'],
    language: 'fr',
    page: 3,
    passage:
      'L’exportateur de marchandises rapatrie ses recettes dans un délai de 150 jours.\nPour les services, le délai est de 90 jours.',
    quotes: ['un délai de 150 jours', 'le délai est de 90 jours'],
    validity: { from: '2026-01-01' },
    reviewedOn: '2026-11-20',
    sources: [sampleSource()],
    ...changes,
  };
}

type EventOf<Type extends AnswerEvent['type']> = Extract<AnswerEvent, { type: Type }>;

export const START: EventOf<'answer-start'> = {
  type: 'answer-start',
  answerId: 'a-1',
  language: 'fr',
  variety: 'fr',
  asOf: '2026-11-23',
  snapshotId: 's-1',
};

export function textDelta(text: string): AnswerEvent {
  return { type: 'text-delta', text };
}

export const END: EventOf<'answer-end'> = {
  type: 'answer-end',
  outcome: 'answered',
  composedBy: 'extractive',
  suggestions: ['Et pour les services ?'],
};

/** The wire form of one event. */
export function eventText(event: AnswerEvent, id: number): string {
  return `id: ${id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

/** The wire form of a stream, with a heartbeat before each event; the first one is numbered `from`. */
export function bytesOf(events: readonly AnswerEvent[], from = 1): Uint8Array {
  const texts = events.map((event, index) => eventText(event, from + index));
  return new TextEncoder().encode(`: hb\n\n${texts.join(': hb\n\n')}`);
}
