import { describe, expect, it } from 'vitest';
import {
  SAMPLE_URLS,
  sampleAnswer,
  samplePassage,
  sampleQuestion,
  sampleRefusal,
} from '../records/samples.fixture.ts';
import { evaluateAnswers } from './evaluate-answers.ts';
import { formatTally } from './evaluation-report.ts';
import { formatEvaluation, formatFailures } from './format-report.ts';

const questions = [
  sampleQuestion({ id: 'fr-1', parallel: 'delay' }),
  sampleQuestion({ id: 'ar-1', variety: 'ar', parallel: 'delay' }),
];
const citations = [samplePassage({ quotes: ['jamais dit'] })];
const report = evaluateAnswers(
  questions,
  [sampleAnswer({ id: 'fr-1', citations }), sampleRefusal({ id: 'ar-1' })],
  SAMPLE_URLS,
);

describe('a report for a terminal', () => {
  it('has a line for each figure and for each thing unverified', () => {
    const lines = formatEvaluation(report);
    expect(lines).toContainEqual(expect.stringMatching(/^strictly right +50\.0 % \(1\/2\) {2}95 % interval/));
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}ar +0\.0 % \(0\/1\)$/));
    expect(lines).toContainEqual(expect.stringMatching(/^rightly refused +none$/));
    expect(lines.at(-1)).toBe('unverified quote in fr-1: jamais dit');
  });

  it('tells every failure with its fault and answer, and where varieties disagree', () => {
    const text = formatFailures(report).join('\n');
    expect(text).toContain('ar-1 (fact, dev): Quel est le délai ?');
    expect(text).toContain('✗ outcome: expected answered, received refused-no-evidence');
    expect(text).toContain('| Rien trouvé.');
    expect(text).toContain('not the same in every variety: delay: fr answered, ar refused');
    expect(text).not.toContain('fr-1');
  });

  it('does not make a share of nothing', () => {
    expect(formatTally({ count: 0, of: 0 })).toBe('none');
    expect(formatTally({ count: 0, of: 3 })).toBe('0.0 % (0/3)');
  });
});
