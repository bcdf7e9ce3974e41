import { describe, expect, it } from 'vitest';
import { compareReports, isImprovement, type Check } from './compare-reports.ts';
import type { EvaluationReport, Summary } from './evaluation-report.ts';

const baseline: Summary = {
  asOf: '2026-11-23',
  questions: 150,
  strict: { count: 90, of: 100 },
  byGroup: {},
  byVariety: { fr: { count: 45, of: 50 }, ar: { count: 45, of: 50 } },
  refusals: { rightly: { count: 90, of: 100 }, wrongly: { count: 2, of: 100 } },
};

function report(overrides: Partial<EvaluationReport> = {}): EvaluationReport {
  return {
    ...baseline,
    snapshotId: 'made',
    composedBy: ['extractive'],
    strictInterval: { low: 0.8, high: 0.95 },
    byKind: {},
    bySplit: {},
    evidenceAtFive: { count: 1, of: 1 },
    sourceCited: { count: 1, of: 1 },
    quotesVerified: { count: 10, of: 10 },
    figuresVerified: { count: 10, of: 10 },
    urlsVerified: { count: 10, of: 10 },
    parity: { count: 0, of: 0 },
    latencyMs: { p50: 1, p95: 2 },
    latencyByVariety: {},
    failures: [],
    unverified: [],
    disagreements: [],
    ...overrides,
  };
}
const failed = (checks: readonly Check[]): string[] =>
  checks.filter(({ passed }) => !passed).map(({ name }) => name);
const failures = (overrides: Partial<EvaluationReport>): string[] =>
  failed(compareReports(report(overrides), baseline));
const varieties = (fr: number, ar: number): EvaluationReport['byVariety'] => ({
  fr: { count: fr, of: 50 },
  ar: { count: ar, of: 50 },
});
const refusals = (rightly: number, wrongly: number): Partial<EvaluationReport> => ({
  refusals: { rightly: { count: rightly, of: 100 }, wrongly: { count: wrongly, of: 100 } },
});

describe('compareReports', () => {
  it('passes the baseline itself', () => {
    expect(failures({})).toEqual([]);
    expect(isImprovement(compareReports(report(), baseline))).toBe(false);
  });

  it('lets strict accuracy fall by 2 points and not by 3', () => {
    expect(failures({ strict: { count: 88, of: 100 } })).toEqual([]);
    expect(failures({ strict: { count: 87, of: 100 } })).toEqual(['strict accuracy']);
  });

  it('lets a variety fall by 4 points and not by 6', () => {
    expect(failures({ byVariety: varieties(43, 45) })).toEqual([]);
    expect(failures({ byVariety: varieties(45, 42) })).toEqual(['strict accuracy ar']);
  });

  it('fails when a variety is no longer asked, and lets a new one in', () => {
    expect(failures({ byVariety: { fr: { count: 45, of: 50 } } })).toEqual(['strict accuracy ar']);
    expect(failures({ byVariety: { ...varieties(45, 45), en: { count: 0, of: 9 } } })).toEqual([]);
  });

  it('lets refusals get worse by 3 points and not by 4, either way', () => {
    expect(failures(refusals(87, 5))).toEqual([]);
    expect(failures(refusals(86, 2))).toEqual(['rightly refused']);
    expect(failures(refusals(90, 6))).toEqual(['wrongly refused']);
  });

  it.each([
    ['quotesVerified', 'quotes verified'],
    ['figuresVerified', 'figures verified'],
  ])('fails on one unverified: %s', (field, name) => {
    expect(failures({ [field]: { count: 999, of: 1000 } })).toEqual([name]);
  });

  it('fails when questions were taken out or the date is another', () => {
    expect(failures({ questions: 149 })).toEqual(['questions']);
    expect(failures({ questions: 151 })).toEqual([]);
    expect(failures({ asOf: '2026-11-24' })).toEqual(['date']);
  });

  it('sees an improvement only where nothing failed', () => {
    const better = { strict: { count: 95, of: 100 } };
    const fewer = refusals(90, 0);
    expect(isImprovement(compareReports(report(better), baseline))).toBe(true);
    expect(isImprovement(compareReports(report(fewer), baseline))).toBe(true);
    const mixed = compareReports(report({ ...better, byVariety: varieties(50, 40) }), baseline);
    expect(isImprovement(mixed)).toBe(false);
  });
});
