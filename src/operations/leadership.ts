/**
 * One process among many: work that must not be done twice at once, such as a sync or an ingest, by whoever comes first.
 *
 * Names are the work's, kebab-case; work of different names does not meet. A name is free again once its work has settled,
 * however it did, and as soon as the process that did it is gone. Who finds it taken is not queued: it comes again at its next
 * time. A process that leads can lose that: another may then begin the same work, so `work` must stop when its signal is
 * aborted; before anything irreversible it looks at the signal once more.
 */
export interface Leadership {
  /**
   * Runs `work` unless work of that name is under way, in this process or another; undefined then. Rejects as `work` does, or
   * when it cannot be told whether somebody else leads; `work` has not begun then.
   */
  alone<T>(name: string, work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined>;
}
