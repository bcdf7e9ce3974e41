import { describe, expect, it } from 'vitest';
import { sampleAnswer, samplePassage, sampleQuestion, sampleRefusal } from '../records/samples.fixture.ts';
import { findsEvidence, scoreAnswer } from './score-answer.ts';

const right = { right: true, faults: [] };

describe('scoring a question to be answered', () => {
  it('finds an answer with all facts, no trap and the right document right, also in part', () => {
    expect(scoreAnswer(sampleQuestion(), sampleAnswer())).toEqual(right);
    expect(scoreAnswer(sampleQuestion(), sampleAnswer({ outcome: 'partial' }))).toEqual(right);
    expect(scoreAnswer(sampleQuestion(), sampleAnswer({ text: 'Deux mois. [1]' }))).toEqual(right);
  });

  it.each([
    'refused-no-evidence',
    'refused-out-of-scope',
    'refused-unsafe',
    'clarification',
    'interrupted',
    'failed',
  ] as const)('finds the outcome %s wrong, whatever the text', (outcome) => {
    expect(scoreAnswer(sampleQuestion(), sampleAnswer({ outcome }))).toEqual({
      right: false,
      faults: [`outcome: expected answered, received ${outcome}`],
    });
  });

  it('names each group that is not met', () => {
    const question = sampleQuestion({ mustContain: [['60 jours'], ['Office'], ['2,5 %', '2.5 percent']] });
    expect(scoreAnswer(question, sampleAnswer())).toEqual({
      right: false,
      faults: ['missing: Office', 'missing: 2,5 % | 2.5 percent'],
    });
  });

  it('does not take the digits of another figure for the fact', () => {
    expect(scoreAnswer(sampleQuestion(), sampleAnswer({ text: '160 jours [1]' })).right).toBe(false);
  });

  it('names the trap that the answer repeats', () => {
    const answer = sampleAnswer({ text: 'Le délai est de 60 jours, non de 90 jours. [1]' });
    expect(scoreAnswer(sampleQuestion(), answer).faults).toEqual(['said what it must not: 90 jours']);
  });

  it('wants a citation of an acceptable document', () => {
    const elsewhere = sampleAnswer({ citations: [samplePassage({ documentId: 'fiche-b' })] });
    expect(scoreAnswer(sampleQuestion(), elsewhere).faults).toEqual([
      'citation: expected fiche-a, received fiche-b',
    ]);
    expect(scoreAnswer(sampleQuestion(), sampleAnswer({ citations: [] })).faults).toEqual([
      'citation: expected fiche-a, received none',
    ]);
    const either = sampleQuestion({ documents: ['fiche-a', 'fiche-b'] });
    expect(scoreAnswer(either, elsewhere)).toEqual(right);
  });
});

describe('scoring a question to be refused', () => {
  const question = sampleQuestion({ outcome: 'refused', documents: [], mustContain: [], mustNotContain: [] });

  it.each(['refused-no-evidence', 'refused-out-of-scope', 'refused-unsafe'] as const)(
    'takes %s for right',
    (outcome) => {
      expect(scoreAnswer(question, sampleRefusal({ outcome }))).toEqual(right);
    },
  );

  it.each(['answered', 'partial', 'clarification', 'interrupted', 'failed'] as const)(
    'takes %s for wrong',
    (outcome) => {
      expect(scoreAnswer(question, sampleAnswer({ outcome })).faults).toEqual([
        `outcome: expected refused, received ${outcome}`,
      ]);
    },
  );
});

describe('scoring a question that lacks what decides', () => {
  const question = sampleQuestion({
    kind: 'clarification',
    outcome: 'clarification',
    documents: [],
    mustContain: [],
    mustNotContain: [],
  });

  it('takes a question back for right, and nothing else', () => {
    expect(scoreAnswer(question, sampleAnswer({ outcome: 'clarification', citations: [] }))).toEqual(right);
    expect(scoreAnswer(question, sampleAnswer()).faults).toEqual([
      'outcome: expected clarification, received answered',
    ]);
    expect(scoreAnswer(question, sampleRefusal()).right).toBe(false);
  });
});

describe('findsEvidence', () => {
  const passage = (documentId: string, text: string): { documentId: string; passage: string } => ({
    documentId,
    passage: text,
  });
  const question = sampleQuestion({ mustContain: [['60 jours'], ['Office']] });
  const found = (...evidence: ReturnType<typeof passage>[]): boolean =>
    findsEvidence(question, sampleAnswer({ evidence }));

  it('is met by passages of acceptable documents that hold all facts together', () => {
    expect(found(passage('fiche-a', '60 jours.'), passage('fiche-a', "L'Office décide."))).toBe(true);
  });

  it('is not met by passages of other documents, nor by part of the facts, nor by nothing', () => {
    expect(found(passage('fiche-a', '60 jours.'), passage('fiche-b', "L'Office décide."))).toBe(false);
    expect(found(passage('fiche-a', '60 jours.'))).toBe(false);
    expect(found()).toBe(false);
  });
});
