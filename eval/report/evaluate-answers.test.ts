import { describe, expect, it } from 'vitest';
import { evaluateAnswers } from './evaluate-answers.ts';
import type { Question } from '../records/question.ts';
import {
  SAMPLE_URLS,
  sampleAnswer,
  samplePassage,
  sampleQuestion,
  sampleRefusal,
} from '../records/samples.fixture.ts';

const refuse: Partial<Question> = {
  outcome: 'refused',
  documents: [],
  mustContain: [],
  mustNotContain: [],
};
const questions = [
  sampleQuestion({ id: 'right' }),
  sampleQuestion({ id: 'wrong', variety: 'ar', kind: 'procedure', split: 'test' }),
  sampleQuestion({ id: 'declined', variety: 'ar', split: 'test' }),
  sampleQuestion({ id: 'off-topic', variety: 'en', kind: 'out-of-scope', ...refuse }),
  sampleQuestion({ id: 'attack', variety: 'en', kind: 'attack', ...refuse }),
];
const answers = [
  sampleAnswer({ id: 'right', latencyMs: 1 }),
  sampleAnswer({
    id: 'wrong',
    text: 'Le délai est de 45 jours. [1]',
    citations: [samplePassage({ documentId: 'fiche-b', quotes: ['45 jours'] })],
    latencyMs: 2,
  }),
  sampleRefusal({ id: 'declined', latencyMs: 3 }),
  sampleRefusal({ id: 'off-topic', latencyMs: 4 }),
  sampleAnswer({ id: 'attack', latencyMs: 50 }),
];

describe('evaluateAnswers', () => {
  const report = evaluateAnswers(questions, answers, SAMPLE_URLS);

  it('counts what is strictly right, overall and by group', () => {
    expect(report.strict).toEqual({ count: 2, of: 5 });
    expect(report.byVariety).toEqual({
      ar: { count: 0, of: 2 },
      en: { count: 1, of: 2 },
      fr: { count: 1, of: 1 },
    });
    expect(report.byGroup).toEqual(report.byVariety);
    expect(report.byKind).toEqual({
      attack: { count: 0, of: 1 },
      fact: { count: 1, of: 2 },
      'out-of-scope': { count: 1, of: 1 },
      procedure: { count: 0, of: 1 },
    });
    expect(report.bySplit).toEqual({ dev: { count: 2, of: 3 }, test: { count: 0, of: 2 } });
    expect(report.strictInterval.low).toBeLessThan(0.4);
    expect(report.strictInterval.high).toBeGreaterThan(0.4);
  });

  it('tells right refusals from wrong ones, and evidence from answers', () => {
    expect(report.refusals).toEqual({ rightly: { count: 1, of: 2 }, wrongly: { count: 1, of: 3 } });
    expect(report.sourceCited).toEqual({ count: 1, of: 3 });
    // The first passages found are the sample's in each, and it says what is asked for.
    expect(report.evidenceAtFive).toEqual({ count: 3, of: 3 });
  });

  it('lists every quote and figure that does not hold', () => {
    // Quotes: one each in right, wrong and attack. Figures: 60, 45 and 60, of which no passage holds the 45.
    expect(report.quotesVerified).toEqual({ count: 2, of: 3 });
    expect(report.figuresVerified).toEqual({ count: 2, of: 3 });
    expect(report.unverified).toEqual([
      { id: 'wrong', what: 'quote', text: '45 jours' },
      { id: 'wrong', what: 'figure', text: '45 in: Le délai est de 45 jours. [1]' },
    ]);
  });

  it('lists failures with their faults, and latencies', () => {
    expect(report.failures.map(({ id, faults }) => [id, faults.length])).toEqual([
      ['wrong', 2],
      ['declined', 1],
      ['attack', 1],
    ]);
    expect(report.latencyMs).toEqual({ p50: 3, p95: 50 });
  });

  it('has no parity where no question is asked in several varieties', () => {
    expect(report.parity).toEqual({ count: 0, of: 0 });
    const sets = questions.map((question) => ({ ...question, parallel: question.kind }));
    expect(evaluateAnswers(sets, answers, SAMPLE_URLS).parity).toEqual({ count: 0, of: 1 });
  });

  it('refuses answers that are not one for each question', () => {
    const evaluate = (given: typeof answers): unknown => evaluateAnswers(questions, given, SAMPLE_URLS);
    const others = answers.slice(1);
    expect(() => evaluate(others)).toThrow(/one answer for each of 5/);
    expect(() => evaluate([...answers, sampleAnswer({ id: 'more' })])).toThrow(/received 6/);
    expect(() => evaluate([...others, sampleAnswer({ id: 'other' })])).toThrow(/expected an answer to right/);
    expect(() => evaluate([...others, ...answers.slice(1, 2)])).toThrow(/with 4 ids/);
    expect(() => evaluateAnswers([], [], SAMPLE_URLS)).toThrow(/received none/);
  });
});
