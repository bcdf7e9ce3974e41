import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnswerEvent } from '../../answering/answer-event.ts';
import type { NumberedEvent } from './answer-buffer.ts';
import { createResumableAnswers, type ResumableAnswers } from './resumable-answers.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An answer that a test makes event by event. */
function scripted(): {
  make: (signal: AbortSignal) => AsyncIterable<AnswerEvent>;
  say: (text: string) => void;
  finish: (failure?: Error) => void;
  /** How many events have been fetched of it. */
  taken: () => number;
  aborted: () => boolean;
} {
  const queue: (string | Error | undefined)[] = [];
  let [wake, taken]: [() => void, number] = [() => undefined, 0];
  let signal: AbortSignal | undefined;
  const put = (item: string | Error | undefined): void => {
    queue.push(item);
    wake();
  };
  return {
    make: async function* (given) {
      signal = given;
      given.addEventListener('abort', () => put(undefined));
      for (;;) {
        while (queue.length === 0) await new Promise<void>((resolve) => (wake = resolve));
        const item = queue.shift();
        if (item instanceof Error) throw item;
        if (item === undefined) return;
        taken++;
        yield { type: 'text-delta', text: item };
      }
    },
    say: put,
    finish: put,
    taken: () => taken,
    aborted: () => signal?.aborted === true,
  };
}

/** A reader that takes what comes, or only as much as it is let. */
function reader(events: AsyncIterable<NumberedEvent> | undefined): {
  texts: string[];
  ids: number[];
  over: () => unknown;
} {
  const [texts, ids]: [string[], number[]] = [[], []];
  let over: unknown = false;
  const read = async (): Promise<void> => {
    for await (const { id, data } of events ?? []) {
      ids.push(id);
      texts.push((JSON.parse(data) as { text: string }).text);
    }
  };
  read().then(
    () => (over = true),
    (error: unknown) => (over = error),
  );
  return { texts, ids, over: () => over };
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

function shelf(limits: { maxAnswers?: number; maxBytes?: number } = {}): {
  answers: ResumableAnswers;
  failures: unknown[];
} {
  const failures: unknown[] = [];
  return {
    answers: createResumableAnswers({ ...limits, onFailure: (error) => failures.push(error) }),
    failures,
  };
}

/** Begins an answer with a reader who can leave. */
function begin(
  answers: ResumableAnswers,
  answerId: string,
  isResumable = true,
): ReturnType<typeof scripted> & ReturnType<typeof reader> & { leave: () => Promise<unknown> } {
  const script = scripted();
  const controller = new AbortController();
  const events = answers.begin({ answerId, isResumable, make: script.make }, controller.signal);
  const leave = (): Promise<unknown> => {
    controller.abort();
    return settle();
  };
  return { ...script, ...reader(events), leave };
}

const resume = (
  answers: ResumableAnswers,
  answerId: string,
  afterId = 0,
  signal = new AbortController().signal,
): AsyncIterable<NumberedEvent> | undefined => answers.resume(answerId, afterId, signal);

/** Whether a reader could come back, who leaves again at once. */
async function isKept(answers: ResumableAnswers, answerId: string): Promise<boolean> {
  const events = resume(answers, answerId, 0, AbortSignal.abort());
  await events?.[Symbol.asyncIterator]().next();
  return events !== undefined;
}

describe('an answer that can be come back to', () => {
  it('gives every reader the same events from where it begins', async () => {
    const { answers } = shelf();
    const first = begin(answers, 'a');
    for (const text of ['x', 'y']) first.say(text);
    await settle();
    const [all, rest, ahead] = [0, 1, 3].map((id) => reader(resume(answers, 'a', id)));
    first.say('z');
    first.say('end');
    first.finish();
    await settle();
    expect(first.texts).toEqual(['x', 'y', 'z', 'end']);
    expect(all?.texts).toEqual(first.texts);
    expect(rest?.ids).toEqual([2, 3, 4]);
    expect(ahead?.texts).toEqual(['end']);
    expect([first, all, rest, ahead].map((each) => each?.over())).toEqual([true, true, true, true]);
  });

  it('goes on for 20 seconds without a reader, then is aborted and forgotten', async () => {
    const { answers } = shelf();
    const first = begin(answers, 'a');
    await first.leave();
    await vi.advanceTimersByTimeAsync(19_999);
    expect(first.aborted()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(first.aborted()).toBe(true);
    expect(await isKept(answers, 'a')).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('counts the seconds anew when a reader has come and gone, and not while one is there', async () => {
    const { answers } = shelf();
    const first = begin(answers, 'a');
    await first.leave();
    await vi.advanceTimersByTimeAsync(15_000);
    const left = new AbortController();
    reader(resume(answers, 'a', 0, left.signal));
    await vi.advanceTimersByTimeAsync(100_000);
    expect(first.aborted()).toBe(false);
    left.abort();
    await vi.advanceTimersByTimeAsync(19_999);
    expect(first.aborted()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(first.aborted()).toBe(true);
  });

  it('is kept for 60 seconds after its end, whether or not a reader saw that', async () => {
    const { answers } = shelf();
    const [seen, unseen] = [begin(answers, 'a'), begin(answers, 'b')];
    await unseen.leave();
    for (const each of [seen, unseen]) {
      each.say('x');
      each.finish();
    }
    await vi.advanceTimersByTimeAsync(59_999);
    const back = ['a', 'b'].map((id) => reader(resume(answers, id)));
    await settle();
    expect(back.map(({ texts }) => texts)).toEqual([['x'], ['x']]);
    expect(back.map(({ over }) => over())).toEqual([true, true]);
    await vi.advanceTimersByTimeAsync(1);
    for (const id of ['a', 'b']) expect(await isKept(answers, id)).toBe(false);
    expect(unseen.aborted()).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is stopped at once, and its readers get its end', async () => {
    const { answers, failures } = shelf();
    const first = begin(answers, 'a');
    first.say('x');
    await settle();
    answers.stop('a');
    expect(first.aborted()).toBe(true);
    expect(await isKept(answers, 'a')).toBe(false);
    await settle();
    expect(first).toMatchObject({ texts: ['x'] });
    expect(first.over()).toBe(true);
    answers.stop('a');
    answers.stop('unknown');
    expect([failures, vi.getTimerCount()]).toEqual([[], 0]);
  });

  it('throws its readers the failure that ended it, else tells the house', async () => {
    const { answers, failures } = shelf();
    const failure = new Error('broken');
    const [read, unread] = [begin(answers, 'a'), begin(answers, 'b')];
    await unread.leave();
    for (const each of [read, unread]) each.say('x');
    await settle();
    for (const each of [read, unread]) each.finish(failure);
    await settle();
    expect(read.over()).toBe(failure);
    expect(failures).toEqual([failure]);
    for (const id of ['a', 'b']) expect(await isKept(answers, id)).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is one that fails before its first event', async () => {
    const { answers } = shelf();
    const make = (): never => {
      throw new Error('at once');
    };
    const events = answers.begin({ answerId: 'a', isResumable: true, make }, new AbortController().signal);
    const only = reader(events);
    await settle();
    expect(only.over()).toEqual(new Error('at once'));
  });
});

describe('an answer that cannot be come back to', () => {
  it('is aborted as soon as its reader leaves, and can be stopped', async () => {
    const { answers } = shelf();
    const [left, stopped] = [begin(answers, 'a', false), begin(answers, 'b', false)];
    left.say('x');
    await settle();
    expect(left.texts).toEqual(['x']);
    expect(await isKept(answers, 'a')).toBe(false);
    await left.leave();
    expect([left.aborted(), stopped.aborted()]).toEqual([true, false]);
    answers.stop('b');
    await settle();
    expect([stopped.aborted(), stopped.over()]).toEqual([true, true]);
  });

  it('is made no faster than it is read', async () => {
    const { answers } = shelf();
    const script = scripted();
    const signal = new AbortController().signal;
    const events = answers.begin({ answerId: 'a', isResumable: false, make: script.make }, signal);
    const slow = events[Symbol.asyncIterator]();
    for (const text of ['x', 'y', 'z']) script.say(text);
    await slow.next();
    await settle();
    expect(script.taken()).toBe(1);
    await slow.next();
    await settle();
    expect(script.taken()).toBe(2);
  });
});

describe('over its limits', () => {
  it('forgets ended answers first, oldest first, then takes no more to come back to', async () => {
    const { answers } = shelf({ maxAnswers: 2 });
    const ended = begin(answers, 'ended');
    ended.finish();
    await settle();
    const open = begin(answers, 'open');
    expect(await isKept(answers, 'ended')).toBe(true);
    begin(answers, 'next');
    expect(await isKept(answers, 'ended')).toBe(false);
    const over = begin(answers, 'over');
    expect(await isKept(answers, 'over')).toBe(false);
    expect(await isKept(answers, 'next')).toBe(true);
    over.say('x');
    await settle();
    expect(over.texts).toEqual(['x']);
    await open.leave();
    expect(open.aborted()).toBe(false);
    await over.leave();
    expect(over.aborted()).toBe(true);
  });

  it('gives an answer that grows too large to its readers whole, but nobody can come back', async () => {
    const { answers } = shelf({ maxBytes: 2_000 });
    const other = begin(answers, 'other');
    other.say('small');
    const large = begin(answers, 'large');
    const texts = Array.from({ length: 30 }, (_, i) => `${i} ${'ل'.repeat(100)}`);
    for (const text of texts) large.say(text);
    large.finish();
    await settle();
    expect(large.texts).toEqual(texts);
    expect(large.over()).toBe(true);
    expect(await isKept(answers, 'large')).toBe(false);
    expect(await isKept(answers, 'other')).toBe(true);
  });

  it('aborts an answer that grows too large for nobody', async () => {
    const { answers } = shelf({ maxBytes: 100 });
    const first = begin(answers, 'a');
    await first.leave();
    expect(first.aborted()).toBe(false);
    first.say('x'.repeat(100));
    await settle();
    expect(first.aborted()).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('counts what a slow reader still holds of an ended answer', async () => {
    const { answers } = shelf({ maxBytes: 1_000 });
    const first = begin(answers, 'a');
    for (let i = 0; i < 4; i++) first.say('x'.repeat(70));
    first.finish();
    await settle();
    const slow = resume(answers, 'a')?.[Symbol.asyncIterator]();
    await slow?.next();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await isKept(answers, 'a')).toBe(false);
    const second = begin(answers, 'b');
    second.say('x'.repeat(100));
    await settle();
    expect(await isKept(answers, 'b')).toBe(false);
    while ((await slow?.next())?.done === false);
    const third = begin(answers, 'c');
    third.say('x'.repeat(100));
    await settle();
    expect(await isKept(answers, 'c')).toBe(true);
  });
});
