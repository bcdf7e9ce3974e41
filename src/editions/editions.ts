/** What is used by many and closed once. */
export interface Closable {
  close(): Promise<void>;
}

/** The right to use an edition; it is not closed before `release`, which may be called more than once. */
export interface Lease<Edition> {
  readonly edition: Edition;
  release(): void;
}

interface Held<Edition> {
  readonly edition: Edition;
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
  #held: Held<Edition>;
  readonly #closing = new Set<Promise<void>>();
  readonly #onFailure: (error: unknown) => void;

  /** `onFailure` is told when a replaced edition cannot be closed; nobody waits for that. */
  constructor(first: Edition, onFailure: (error: unknown) => void) {
    this.#held = { edition: first, leases: 0, onFree: undefined };
    this.#onFailure = onFailure;
  }

  /** The current edition, for what is over before anything else can happen; else take a lease. */
  get current(): Edition {
    return this.#held.edition;
  }

  lease(): Lease<Edition> {
    const held = this.#held;
    held.leases++;
    let isReleased = false;
    return {
      edition: held.edition,
      release: () => {
        if (isReleased) return;
        isReleased = true;
        held.leases--;
        if (held.leases === 0) held.onFree?.();
      },
    };
  }

  replace(next: Edition): void {
    const former = this.#held;
    this.#held = { edition: next, leases: 0, onFree: undefined };
    const closing = free(former)
      .then(() => former.edition.close())
      .catch(this.#onFailure)
      .finally(() => this.#closing.delete(closing));
    this.#closing.add(closing);
  }

  /** Closes the current edition and those before it, each when its last lease is released. */
  async close(): Promise<void> {
    const { edition } = this.#held;
    await free(this.#held);
    await Promise.all([edition.close(), ...this.#closing]);
  }
}

/** Resolves when nobody holds it. */
async function free<Edition>(held: Held<Edition>): Promise<void> {
  if (held.leases > 0) await new Promise<void>((resolve) => (held.onFree = resolve));
}
