import { check, format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { sampleOutcome, samplePeer, sampleTask } from '../sample-reports.fixture.ts';
import { formatReport } from './format-report.ts';
import { formatTargets } from './format-targets.ts';
import { judgeTarget } from './judge-target.ts';

const MIXED = 'xquad ar->en + arcd';
const ones = (found: number, of: number): number[] =>
  Array.from({ length: of }, (_, i) => (i < found ? 1 : 0));

describe('judgeTarget', () => {
  it('tells the aim, at least and neither apart', async () => {
    // xquad en->ar: at least .77, aim .82.
    for (const [found, reached] of [
      [82, 'aim'],
      [81, 'at least'],
      [77, 'at least'],
      [76, 'missed'],
    ] as const) {
      const outcome = await sampleOutcome('xquad en->ar', ones(found, 100));
      expect(judgeTarget(outcome, [outcome])).toMatchObject({ value: found / 100, reached });
    }
  });

  it('takes a figure as it is printed', async () => {
    // 3,849 of 5,000 is .7698, printed .770; 3,847 is .7694, printed .769.
    for (const [found, reached] of [
      [3_849, 'at least'],
      [3_847, 'missed'],
    ] as const) {
      const outcome = await sampleOutcome('xquad en->ar', [1]);
      const metrics = { ...outcome.report.metrics, 'nDCG@10': { mean: found / 5_000, low: 0, high: 1 } };
      const changed = { ...outcome, report: { ...outcome.report, metrics } };
      expect(judgeTarget(changed, [changed])?.reached).toBe(reached);
    }
  });

  it('measures a mixed pair by what the pair alone reached', async () => {
    const alone = await sampleOutcome('xquad ar->en', ones(80, 100));
    const mixed = await sampleOutcome(MIXED, ones(68, 100));
    const verdict = judgeTarget(mixed, [alone, mixed]);
    expect(verdict?.atLeast).toBeCloseTo(0.68, 12);
    expect(verdict?.aim).toBeCloseTo(0.76, 12);
    expect(verdict?.reached).toBe('at least');
    expect(judgeTarget(mixed, [mixed])).toBeUndefined();
  });

  it('looks at the metric that the task names', async () => {
    // Found at rank 5: success at 5 is 1, nDCG .387.
    const outcome = await sampleOutcome('sections fr->base', [5, 5]);
    expect(judgeTarget(outcome, [outcome])).toMatchObject({ metric: 'S@5', value: 1, reached: 'aim' });
  });

  it('says nothing of a task without a target or without a measurement', async () => {
    const watched = await sampleOutcome('douane_faq_fr fr->fr', [1]);
    const skipped = { task: sampleTask('piaf fr->fr'), skipped: 'not here' };
    expect(judgeTarget(watched, [watched])).toBeUndefined();
    expect(judgeTarget(skipped, [skipped])).toBeUndefined();
  });
});

describe('formatTargets', () => {
  it('has a line a target and counts them', async () => {
    const outcomes = [await sampleOutcome('piaf fr->fr', [1]), await sampleOutcome('arcd ar->ar', [0])];
    expect(formatTargets(outcomes)).toEqual([
      'aim       piaf fr->fr: nDCG@10 1.000 (at least .780, aim .810)',
      'missed    arcd ar->ar: nDCG@10 .000 (at least .790, aim .830)',
      '2 targets: 1 at the aim, 0 at least, 1 missed',
    ]);
  });
});

describe('formatReport', () => {
  it('puts peers in columns, marks what is reached, and names what was not measured', async () => {
    const { task, report } = await sampleOutcome('piaf fr->fr', [1, 2]);
    const peers = [samplePeer('Other', report)];
    const outcomes = [
      { task, report: { ...report, peers } },
      await sampleOutcome('arcd ar->ar', [0]),
      { task: sampleTask('douane_faq_fr fr->fr'), skipped: 'no folder' },
    ];
    const text = await format(formatReport(outcomes, 'a machine'), { parser: 'markdown' });
    // (1 + .6309) / 2; two questions leave an interval as wide as they are apart.
    expect(text).toMatch(
      /\| piaf fr->fr +\| 2 +\| \.815 \(\.631–1\.000\) +\| \.780 ✓✓ +\| \.810 +\| \.815 +\|/,
    );
    expect(text).toMatch(/\| arcd ar->ar +\| 1 +\| \.000 \(\.000–\.000\) +\| \.790 ✗ +\| \.830 +\| – +\|/);
    expect(text).toContain('- douane_faq_fr fr->fr: no folder');
    expect(text).toContain('a machine.');
    expect(await check(text, { parser: 'markdown' })).toBe(true);
  });
});
