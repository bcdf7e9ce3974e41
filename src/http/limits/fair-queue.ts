import { TijariaError } from '../../common/errors.ts';

/** How many may be served at once, how many may wait, and how long. */
export interface QueueLimits {
  readonly atOnce: number;
  readonly maxWaiting: number;
  readonly maxWaitMs: number;
}

/** A queue for something that only so many can have at once, by turns of its clients. */
export interface FairQueue {
  /**
   * Resolves with what lets go of the place once there is one; calling that again does nothing. Those who wait are served one
   * client after the other, each client's own in the order in which they came: who asks once waits for no more than one request
   * of every other client. Rejects with `overloaded` when there is no room to wait or no place in time; with the reason of
   * `signal` once that is aborted. When there is no room, the client with most waiting loses its newest to one with fewer.
   */
  enter(client: string, signal?: AbortSignal): Promise<() => void>;
  readonly running: number;
  readonly waiting: number;
}

interface Waiter {
  readonly admit: (leave: () => void) => void;
  readonly refuse: (reason: unknown) => void;
}

/** Opens a queue. Timers keep no process alive. */
export function createFairQueue(limits: QueueLimits): FairQueue {
  return new TurnQueue(limits);
}

class TurnQueue implements FairQueue {
  readonly #limits: QueueLimits;
  /** Those who wait, by client; the client whose turn is next comes first. No list is empty. */
  readonly #lines = new Map<string, Waiter[]>();
  #running = 0;
  #waiting = 0;

  constructor(limits: QueueLimits) {
    this.#limits = limits;
  }

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#waiting;
  }

  enter(client: string, signal?: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      if (this.#running < this.#limits.atOnce) resolve(this.#place());
      else {
        if (this.#waiting >= this.#limits.maxWaiting) this.#makeRoom(client);
        this.#wait(client, signal, { admit: resolve, refuse: reject });
      }
    });
  }

  #place(): () => void {
    this.#running++;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#running--;
      this.#admitNext();
    };
  }

  #admitNext(): void {
    for (const [client, line] of this.#lines) {
      const waiter = line[0];
      if (waiter === undefined || this.#running >= this.#limits.atOnce) return;
      this.#remove(client, waiter);
      // To the end of the row: the others come first.
      if (line.length > 0 && this.#lines.delete(client)) this.#lines.set(client, line);
      waiter.admit(this.#place());
      return;
    }
  }

  #wait(client: string, signal: AbortSignal | undefined, { admit, refuse }: Waiter): void {
    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', leave);
    };
    const waiter: Waiter = {
      admit: (place) => {
        settle();
        admit(place);
      },
      refuse: (reason) => {
        settle();
        this.#remove(client, waiter);
        refuse(reason);
      },
    };
    const leave = (): void => waiter.refuse(signal?.reason);
    const timer = setTimeout(() => waiter.refuse(this.#overloaded()), this.#limits.maxWaitMs);
    timer.unref();
    signal?.addEventListener('abort', leave, { once: true });
    const line = this.#lines.get(client);
    if (line === undefined) this.#lines.set(client, [waiter]);
    else line.push(waiter);
    this.#waiting++;
  }

  /** Does nothing for one that does not wait any more. */
  #remove(client: string, waiter: Waiter): void {
    const line = this.#lines.get(client) ?? [];
    const at = line.indexOf(waiter);
    if (at === -1) return;
    line.splice(at, 1);
    this.#waiting--;
    if (line.length === 0) this.#lines.delete(client);
  }

  /** Turns the newest of the longest line away, unless that would be no shorter than the one of who comes. */
  #makeRoom(client: string): void {
    const own = this.#lines.get(client)?.length ?? 0;
    let longest: readonly Waiter[] = [];
    for (const line of this.#lines.values()) if (line.length > longest.length) longest = line;
    const newest = longest.at(-1);
    if (newest === undefined || longest.length <= own + 1) throw this.#overloaded();
    newest.refuse(this.#overloaded());
  }

  #overloaded(): TijariaError {
    const { atOnce, maxWaiting, maxWaitMs } = this.#limits;
    return new TijariaError(
      'overloaded',
      `answering: expected fewer than ${atOnce} answers at once and ${maxWaiting} waiting, received more; ask again later`,
      { retryAfterMs: maxWaitMs },
    );
  }
}
