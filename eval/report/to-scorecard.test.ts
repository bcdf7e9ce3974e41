import { describe, expect, it } from 'vitest';
import { scorecardSchema } from '../../src/library/scorecard/scorecard.ts';
import { SAMPLE_URLS, sampleAnswer, sampleQuestion } from '../records/samples.fixture.ts';
import { toScorecard } from './to-scorecard.ts';

const OPTIONS = { knownUrls: SAMPLE_URLS, evaluatedOn: '2026-11-27' };

describe('toScorecard', () => {
  it('publishes figures of all questions and of the test half, and latencies by language', () => {
    const questions = [
      sampleQuestion({ id: 'a', split: 'dev' }),
      sampleQuestion({ id: 'b', split: 'test', variety: 'ar' }),
    ];
    const answers = [sampleAnswer({ id: 'a', latencyMs: 1.26 }), sampleAnswer({ id: 'b', latencyMs: 40 })];
    const scorecard = toScorecard(questions, answers, OPTIONS);
    expect(scorecardSchema.parse(scorecard)).toEqual(scorecard);
    expect([scorecard.all.questions, scorecard.test.questions]).toEqual([2, 1]);
    expect(scorecard.all.latencyByVariety).toEqual({ ar: { p50: 40, p95: 40 }, fr: { p50: 1.3, p95: 1.3 } });
    expect(scorecard.evaluatedOn).toBe('2026-11-27');
  });

  it('refuses questions without a test half', () => {
    expect(() => toScorecard([sampleQuestion({ split: 'dev' })], [sampleAnswer({})], OPTIONS)).toThrow(
      /expected questions/,
    );
  });
});
