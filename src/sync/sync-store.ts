import type { ExtractedText } from '../text/block.ts';
import type { SourceState } from './source-state.ts';

/** The text of a source as it was last read, without instructions to machines. */
export interface FetchedText {
  /** The day on which it was fetched, `YYYY-MM-DD`. */
  readonly fetchedOn: string;
  /** The address where it stood. */
  readonly url: string;
  readonly text: ExtractedText;
}

/**
 * What was seen at the watched sources, for the next run, for the pages that tell changes, and for the index. Ids are those of the register (kebab-case); any other id is
 * refused with a RangeError, so that no id leads out of a folder. One run writes at a time (`operations/leadership.ts`); others may read meanwhile, and see each source as it
 * was before or after a writing, never between.
 *
 * What is damaged counts as not there: its source is then read as if for the first time. All members reject as the file system or database does.
 */
export interface SyncStore {
  /** All that is known, by id in ascending order of code units; none for an empty store. */
  states(): Promise<readonly SourceState[]>;
  /** Replaces what is known of a source. */
  record(state: SourceState): Promise<void>;
  /** Drops a source with its text: it is watched no more. Nothing happens for an unknown one. */
  forget(sourceId: string): Promise<void>;
  /** The kept text of a source, or undefined. */
  text(sourceId: string): Promise<FetchedText | undefined>;
  /** Replaces the kept text of a source; undefined drops it. Independent of `record`: written before it, so that a kill in between leaves a source to be read again. */
  keepText(sourceId: string, text: FetchedText | undefined): Promise<void>;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MAX_ID_CHARS = 200;

/** Throws a RangeError for what cannot be an id of the register. */
export function requireSourceId(id: string): void {
  if (ID.test(id) && id.length <= MAX_ID_CHARS) return;
  throw new RangeError(
    `keeping what was synced: expected an id of the register, received ${JSON.stringify(id.slice(0, 80))}`,
  );
}
