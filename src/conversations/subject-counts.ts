/**
 * Counts what is asked about, by documents of the base: no question, no reader, no time of day.
 *
 * `count` adds one for a document on a day (`YYYY-MM-DD`, UTC). `since` gives how often each was counted from a day on, most
 * first, ties by id; none when nothing was. `expire` forgets the days before one. Several processes may count at once; what
 * was counted in the last moment before a power cut may be missing. What the disk refuses rejects with its error.
 */
export interface SubjectCounts {
  count(documentId: string, day: string): Promise<void>;
  since(day: string): Promise<readonly SubjectCount[]>;
  expire(before: string): Promise<void>;
}

/** How often a document was what an answer rested on first. */
export interface SubjectCount {
  readonly documentId: string;
  readonly answers: number;
}
