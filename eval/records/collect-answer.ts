import type { AnswerEvent, Citation } from '../../src/answering/answer-event.ts';
import type { AnswerRecord } from './answer-record.ts';

/**
 * Gathers the events of one answer into its record; `now` gives milliseconds and is asked before the first event and
 * after the last. An answer that ends with an error has the outcome `failed`, one without any end `interrupted`.
 */
export async function collectAnswer(
  id: string,
  events: AsyncIterable<AnswerEvent>,
  now: () => number,
): Promise<Omit<AnswerRecord, 'evidence'>> {
  const started = now();
  const citations = new Map<number, Citation>();
  let record: Omit<AnswerRecord, 'citations' | 'evidence' | 'latencyMs'> = {
    id,
    outcome: 'interrupted',
    text: '',
    language: 'fr',
    asOf: '',
    snapshotId: '',
    composedBy: '',
  };
  for await (const event of events) {
    if (event.type === 'citation') citations.set(event.citation.marker, event.citation);
    else record = { ...record, ...contribution(event, record.text) };
  }
  const latencyMs = now() - started;
  const cited = [...citations.values()].sort((a, b) => a.marker - b.marker);
  return { ...record, citations: cited.map(toCitedPassage), latencyMs };
}

function contribution(
  event: Exclude<AnswerEvent, { type: 'citation' }>,
  textSoFar: string,
): Partial<AnswerRecord> {
  switch (event.type) {
    case 'answer-start':
      return { language: event.language, asOf: event.asOf, snapshotId: event.snapshotId };
    case 'text-delta':
      return { text: textSoFar + event.text };
    case 'notice':
      return {};
    case 'answer-end':
      return { outcome: event.outcome, composedBy: event.composedBy };
    case 'error':
      return { outcome: 'failed' };
  }
}

function toCitedPassage({
  marker,
  chunkId,
  documentId,
  title,
  headingPath,
  passage,
  quotes,
  sources,
}: Citation): AnswerRecord['citations'][number] {
  return {
    marker,
    chunkId,
    documentId,
    headings: [title, ...headingPath],
    passage,
    quotes: [...quotes],
    urls: sources.flatMap(({ url }) => url ?? []),
  };
}
