import type { Closable, Editions } from './editions.ts';

/** An edition that knows the snapshot that it was made from. */
export interface SnapshotEdition extends Closable {
  readonly snapshotId: string;
}

/** How the published snapshot is followed. */
export interface FollowOptions<Edition extends SnapshotEdition> {
  readonly editions: Editions<Edition>;
  /** The id of what is published; undefined when nothing is. */
  readonly publishedId: () => Promise<string | undefined>;
  /** Opens what is published. */
  readonly open: () => Promise<Edition>;
  /** Throws when an edition must not serve; see `smoke-test.ts`. */
  readonly test: (candidate: Edition, serving: Edition) => Promise<void>;
  readonly everyMs: number;
  /** Told of each switch. */
  readonly onSwitch: (switched: { readonly from: string; readonly to: string }) => void;
  /** Told of each snapshot that could not be opened or must not serve, once; and when the published id cannot be read. */
  readonly onFailure: (error: unknown) => void;
}

/** A follower of what is published. */
export interface Follower {
  /** Looks now; resolves to whether another edition serves afterwards. Never rejects; two at once are one. */
  check(): Promise<boolean>;
  /** Looks no more; what is being opened is closed again. */
  stop(): void;
}

/**
 * Looks every so often whether another snapshot was published, opens it beside the one that serves, tests it, and lets it
 * serve: the one before serves until then, and on when the new one is refused. A refused one is tried again after ever longer
 * pauses, without being told of again, because it may be repaired in its place, or what was missing (a database, memory) may be
 * there again; and at once when another was published meanwhile. Keeps no process alive.
 */
export function followPublished<Edition extends SnapshotEdition>(options: FollowOptions<Edition>): Follower {
  const state: FollowState = {
    refused: undefined,
    looksLeft: 0,
    pauseLooks: 0,
    told: undefined,
    isStopped: false,
  };
  let running: Promise<boolean> | undefined;
  const check = (): Promise<boolean> =>
    (running ??= look(options, state)
      .catch((error: unknown) => {
        if (state.refused === undefined || state.told !== state.refused) options.onFailure(error);
        state.told = state.refused;
        return false;
      })
      .finally(() => (running = undefined)));
  const timer = setInterval(() => void check(), options.everyMs);
  timer.unref();
  return {
    check,
    stop: () => {
      state.isStopped = true;
      clearInterval(timer);
    },
  };
}

/** Looks until a refused snapshot is tried again, at first and at most; each pause is twice the one before. */
const PAUSE_LOOKS = { first: 5, most: 160 } as const;

interface FollowState {
  refused: string | undefined;
  /** Until the refused one is tried again. */
  looksLeft: number;
  pauseLooks: number;
  /** The refused one that was told of. */
  told: string | undefined;
  isStopped: boolean;
}

/** Remembers that a snapshot is being tried, as if it were refused already: whatever goes wrong with it is told once. */
function refuse(state: FollowState, snapshotId: string): void {
  const isAgain = state.refused === snapshotId;
  state.pauseLooks = isAgain ? Math.min(state.pauseLooks * 2, PAUSE_LOOKS.most) : PAUSE_LOOKS.first;
  state.looksLeft = state.pauseLooks;
  state.refused = snapshotId;
}

function forget(state: FollowState): void {
  state.refused = undefined;
  state.told = undefined;
}

async function look<Edition extends SnapshotEdition>(
  options: FollowOptions<Edition>,
  state: FollowState,
): Promise<boolean> {
  const { editions, publishedId, onSwitch } = options;
  const serving = editions.current;
  const published = await publishedId();
  if (published === serving.snapshotId) forget(state);
  if (published === undefined || published === serving.snapshotId) return false;
  if (published === state.refused && state.looksLeft-- > 0) return false;
  refuse(state, published);
  const candidate = await openTested(options, serving);
  if (state.isStopped || candidate.snapshotId === serving.snapshotId) {
    await candidate.close();
    return false;
  }
  if (candidate.snapshotId === published) forget(state);
  editions.replace(candidate);
  onSwitch({ from: serving.snapshotId, to: candidate.snapshotId });
  return true;
}

/** What is opened and fails its test is closed again. */
async function openTested<Edition extends SnapshotEdition>(
  { open, test }: FollowOptions<Edition>,
  serving: Edition,
): Promise<Edition> {
  const candidate = await open();
  try {
    // A damaged one is opened as the one before it, which serves already and has been tested.
    if (candidate.snapshotId !== serving.snapshotId) await test(candidate, serving);
    return candidate;
  } catch (error) {
    await candidate.close();
    throw error;
  }
}
