import type { AnswerEvent, Citation } from '../answering/answer-event.ts';
import { keptText } from './kept-text.ts';
import type { Receipt } from './receipt.ts';

/** What the events of an answer do not say. Instants are ISO, in UTC. */
export interface ReceiptContext {
  readonly question: string;
  readonly createdAt: string;
  readonly indexedAt?: string;
}

/** The receipt of an answer from all its events; undefined when it was interrupted, failed or is not at its end. */
export function gatherReceipt(events: readonly AnswerEvent[], context: ReceiptContext): Receipt | undefined {
  const [start, end] = [events[0], events.at(-1)];
  if (start?.type !== 'answer-start' || end?.type !== 'answer-end' || end.outcome === 'interrupted')
    return undefined;
  const { answerId, language, variety, asOf, snapshotId } = start;
  return {
    answerId,
    createdAt: context.createdAt,
    question: keptText(context.question, language),
    text: events.map((event) => (event.type === 'text-delta' ? event.text : '')).join(''),
    language,
    variety,
    asOf,
    snapshotId,
    ...(context.indexedAt === undefined ? {} : { indexedAt: context.indexedAt }),
    outcome: end.outcome,
    composedBy: end.composedBy,
    citations: lastCitations(events),
    notices: events.flatMap((event) =>
      event.type === 'notice' ? [{ code: event.code, text: event.text }] : [],
    ),
  };
}

/** A citation that is sent again replaces the earlier one of its marker. */
function lastCitations(events: readonly AnswerEvent[]): Citation[] {
  const citations = new Map<number, Citation>();
  for (const event of events)
    if (event.type === 'citation') citations.set(event.citation.marker, event.citation);
  return [...citations.values()].sort((a, b) => a.marker - b.marker);
}
