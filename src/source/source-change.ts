/** What can happen to a watched source. `new`: read for the first time, or again after it was gone. */
export const CHANGE_KINDS = ['new', 'changed', 'gone', 'moved', 'unreadable'] as const;

/** One of {@link CHANGE_KINDS}. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Something that was seen to have happened at a source between two readings of it. */
export interface SourceChange {
  /** Register id. */
  readonly sourceId: string;
  /** The day on which it was seen, `YYYY-MM-DD`; it happened at some time since the reading before. */
  readonly on: string;
  readonly kind: ChangeKind;
  /** New address, status or reason, in English, for those who keep the base. */
  readonly note?: string;
}

/** What a document needs for {@link reviewReasons}: a sheet of the base and an entry of a snapshot both have it. */
export interface Reviewed {
  /** `YYYY-MM-DD`. */
  readonly reviewedOn: string;
  readonly sourceIds: readonly string[];
}

/**
 * The changes for which a document is to be read again: its source changed or is gone, and that was seen after the day of the
 * document's last review. Newest first, at most one for each source. So the flag goes when an editor reviews the document and sets `reviewedOn` to
 * that day or a later one. A change seen on the day of the review itself counts as seen by the editor.
 */
export function reviewReasons(
  { reviewedOn, sourceIds }: Reviewed,
  changes: readonly SourceChange[],
): SourceChange[] {
  const cited = new Set(sourceIds);
  const after = changes
    .filter(({ kind, on, sourceId }) => isForReaders(kind) && on > reviewedOn && cited.has(sourceId))
    .toSorted((a, b) => b.on.localeCompare(a.on));
  return after.filter(({ sourceId }, i) => after.findIndex((other) => other.sourceId === sourceId) === i);
}

/** Whether a change may alter what a sheet says: a move, or a page that we cannot read, alters only our work. */
export function isForReaders(kind: ChangeKind): boolean {
  return kind === 'changed' || kind === 'gone';
}
