import type { SourceChange } from '../source/source-change.ts';

/** What is known of a watched source after its last reading. Instants are ISO 8601 in UTC, days `YYYY-MM-DD`. */
export interface SourceState {
  readonly sourceId: string;
  /** When the server last said something about the page: a run without a connection changes nothing. */
  readonly checkedAt: string;
  /** When its text last became another one; the first reading counts. */
  readonly changedAt?: string;
  /** Where the last whole reading ended, what it left for a conditional request, and the digest of its text. */
  readonly url?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly digest?: string;
  /** How the digest was made; see `page/text-fingerprint.ts`. */
  readonly fingerprint?: string;
  /** Readings in a row that found nothing at the address; from 2 on the source counts as gone. */
  readonly misses: number;
  /** Where it has moved for good. */
  readonly movedTo?: string;
  /** Why it cannot be read now. */
  readonly unreadable?: string;
  /** What the page of the last reading says to machines; nothing of it is indexed. */
  readonly findings?: readonly string[];
  /** What happened to it, oldest first, at most {@link MAX_CHANGES}. */
  readonly changes: readonly SourceChange[];
}

/** Changes kept of a source: years of what anybody asks for, and a bound for a page that changes every day. */
export const MAX_CHANGES = 100;
/** Readings in a row without a page after which it is gone: one may be a mistake of its site. */
export const MISSES_UNTIL_GONE = 2;
