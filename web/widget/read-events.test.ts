import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerEvent } from '../../src/answering/answer-event.ts';
import { bytesOf, END, sampleCitation, START, textDelta } from './answer-events.fixture.ts';
import { readAnswerEvents, type NumberedEvent } from './read-events.ts';

const ANSWER: readonly AnswerEvent[] = [
  START,
  { type: 'citation', citation: sampleCitation({ title: 'استرجاع العائدات — 🇲🇦' }) },
  textDelta('**150 jours** [1]\n\n'),
  textDelta('data: [DONE]\n\nevent: error'),
  END,
];

function numbered(events: readonly AnswerEvent[]): NumberedEvent[] {
  return events.map((event, index) => ({ id: index + 1, event }));
}

function streamOf(...chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

async function collect(events: AsyncIterable<NumberedEvent>): Promise<NumberedEvent[]> {
  const collected: NumberedEvent[] = [];
  for await (const event of events) collected.push(event);
  return collected;
}

describe('readAnswerEvents', () => {
  test('bytes cut anywhere give the same events, letters and emoji included', async () => {
    const bytes = bytesOf(ANSWER);
    const cuts = fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(cuts, async (positions) => {
        const edges = [0, ...positions.sort((a, b) => a - b), bytes.length];
        const chunks = edges.slice(1).map((edge, index) => bytes.slice(edges[index], edge));
        expect(await collect(readAnswerEvents(streamOf(...chunks)))).toEqual(numbered(ANSWER));
      }),
      { seed: 20261123, numRuns: 60 },
    );
  });

  test('it ends with the last event and cancels what follows', async () => {
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytesOf([START, END, textDelta('too late')])),
      cancel: () => {
        cancelled = true;
      },
    });
    expect(await collect(readAnswerEvents(endless))).toEqual(numbered([START, END]));
    expect(cancelled).toBe(true);
  });

  test('an error event is the last one too', async () => {
    const error: AnswerEvent = { type: 'error', code: 'model-failed', message: 'Réessayez.' };
    expect(await collect(readAnswerEvents(streamOf(bytesOf([START, error, END]))))).toEqual(
      numbered([START, error]),
    );
  });

  test('event types that it does not know are skipped', async () => {
    const unknown = new TextEncoder().encode(
      'event: tool-result\ndata: {"type":"tool-result"}\n\ndata: 3\n\n',
    );
    expect(await collect(readAnswerEvents(streamOf(unknown, bytesOf([START, END]))))).toEqual(
      numbered([START, END]),
    );
  });

  test('an event without a number, or with something else for it, is numbered 0', async () => {
    const events = `data: ${JSON.stringify(START)}\n\nid: x\ndata: ${JSON.stringify(END)}\n\n`;
    const read = await collect(readAnswerEvents(streamOf(new TextEncoder().encode(events))));
    expect(read.map(({ id }) => id)).toEqual([0, 0]);
  });

  test('bytes that end before the answer are a lost connection', async () => {
    const events = collect(readAnswerEvents(streamOf(bytesOf([START, textDelta('Les rec')]))));
    await expect(events).rejects.toMatchObject({ name: 'AnswerFailure', kind: 'lost' });
  });

  test('silence is a lost connection', async () => {
    const silent = new ReadableStream<Uint8Array>({});
    await expect(collect(readAnswerEvents(silent, 20))).rejects.toMatchObject({ kind: 'lost' });
  });

  test('heartbeats are not silence', async () => {
    const beating = new ReadableStream<Uint8Array>({
      start: (controller) => {
        let beats = 0;
        const timer = setInterval(() => {
          beats += 1;
          controller.enqueue(beats < 8 ? new TextEncoder().encode(': hb\n\n') : bytesOf([START, END]));
          if (beats === 8) clearInterval(timer);
        }, 50);
      },
    });
    expect(await collect(readAnswerEvents(beating, 300))).toEqual(numbered([START, END]));
  });

  test('an event that is not JSON is a lost connection', async () => {
    const broken = new TextEncoder().encode('event: text-delta\ndata: {"type":\n\n');
    await expect(collect(readAnswerEvents(streamOf(broken)))).rejects.toMatchObject({ kind: 'lost' });
  });

  test('an event without end is cut off instead of filling memory', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(`data: ${'x'.repeat(100_000)}\n`)),
    });
    await expect(collect(readAnswerEvents(endless))).rejects.toThrow(RangeError);
  });
});
