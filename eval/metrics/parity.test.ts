import { describe, expect, it } from 'vitest';
import type { AnswerRecord } from '../records/answer-record.ts';
import type { Question } from '../records/question.ts';
import { sampleAnswer, samplePassage, sampleQuestion, sampleRefusal } from '../records/samples.fixture.ts';
import { measureParity } from './parity.ts';

const pair = (
  variety: Question['variety'],
  answer: AnswerRecord,
  parallel = 'delay',
): { question: Question; answer: AnswerRecord } => ({
  question: sampleQuestion({ id: `${parallel}-${variety}`, variety, parallel }),
  answer,
});
const wrong = sampleAnswer({ text: 'Un délai. [1]' });

describe('measureParity', () => {
  it('finds agreement where all are answered alike, right or wrong, or all refused', () => {
    const pairs = [
      pair('fr', sampleAnswer()),
      pair('ar', sampleAnswer()),
      pair('fr', wrong, 'wrong'),
      pair('en', wrong, 'wrong'),
      pair('fr', sampleRefusal(), 'refused'),
      pair('en', sampleRefusal({ outcome: 'refused-out-of-scope' }), 'refused'),
    ];
    expect(measureParity(pairs)).toEqual({ sets: 3, disagreements: [] });
  });

  it.each([
    ['refused', sampleRefusal(), 'fr answered, ar refused'],
    [
      'resting on another document',
      sampleAnswer({ citations: [samplePassage({ documentId: 'fiche-b' })] }),
      'fr cites fiche-a; ar cites fiche-b',
    ],
    ['wrong', wrong, 'fr right, ar wrong'],
  ])('finds disagreement where one is %s', (_, other, what) => {
    expect(measureParity([pair('fr', sampleAnswer()), pair('ar', other)])).toEqual({
      sets: 1,
      disagreements: [{ parallel: 'delay', what }],
    });
  });

  it('takes one document in common for the same source, whatever is cited beside it', () => {
    const more = [samplePassage({ documentId: 'fiche-b' }), samplePassage({ marker: 2 })];
    const pairs = [pair('fr', sampleAnswer()), pair('ar', sampleAnswer({ citations: more }))];
    expect(measureParity(pairs).disagreements).toEqual([]);
  });

  it('leaves out questions without a set and sets of one', () => {
    const alone = { question: sampleQuestion(), answer: sampleAnswer() };
    expect(measureParity([alone, alone, pair('fr', sampleAnswer())])).toEqual({ sets: 0, disagreements: [] });
  });
});
