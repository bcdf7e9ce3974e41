import type { ChangeKind, SourceChange } from '../source/source-change.ts';
import { FINGERPRINT_VERSION } from './page/text-fingerprint.ts';
import { MAX_CHANGES, MISSES_UNTIL_GONE, type SourceState } from './source-state.ts';

/** What a server said of a page, once its text was read. */
export type Reading =
  | {
      readonly kind: 'text';
      readonly digest: string;
      readonly url: string;
      readonly etag?: string;
      readonly lastModified?: string;
      readonly movedTo?: string;
      readonly findings: readonly string[];
    }
  | { readonly kind: 'unchanged'; readonly movedTo?: string }
  | { readonly kind: 'missing'; readonly reason: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** When a reading was: an instant, and its day as readers count it. */
export interface ReadingTime {
  readonly now: string;
  readonly today: string;
}

/** A source after a reading. `happened` are the changes that this reading showed; they are in the state too. */
export interface RecordedReading {
  readonly state: SourceState;
  readonly happened: readonly SourceChange[];
}

/** Longest note, UTF-16 units: reasons quote addresses. */
const MAX_NOTE_CHARS = 300;

/**
 * What a reading makes of what was known; `before` is undefined for the first. Each change is told once: a page that stays away, or stays where it moved, is
 * no news. The same reading twice on one state tells nothing the second time.
 */
export function recordReading(
  sourceId: string,
  before: SourceState | undefined,
  reading: Reading,
  { now, today }: ReadingTime,
): RecordedReading {
  const { kinds, ...seen } = compare(
    before ?? { sourceId, checkedAt: now, misses: 0, changes: [] },
    reading,
    now,
  );
  const happened = kinds.map(([kind, note]): SourceChange => {
    return {
      sourceId,
      on: today,
      kind,
      ...(note === undefined ? {} : { note: note.slice(0, MAX_NOTE_CHARS) }),
    };
  });
  const changes = [...(before?.changes ?? []), ...happened].slice(-MAX_CHANGES);
  return { state: { ...seen.state, sourceId, checkedAt: now, changes }, happened };
}

interface Comparison {
  readonly state: Omit<SourceState, 'changes'>;
  readonly kinds: readonly (readonly [kind: ChangeKind, note?: string])[];
}

function compare(before: SourceState, reading: Reading, now: string): Comparison {
  switch (reading.kind) {
    case 'text':
      return compareText(before, reading, now);
    case 'unchanged': {
      // Said without our having read it whole: there is nothing that it could be equal to.
      if (before.digest === undefined) return unreadable(before, 'HTTP 304 to a request without conditions');
      const state = without('unreadable', before);
      return withMove(
        { state: { ...state, misses: 0 }, kinds: isGone(before) ? [['new']] : [] },
        before,
        reading.movedTo,
      );
    }
    case 'missing': {
      const misses = before.misses + 1;
      return {
        state: { ...before, misses },
        kinds: misses === MISSES_UNTIL_GONE ? [['gone', reading.reason]] : [],
      };
    }
    case 'unreadable':
      return unreadable(before, reading.reason);
  }
}

function compareText(
  before: SourceState,
  reading: Extract<Reading, { kind: 'text' }>,
  now: string,
): Comparison {
  const { findings, movedTo } = reading;
  const read = without('findings', without('movedTo', without('kind', reading)));
  const isComparable = before.digest !== undefined && before.fingerprint === FINGERPRINT_VERSION;
  const isOther = isComparable && before.digest !== read.digest;
  const isNew = before.digest === undefined || isGone(before);
  const changedAt = isNew || isOther ? now : before.changedAt;
  const state = {
    sourceId: before.sourceId,
    checkedAt: now,
    ...(changedAt === undefined ? {} : { changedAt }),
    ...read,
    fingerprint: FINGERPRINT_VERSION,
    misses: 0,
    ...(findings.length === 0 ? {} : { findings }),
  };
  const kinds: Comparison['kinds'] = [
    ...(isNew ? [['new'] as const] : []),
    ...(isOther ? [['changed'] as const] : []),
  ];
  return withMove({ state, kinds }, before, movedTo);
}

/** What was read before stays; a page that was unreadable already is no news, whatever the reason now is. */
function unreadable(before: SourceState, reason: string): Comparison {
  const known = before.unreadable !== undefined;
  return {
    state: { ...before, misses: 0, unreadable: reason.slice(0, MAX_NOTE_CHARS) },
    kinds: known ? [] : [['unreadable', reason]],
  };
}

function withMove(
  { state, kinds }: Comparison,
  before: SourceState,
  movedTo: string | undefined,
): Comparison {
  const stays = without('movedTo', state);
  if (movedTo === undefined) return { state: stays, kinds };
  const isNews = before.movedTo !== movedTo;
  return { state: { ...stays, movedTo }, kinds: isNews ? [...kinds, ['moved', `to ${movedTo}`]] : kinds };
}

function without<Fields extends object, Name extends keyof Fields>(
  name: Name,
  fields: Fields,
): Omit<Fields, Name> {
  const rest = { ...fields };
  Reflect.deleteProperty(rest, name);
  return rest;
}

/** Whether nothing stands at the address any more. */
export function isGone({ misses }: Pick<SourceState, 'misses'>): boolean {
  return misses >= MISSES_UNTIL_GONE;
}
