import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/common/seeded-random.ts';
import type { TaskOutcome } from '../measure-tasks.ts';
import { sampleOutcome, sampleTask } from '../sample-reports.fixture.ts';
import { SAMPLE_EVERY, toTaskBaseline, type RankingBaseline } from './baseline.ts';
import { checkRanking, checkTasksKept, UPDATE_RANKING_COMMAND } from './gate-rankings.ts';

const ID = 'xquad en->ar';
const QUESTIONS = 600;

/** Ranks of all questions, made from a seed: mostly first, some lower, some not found. */
function madeRanks(): number[] {
  const random = seededRandom(7);
  return Array.from({ length: QUESTIONS }, () => (random() < 0.7 ? 1 : Math.floor(random() * 11)));
}

async function baselineOf(ranks: readonly number[]): Promise<RankingBaseline> {
  const { report } = await sampleOutcome(ID, ranks);
  return { tasks: { [ID]: toTaskBaseline(report) } };
}

/** What the gate's run gives: every tenth question. */
async function sampled(ranks: readonly number[]): Promise<TaskOutcome> {
  const { task, report } = await sampleOutcome(ID, ranks);
  const kept = <T>(values: readonly T[]): T[] => values.filter((_, i) => i % SAMPLE_EVERY === 0);
  const asked = kept(report.asked);
  return { task, report: { ...report, queries: asked.length, asked, ndcg: kept(report.ndcg) } };
}

/** The ranks with a share of the questions, drawn from a seed, not found any more. */
function spoil(ranks: readonly number[], share: number): number[] {
  const random = seededRandom(11);
  return ranks.map((rank) => (random() < share ? 0 : rank));
}

describe('checkRanking', () => {
  it('passes what has not changed', async () => {
    const check = checkRanking(await sampled(madeRanks()), await baselineOf(madeRanks()));
    expect(check.passed).toBe(true);
    expect(check.line).toMatch(/^ok {4}xquad en->ar: nDCG@10 \.(\d{3}) → \.\1 on 60 questions$/);
  });

  it('fails a seeded drop: a tenth of the questions not found any more', async () => {
    const check = checkRanking(await sampled(spoil(madeRanks(), 0.1)), await baselineOf(madeRanks()));
    expect(check.passed).toBe(false);
    expect(check.line).toMatch(
      /^FAIL {2}xquad en->ar: nDCG@10 \.\d{3} → \.\d{3} on 60 questions, down \.\d{3}/,
    );
  });

  it('fails a drop that all questions share', async () => {
    // Rank 1 to rank 2 for all: certain, .37.
    const check = checkRanking(
      await sampled(Array<number>(QUESTIONS).fill(2)),
      await baselineOf(Array<number>(QUESTIONS).fill(1)),
    );
    expect(check.passed).toBe(false);
  });

  it('passes a drop that may be chance: as many questions rose as fell, but one', async () => {
    const before = madeRanks();
    // Of the sample: 11 questions from first to second, 10 from second to first.
    const swap = (from: number, to: number) => (_: number, i: number) =>
      i % SAMPLE_EVERY !== 0 ? 1 : i < 110 ? from : i < 210 ? to : 1;
    const check = checkRanking(
      await sampled(before.map(swap(2, 1))),
      await baselineOf(before.map(swap(1, 2))),
    );
    expect(check.passed).toBe(true);
    expect(check.line).toContain('at least −');
  });

  it('passes a certain drop of at most .01', async () => {
    // One question of 60 from rank 1 to rank 2: .0062.
    const before = Array<number>(QUESTIONS).fill(1);
    const check = checkRanking(await sampled(before.with(0, 2)), await baselineOf(before));
    expect(check.passed).toBe(true);
    expect(check.line).toContain('down .006');
  });

  it('passes a rise', async () => {
    const check = checkRanking(await sampled(madeRanks()), await baselineOf(spoil(madeRanks(), 0.2)));
    expect(check.passed).toBe(true);
  });

  it('passes a task whose set is not here, and says so', async () => {
    const skipped = { task: sampleTask(ID), skipped: 'no ../data/xquad' };
    const check = checkRanking(skipped, await baselineOf(madeRanks()));
    expect(check).toEqual({ passed: true, line: `skip  ${ID}: no ../data/xquad` });
    expect(checkRanking(skipped, undefined).passed).toBe(true);
  });

  it('fails what it cannot compare, and says what to run', async () => {
    const other = (await sampled(madeRanks())) as Extract<TaskOutcome, { report: unknown }>;
    const asked = other.report.asked.map(({ text, relevant }) => ({ text: `${text}?`, relevant }));
    const changed = { ...other, report: { ...other.report, asked } };
    for (const [outcome, baseline] of [
      [other, undefined],
      [other, { tasks: {} }],
      [changed, await baselineOf(madeRanks())],
    ] as const) {
      const { passed, line } = checkRanking(outcome, baseline);
      expect(passed).toBe(false);
      expect(line).toContain(UPDATE_RANKING_COMMAND);
    }
  });
});

describe('checkTasksKept', () => {
  it('fails for a task that was taken out of the list', async () => {
    const baseline = await baselineOf(madeRanks());
    expect(checkTasksKept([ID], baseline)).toEqual([]);
    expect(checkTasksKept([], baseline)).toMatchObject([{ passed: false }]);
    expect(checkTasksKept([], undefined)).toEqual([]);
  });
});
