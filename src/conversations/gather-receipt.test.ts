import { describe, expect, it } from 'vitest';
import type { AnswerEvent, Outcome } from '../answering/answer-event.ts';
import { gatherReceipt } from './gather-receipt.ts';
import { FIXTURE_CITATION } from './receipt.fixture.ts';

const context = { question: 'Quel délai ?', createdAt: '2026-11-26T09:30:00.000Z' };
const start: AnswerEvent = {
  type: 'answer-start',
  answerId: 'a',
  language: 'fr',
  variety: 'ary-Latn',
  asOf: '2026-11-26',
  snapshotId: 's',
};
const endWith = (outcome: Outcome): AnswerEvent => ({
  type: 'answer-end',
  outcome,
  composedBy: 'extractive',
  suggestions: [],
});

describe('gatherReceipt', () => {
  it('puts the events of an answer together', () => {
    const second = { ...FIXTURE_CITATION, marker: 2 };
    const events: AnswerEvent[] = [
      start,
      { type: 'citation', citation: second },
      { type: 'text-delta', text: 'Un [2]' },
      { type: 'citation', citation: FIXTURE_CITATION },
      { type: 'citation', citation: { ...second, quotes: ['Il court de la déclaration.'] } },
      { type: 'text-delta', text: ', deux [1].' },
      { type: 'notice', code: 'to-verify', text: 'À vérifier.' },
      endWith('partial'),
    ];
    expect(gatherReceipt(events, { ...context, indexedAt: '2026-11-25T22:00:00.000Z' })).toEqual({
      answerId: 'a',
      createdAt: '2026-11-26T09:30:00.000Z',
      indexedAt: '2026-11-25T22:00:00.000Z',
      question: 'Quel délai ?',
      text: 'Un [2], deux [1].',
      language: 'fr',
      variety: 'ary-Latn',
      asOf: '2026-11-26',
      snapshotId: 's',
      outcome: 'partial',
      composedBy: 'extractive',
      citations: [FIXTURE_CITATION, { ...second, quotes: ['Il court de la déclaration.'] }],
      notices: [{ code: 'to-verify', text: 'À vérifier.' }],
    });
  });

  it.each([
    ['+212 6 61 23 45 67', '[téléphone]'],
    ['06\u200B61\u200B23\u200B45\u200B67', '[téléphone]'],
    ['someone@example.org', '[adresse électronique]'],
  ])('masks what tells who asked: %j', (value, token) => {
    const receipt = gatherReceipt([start, endWith('answered')], {
      ...context,
      question: `Appelez ${value} pour la DUM`,
    });
    expect(receipt?.question).toBe(`Appelez ${token} pour la DUM`);
  });

  it.each<[string, AnswerEvent[]]>([
    ['was interrupted', [start, { type: 'text-delta', text: 'x' }, endWith('interrupted')]],
    ['failed', [start, { type: 'error', code: 'internal', message: 'x' }]],
    ['is not at its end', [start, { type: 'text-delta', text: 'x' }]],
    ['never began', [endWith('answered')]],
    ['said nothing', []],
  ])('gives none for an answer that %s', (_name, events) => {
    expect(gatherReceipt(events, context)).toBeUndefined();
  });
});
