import { formatProblem, type CorpusProblem } from '../source/corpus-problem.ts';

/** What a run did, for a person and for tests. Seconds are wall clock. */
export interface IngestReport {
  readonly snapshotId: string;
  /** False when the base is as it was and nothing was written. */
  readonly published: boolean;
  readonly documentsRead: number;
  readonly chunks: {
    readonly created: number;
    readonly updated: number;
    readonly kept: number;
    readonly removed: number;
  };
  readonly problems: readonly CorpusProblem[];
  readonly seconds: Readonly<Record<string, number>>;
}

/** The report as lines of text: problems first, then counts, times and the snapshot. */
export function formatReport(report: IngestReport): string[] {
  const { chunks, problems } = report;
  const skipped = problems.filter((problem) => problem.severity === 'error').length;
  const seconds = Object.entries(report.seconds).map(([step, value]) => `${step} ${value.toFixed(2)} s`);
  return [
    ...problems.map((problem) => formatProblem(problem)),
    `documents: ${report.documentsRead} read, ${skipped} faults, ${problems.length - skipped} warnings`,
    `chunks: ${chunks.created} created, ${chunks.updated} updated, ${chunks.kept} kept, ${chunks.removed} removed`,
    `time: ${seconds.join(', ')}`,
    `snapshot: ${report.snapshotId} (${report.published ? 'published' : 'unchanged'})`,
  ];
}
