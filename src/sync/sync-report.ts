import type { SourceChange } from '../source/source-change.ts';

/** What a run came to for one source. */
export type SourceResult =
  | {
      readonly kind: 'asked';
      readonly sourceId: string;
      readonly host: string;
      readonly happened: readonly SourceChange[];
      /** What the page says to machines; it was left out. */
      readonly findings: readonly string[];
      /** Whether the next ingest will find another text. */
      readonly isIndexChanged: boolean;
    }
  /** The host cannot be reached now: nothing was kept, and its other sources were not asked. */
  | {
      readonly kind: 'unavailable';
      readonly sourceId: string;
      readonly host: string;
      readonly reason: string;
    }
  /** Not to be asked: robots.txt does not allow it. */
  | { readonly kind: 'not-asked'; readonly sourceId: string; readonly host: string; readonly reason: string };

/** What a run did. Results are by host. */
export interface SyncReport {
  readonly results: readonly SourceResult[];
  /** Sources whose period has not passed. */
  readonly notDue: number;
  /** Ids that are watched no more. */
  readonly forgotten: readonly string[];
}

/** Whether an ingest would find another text than before. What is not watched any more leaves by the next ingest for another reason. */
export function isIndexChanged({ results }: SyncReport): boolean {
  return results.some((result) => result.kind === 'asked' && result.isIndexChanged);
}

/** Whether every source that was due gave an answer. */
export function isComplete({ results }: SyncReport): boolean {
  return results.every(({ kind }) => kind === 'asked');
}

/** The lines of a report for a person: what happened, what spoke to machines, each host that could not be reached once, and counts. */
export function formatSyncReport({ results, notDue, forgotten }: SyncReport): string[] {
  const asked = results.filter((result) => result.kind === 'asked');
  const away = results.filter((result) => result.kind === 'unavailable');
  const happened = asked.flatMap((result) => result.happened);
  const unchanged = asked.filter((result) => result.happened.length === 0).length;
  return [
    ...happened.map(formatChange),
    ...asked.flatMap(({ sourceId, findings }) =>
      findings.map((finding) => `${sourceId}: left out ${finding}`),
    ),
    ...results.flatMap((result) =>
      result.kind === 'not-asked' ? [`${result.sourceId}: not asked: ${result.reason}`] : [],
    ),
    ...away.map(({ host, reason }) => `${host}: not reached, nothing changed for its sources: ${reason}`),
    ...forgotten.map((id) => `${id}: watched no more, forgotten`),
    `sources: ${asked.length} asked, ${happened.length} changes, ${unchanged} as they were, ` +
      `${notDue} not due; hosts not reached: ${away.length}`,
  ];
}

/** `2026-11-27 oc-igoc: changed`, with its note. */
export function formatChange({ sourceId, on, kind, note }: SourceChange): string {
  return `${on} ${sourceId}: ${kind}${note === undefined ? '' : ` (${note})`}`;
}
