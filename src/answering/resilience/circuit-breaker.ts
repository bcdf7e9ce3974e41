/** When a circuit opens, and for how long. */
export interface CircuitOptions {
  /** Failures in a row that open it; at least 1. */
  readonly failures: number;
  /** How long nothing is let through then, milliseconds; afterwards one try decides. */
  readonly pauseMs: number;
}

/** `closed`: all is let through; `open`: nothing is; `trying`: one is under way that decides. */
export type CircuitState = 'closed' | 'open' | 'trying';

/**
 * Spares a party that keeps failing, and those who would wait for it in vain. Whoever is let through by {@link enter} must say
 * once how it went; what has no bearing on the party (its reader left) is {@link cancelled}.
 *
 * A class of its own because what goes through is a stream, which fails or ends long after it began: policies of libraries
 * watch one promise.
 * @see M. Nygard, "Release It!", 2007, "Circuit Breaker".
 */
export class CircuitBreaker {
  readonly #options: CircuitOptions;
  #failures = 0;
  #openUntil: number | undefined;
  #isTrying = false;

  constructor(options: CircuitOptions) {
    this.#options = options;
  }

  get state(): CircuitState {
    if (this.#openUntil === undefined) return 'closed';
    return this.#isTrying ? 'trying' : 'open';
  }

  /** Whether one more may go through; `now` in milliseconds of any one clock. */
  enter(now: number): boolean {
    if (this.#openUntil === undefined) return true;
    if (this.#isTrying || this.#isPausing(now)) return false;
    this.#isTrying = true;
    return true;
  }

  /** A clock that was set back must not make the pause longer. */
  #isPausing(now: number): boolean {
    const left = (this.#openUntil ?? now) - now;
    return left > 0 && left <= this.#options.pauseMs;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#openUntil = undefined;
    this.#isTrying = false;
  }

  failed(now: number): void {
    this.#failures++;
    this.#isTrying = false;
    if (this.#openUntil !== undefined || this.#failures >= this.#options.failures)
      this.#openUntil = now + this.#options.pauseMs;
  }

  cancelled(): void {
    this.#isTrying = false;
  }
}
