import type { Clock } from '../common/clock.ts';
import { mapConcurrent } from '../common/concurrency.ts';
import { isForReaders, type SourceChange } from '../source/source-change.ts';
import type { SourceRegister } from '../source/source-record.ts';
import type { WatchedSource } from '../source/watch-list.ts';
import type { FetchOutcome, FetchSource, Validators } from './fetch/fetch-source.ts';
import { readPage } from './page/read-page.ts';
import { FINGERPRINT_VERSION } from './page/text-fingerprint.ts';
import { isGone, recordReading, type Reading } from './record-reading.ts';
import type { SourceState } from './source-state.ts';
import type { SourceResult, SyncReport } from './sync-report.ts';
import type { FetchedText, SyncStore } from './sync-store.ts';

/** What a run works with. */
export interface SyncDependencies {
  readonly watched: readonly WatchedSource[];
  readonly register: SourceRegister;
  readonly store: SyncStore;
  readonly fetchSource: FetchSource;
  readonly clock: Clock;
}

/** Which sources are asked: those whose period has passed, or all. */
export interface SyncOptions {
  readonly everySource?: boolean;
  readonly signal?: AbortSignal;
  readonly onResult?: (result: SourceResult) => void;
}

/** Hosts asked at the same time; each of them one page at a time. */
const HOSTS_AT_ONCE = 8;
const DAY_MS = 86_400_000;
/** A page that was not found is asked again the next day, before it counts as gone. */
const DAYS_AFTER_A_MISS = 1;
/** A run every day is never exactly a day after the one before. */
const SLACK_MS = 3_600_000;

/**
 * Asks the watched sources that are due whether they changed, and keeps what was seen; those that are watched no more are forgotten. What cannot be
 * reached leaves everything as it was, and stops the run for its host only. Rejects with the reason of `signal`, or as the store does.
 */
export async function syncSources(
  dependencies: SyncDependencies,
  options: SyncOptions = {},
): Promise<SyncReport> {
  const { watched, store, clock } = dependencies;
  const { everySource = false, signal } = options;
  const known = new Map((await store.states()).map((state) => [state.sourceId, state]));
  const ids = new Set(watched.map(({ id }) => id));
  const forgotten = [...known.keys()].filter((id) => !ids.has(id));
  for (const id of forgotten) await store.forget(id);
  const due = watched.filter((each) => everySource || isDue(known.get(each.id), each, clock.now()));
  const hosts = [...new Set(due.map(({ host }) => host))];
  const results = await mapConcurrent(
    hosts,
    HOSTS_AT_ONCE,
    (host, _, stop) =>
      syncHost(
        due.filter((each) => each.host === host),
        known,
        dependencies,
        { ...options, signal: stop },
      ),
    signal,
  );
  return { results: results.flat(), notDue: watched.length - due.length, forgotten };
}

/** Whether a source is to be asked again at `now`, ms since the epoch. */
export function isDue(
  state: SourceState | undefined,
  { everyDays }: Pick<WatchedSource, 'everyDays'>,
  now: number,
): boolean {
  if (state === undefined || state.fingerprint !== FINGERPRINT_VERSION) return true;
  const days = state.misses > 0 && !isGone(state) ? Math.min(DAYS_AFTER_A_MISS, everyDays) : everyDays;
  return Date.parse(state.checkedAt) + days * DAY_MS - SLACK_MS <= now;
}

/** One page after the other. After one that cannot be reached now the rest of the host is left for the next run. */
async function syncHost(
  sources: readonly WatchedSource[],
  known: ReadonlyMap<string, SourceState>,
  dependencies: SyncDependencies,
  options: SyncOptions,
): Promise<SourceResult[]> {
  const results: SourceResult[] = [];
  for (const source of sources) {
    const result = await syncSource(source, known.get(source.id), dependencies, options.signal);
    results.push(result);
    options.onResult?.(result);
    if (result.kind === 'unavailable') break;
  }
  return results;
}

async function syncSource(
  { id, host, pauseMs, index }: WatchedSource,
  before: SourceState | undefined,
  { register, store, fetchSource, clock }: SyncDependencies,
  signal: AbortSignal | undefined,
): Promise<SourceResult> {
  const url = register.get(id)?.url;
  if (url === undefined)
    return { kind: 'not-asked', sourceId: id, host, reason: 'the register has no address' };
  const validators = validatorsOf(before);
  const outcome = await fetchSource(url, { validators, pauseMs, signal });
  if (outcome.kind === 'unavailable')
    return { kind: 'unavailable', sourceId: id, host, reason: outcome.reason };
  if (outcome.kind === 'disallowed') return { kind: 'not-asked', sourceId: id, host, reason: outcome.reason };
  const time = { now: new Date(clock.now()).toISOString(), today: clock.today() };
  const { reading, text } = await read(outcome, time.today, signal);
  const { state, happened } = recordReading(id, before, reading, time);
  const withdrawn = isGone(state);
  const isOther = happened.some(({ kind }) => kind === 'new' || isForReaders(kind));
  if (withdrawn) await store.keepText(id, undefined);
  else if (text !== undefined && (isOther || state.digest !== before?.digest)) await store.keepText(id, text);
  await store.record(state);
  const findings = reading.kind === 'text' ? reading.findings : [];
  return {
    kind: 'asked',
    sourceId: id,
    host,
    happened,
    findings,
    isIndexChanged: index !== undefined && isOther,
  };
}

/** Of a reading by another way of extracting nothing can be said but that it was made. */
function validatorsOf(before: SourceState | undefined): Validators | undefined {
  if (
    before?.url === undefined ||
    before.fingerprint !== FINGERPRINT_VERSION ||
    before.unreadable !== undefined
  )
    return undefined;
  const { url, etag, lastModified } = before;
  return {
    url,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

type Answered = Exclude<FetchOutcome, { kind: 'unavailable' | 'disallowed' }>;

async function read(
  outcome: Answered,
  today: string,
  signal: AbortSignal | undefined,
): Promise<{ reading: Reading; text?: FetchedText }> {
  if (outcome.kind !== 'read') return { reading: outcome };
  const { bytes, contentType, url, movedTo, etag, lastModified } = outcome;
  const where = {
    url,
    ...(movedTo === undefined ? {} : { movedTo }),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
  const page = await readPage(bytes, contentType, signal);
  if (page.kind === 'unreadable') return { reading: page };
  const { digest, findings } = page;
  return {
    reading: { kind: 'text', digest, findings, ...where },
    text: { fetchedOn: today, url, text: page.text },
  };
}

/** All changes that are kept, oldest first, those of a day by source. */
export async function keptChanges(store: Pick<SyncStore, 'states'>): Promise<SourceChange[]> {
  const states = await store.states();
  return states.flatMap(({ changes }) => changes).sort((a, b) => a.on.localeCompare(b.on));
}
