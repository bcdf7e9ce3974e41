import { describe, expect, it } from 'vitest';
import type { AnswerEvent, Citation } from '../../src/answering/answer-event.ts';
import { answerRecordSchema } from './answer-record.ts';
import { collectAnswer } from './collect-answer.ts';

const start: AnswerEvent = {
  type: 'answer-start',
  answerId: 'a',
  language: 'ar',
  variety: 'ary-Arab',
  asOf: '2026-11-23',
  snapshotId: 's',
};
const end: AnswerEvent = {
  type: 'answer-end',
  outcome: 'partial',
  composedBy: 'extractive',
  suggestions: [],
};
const citation = (marker: number, ...quotes: string[]): AnswerEvent => ({
  type: 'citation',
  citation: {
    ...{
      kind: 'passage' as const,
      marker,
      quotes,
      chunkId: 'a.fr#facts',
      documentId: 'a',
      title: 'A',
      headingPath: ['B'],
      language: 'fr',
    },
    ...{ passage: 'Un. Deux.', validity: {}, reviewedOn: '2026-11-23', sources: [] },
  } satisfies Citation,
});

async function collect(...events: AnswerEvent[]): ReturnType<typeof collectAnswer> {
  let ticks = 0;
  const stream = async function* (): AsyncGenerator<AnswerEvent> {
    yield* events;
  };
  return collectAnswer('q1', stream(), () => (ticks += 7));
}

describe('collectAnswer', () => {
  it('gathers text, last citations by marker, outcome and time', async () => {
    const record = await collect(
      start,
      citation(2, 'Deux.'),
      citation(1, 'Un.'),
      { type: 'text-delta', text: 'Un ' },
      { type: 'notice', code: 'to-verify', text: 'À vérifier' },
      citation(1, 'Un.', 'Deux.'),
      { type: 'text-delta', text: '[1]' },
      end,
    );
    expect(record).toMatchObject({
      id: 'q1',
      outcome: 'partial',
      text: 'Un [1]',
      language: 'ar',
      latencyMs: 7,
    });
    expect(record.citations.map(({ marker, quotes }) => [marker, quotes])).toEqual([
      [1, ['Un.', 'Deux.']],
      [2, ['Deux.']],
    ]);
    expect(record.citations[0]?.headings).toEqual(['A', 'B']);
    const whole = { ...record, evidence: [] };
    expect(answerRecordSchema.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });

  it('calls an answer that ended with an error failed, and one without end interrupted', async () => {
    expect(await collect(start, { type: 'error', code: 'internal', message: 'x' })).toMatchObject({
      outcome: 'failed',
    });
    expect(await collect(start)).toMatchObject({ outcome: 'interrupted' });
  });
});
