import type { Clock } from '../common/clock.ts';
import { tellOnce } from '../common/tell-once.ts';
import type { RecordedAnswerStream } from './record-answers.ts';
import { firstDayKept } from './retention.ts';
import type { SubjectCounts } from './subject-counts.ts';

/** Where subjects are counted. `onFailure` is told when counting begins to fail; answers do not wait for it. */
export interface CountingDependencies {
  readonly counts: SubjectCounts;
  readonly clock: Pick<Clock, 'now'>;
  readonly onFailure: (error: unknown) => void;
}

/** Answers as `answer` does, and counts the document that each given answer cites first. Events pass unchanged. */
export function countSubjects(
  answer: RecordedAnswerStream,
  { counts, clock, onFailure }: CountingDependencies,
): RecordedAnswerStream {
  const report = tellOnce(onFailure);
  return async function* (request, options) {
    let first: string | undefined;
    for await (const event of answer(request, options)) {
      if (event.type === 'citation' && event.citation.kind === 'passage') first ??= event.citation.documentId;
      const isGiven =
        event.type === 'answer-end' && (event.outcome === 'answered' || event.outcome === 'partial');
      if (isGiven && first !== undefined)
        void counts.count(first, dayOf(clock.now())).then(
          () => report.worked(),
          (error: unknown) => report.failed(error),
        );
      yield event;
    }
  };
}

/** Days over which subjects are counted. */
const COUNTED_DAYS = 30;
/** A subject of fewer answers is not shown: nobody's own question can be told from it. */
const FEWEST_ANSWERS = 5;
/** Fewer subjects than this are no list of what is asked most. */
const FEWEST_SUBJECTS = 3;
const MOST_SUBJECTS = 8;
/** How long what was counted is good enough, ms. */
const KEPT_MS = 10 * 60_000;

/**
 * Ids of the documents that answers of the last 30 days rested on most, most first, at most eight; none before three of them
 * were asked about five times each. Counted at most every ten minutes; days that no longer count are forgotten then. Never
 * rejects: a failure is told, and gives none.
 */
export function askedMostBy({
  counts,
  clock,
  onFailure,
}: CountingDependencies): () => Promise<readonly string[]> {
  let known: { readonly at: number; readonly ids: Promise<readonly string[]> } | undefined;
  const count = async (): Promise<readonly string[]> => {
    const first = firstDayKept(clock.now(), COUNTED_DAYS);
    try {
      await counts.expire(first);
      const asked = (await counts.since(first)).filter(({ answers }) => answers >= FEWEST_ANSWERS);
      const ids = asked.slice(0, MOST_SUBJECTS).map(({ documentId }) => documentId);
      return ids.length < FEWEST_SUBJECTS ? [] : ids;
    } catch (error) {
      onFailure(error);
      return [];
    }
  };
  return () => {
    const now = clock.now();
    // A clock that was set back must not make the count stand for longer.
    if (known === undefined || Math.abs(now - known.at) > KEPT_MS) known = { at: now, ids: count() };
    return known.ids;
  };
}

function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
