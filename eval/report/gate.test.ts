import { describe, expect, it } from 'vitest';
import { SAMPLE_URLS, sampleAnswer, sampleQuestion, sampleRefusal } from '../records/samples.fixture.ts';
import { evaluateAnswers } from './evaluate-answers.ts';
import { toSummary, type EvaluationReport } from './evaluation-report.ts';
import { gate, UPDATE_COMMAND } from './gate.ts';

const good = evaluateAnswers([sampleQuestion()], [sampleAnswer()], SAMPLE_URLS);
const bad = evaluateAnswers([sampleQuestion()], [sampleRefusal()], SAMPLE_URLS);
const failing = ({ lines }: { lines: string[] }): string[] =>
  lines.filter((line) => line.startsWith('FAIL')).map((line) => line.replace(/^FAIL {2}|:.*/g, ''));

describe('gate', () => {
  it('passes a report as good as the baseline, with a line for each check and no advice', () => {
    const verdict = gate(good, toSummary(good));
    expect(verdict.passed).toBe(true);
    expect(verdict.lines).toHaveLength(9);
    expect(verdict.lines.join('\n')).not.toContain(UPDATE_COMMAND);
  });

  it('fails a worse report and names what fell', () => {
    const verdict = gate(bad, toSummary(good));
    expect(verdict.passed).toBe(false);
    expect(failing(verdict)).toEqual(['strict accuracy', 'strict accuracy fr', 'wrongly refused']);
  });

  it('passes a better report and says how to keep it', () => {
    const verdict = gate(good, toSummary(bad));
    expect(verdict.passed).toBe(true);
    expect(verdict.lines.at(-1)).toContain(UPDATE_COMMAND);
  });

  it('fails for an unverified quote however good the rest', () => {
    const report: EvaluationReport = { ...good, quotesVerified: { count: 0, of: 1 } };
    expect(failing(gate(report, toSummary(bad)))).toEqual(['quotes verified']);
  });

  it('fails without a baseline and says how to make one', () => {
    const verdict = gate(good, undefined);
    expect(verdict.passed).toBe(false);
    expect(verdict.lines.at(-1)).toContain(UPDATE_COMMAND);
  });
});
