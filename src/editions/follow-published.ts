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
 * serve: the one before serves until then, and on when the new one is refused. A refused one is not tried again until another
 * was published meanwhile. Keeps no process alive.
 */
export function followPublished<Edition extends SnapshotEdition>(options: FollowOptions<Edition>): Follower {
  const state: FollowState = { refused: undefined, isStopped: false };
  let running: Promise<boolean> | undefined;
  const check = (): Promise<boolean> =>
    (running ??= look(options, state)
      .catch((error: unknown) => {
        options.onFailure(error);
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

interface FollowState {
  refused: string | undefined;
  isStopped: boolean;
}

async function look<Edition extends SnapshotEdition>(
  options: FollowOptions<Edition>,
  state: FollowState,
): Promise<boolean> {
  const { editions, publishedId, onSwitch } = options;
  const serving = editions.current;
  const published = await publishedId();
  if (published === serving.snapshotId) state.refused = undefined;
  if (published === undefined || published === serving.snapshotId || published === state.refused)
    return false;
  // Remembered before it is tried: whatever goes wrong with it is told once.
  state.refused = published;
  const candidate = await openTested(options, serving);
  if (state.isStopped || candidate.snapshotId === serving.snapshotId) {
    await candidate.close();
    return false;
  }
  if (candidate.snapshotId === published) state.refused = undefined;
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
