import { TijariaError } from '../common/errors.ts';

/** What is used by many and closed once. */
export interface Closable {
  close(): Promise<void>;
}

/** The right to use an edition; it is not closed before `release`, which may be called more than once. */
export interface Lease<Edition> {
  readonly edition: Edition;
  readonly release: () => void;
}

interface Held {
  leases: number;
  /** Called once nobody holds it any more; set when it has been replaced. */
  onFree: (() => void) | undefined;
}

/**
 * Everything that is made from one snapshot is an edition; one of them is current. Whoever works with it takes a lease, for a
 * request or for an answer. {@link replace} makes another one current at once: leases taken from then on are of the new one,
 * and the old one is closed when its last lease is released, so that nobody works on two and nothing is closed in use.
 */
export class Editions<Edition extends Closable> {
  #current: Edition;
  /** Those that are open. */
  readonly #held = new Map<Edition, Held>();
  readonly #closing = new Set<Promise<void>>();
  readonly #onFailure: (error: unknown) => void;

  /** `onFailure` is told when a replaced edition cannot be closed; nobody waits for that. */
  constructor(first: Edition, onFailure: (error: unknown) => void) {
    this.#current = first;
    this.#onFailure = onFailure;
    this.#held.set(first, { leases: 0, onFree: undefined });
  }

  /** The current edition, for what is over before anything else can happen; else take a lease. */
  get current(): Edition {
    return this.#current;
  }

  /**
   * A lease of the current edition, or of an earlier one that somebody still holds: work that began with it goes on with it.
   * Throws `internal` when that has been closed.
   */
  lease(edition: Edition = this.#current): Lease<Edition> {
    const held = this.#held.get(edition);
    if (held === undefined)
      throw new TijariaError(
        'internal',
        'leasing an edition: expected an open one, received one that was closed',
      );
    held.leases++;
    let isReleased = false;
    return {
      edition,
      release: () => {
        if (isReleased) return;
        isReleased = true;
        held.leases--;
        if (held.leases === 0) held.onFree?.();
      },
    };
  }

  replace(next: Edition): void {
    const former = this.#current;
    this.#held.set(next, { leases: 0, onFree: undefined });
    this.#current = next;
    const closing = this.#closeFree(former)
      .catch(this.#onFailure)
      .finally(() => this.#closing.delete(closing));
    this.#closing.add(closing);
  }

  /** Closes the current edition and those before it, each when its last lease is released. */
  async close(): Promise<void> {
    await Promise.all([this.#closeFree(this.#current), ...this.#closing]);
  }

  async #closeFree(edition: Edition): Promise<void> {
    const held = this.#held.get(edition);
    if (held === undefined) return;
    if (held.leases > 0) await new Promise<void>((resolve) => (held.onFree = resolve));
    this.#held.delete(edition);
    await edition.close();
  }
}
