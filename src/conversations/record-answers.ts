import type { AnswerEvent } from '../answering/answer-event.ts';
import type { AnswerRequest } from '../answering/answer-request.ts';
import { abortableSleep } from '../common/abort.ts';
import type { Clock } from '../common/clock.ts';
import { tellOnce } from '../common/tell-once.ts';
import type { ConversationStore } from './conversation-store.ts';
import { gatherReceipt } from './gather-receipt.ts';
import type { Receipt } from './receipt.ts';

/** Longest that the end of an answer waits for its receipt: a link that is followed at once should work. */
const RECORD_WAIT_MS = 200;
/** Receipts being recorded at once. More than this and the store does not keep up: what comes is not kept. */
const MAX_OPEN_RECORDS = 64;

/** Answers a question as events; see `answering/answer-question.ts`. */
export type AnswerStream = (
  request: AnswerRequest,
  options: { answerId: string; signal?: AbortSignal },
) => AsyncIterable<AnswerEvent>;

/** The same; with a `conversationId`, the receipt is kept in that conversation. */
export type RecordedAnswerStream = (
  request: AnswerRequest,
  options: { answerId: string; signal?: AbortSignal; conversationId?: string },
) => AsyncIterable<AnswerEvent>;

/** Where receipts go, and what they say besides the answer. */
export interface RecordingDependencies {
  readonly store: ConversationStore;
  readonly clock: Pick<Clock, 'now'>;
  /** The snapshot that answers are made from, and when it was made (ISO instant). */
  readonly snapshot: { readonly snapshotId: string; readonly createdAt: string };
  /** Told once when the store begins to fail, and again only after it worked in between. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Answers as `answer` does, and keeps a receipt of each that reached its end, whether or not its reader is still there.
 * Events are passed on unchanged as they come. Whatever the store does, the answer stays whole: a failure is reported
 * and forgotten, and the last event waits for the receipt {@link RECORD_WAIT_MS} at most.
 */
export function recordAnswers(
  answer: AnswerStream,
  dependencies: RecordingDependencies,
): RecordedAnswerStream {
  const keep = keeper(dependencies);
  return async function* (request, { conversationId, ...options }) {
    const createdAt = new Date(dependencies.clock.now()).toISOString();
    const events: AnswerEvent[] = [];
    for await (const event of answer(request, options)) {
      events.push(event);
      if (event.type === 'answer-end') {
        const indexedAt = indexedAtOf(events, dependencies);
        const receipt = gatherReceipt(events, { question: request.question, createdAt, ...indexedAt });
        if (receipt !== undefined) await keep(receipt, conversationId);
      }
      yield event;
    }
  };
}

function indexedAtOf(
  [start]: readonly AnswerEvent[],
  { snapshot }: RecordingDependencies,
): { indexedAt?: string } {
  const isSame = start?.type === 'answer-start' && start.snapshotId === snapshot.snapshotId;
  return isSame ? { indexedAt: snapshot.createdAt } : {};
}

/** Records without ever rejecting; resolves when it is done or has taken too long. */
function keeper({
  store,
  onFailure,
}: RecordingDependencies): (receipt: Receipt, conversationId?: string) => Promise<void> {
  let open = 0;
  const report = tellOnce(onFailure);
  const record = async (receipt: Receipt, conversationId?: string): Promise<void> => {
    open++;
    try {
      await store.record(receipt, conversationId);
      report.worked();
    } catch (error) {
      report.failed(error);
    } finally {
      open--;
    }
  };
  return async (receipt, conversationId) => {
    if (open >= MAX_OPEN_RECORDS)
      report.failed(new Error(`recording an answer: ${open} others are not written yet; it is not kept`));
    else await atMost(RECORD_WAIT_MS, record(receipt, conversationId));
  };
}

async function atMost(waitMs: number, work: Promise<void>): Promise<void> {
  const timer = new AbortController();
  const isOver = abortableSleep(waitMs, timer.signal).catch(() => undefined);
  await Promise.race([work.finally(() => timer.abort()), isOver]);
}
