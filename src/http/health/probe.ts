/** How a dependency is, in words of the probe's own: nothing that a dependency said, no host and no key. */
export interface ProbeFinding {
  readonly status: 'ok' | 'degraded' | 'down';
  readonly detail?: string;
}

/**
 * Looks whether something that the service stands on works. `check` resolves when it does, tells a finding, or rejects when it does
 * not; its signal is aborted when it takes too long. It costs little: it runs every few seconds.
 */
export interface Probe {
  /** What is looked at, kebab-case: `index`, `conversations`, `database`, `model`, `embedding`. */
  readonly name: string;
  /** True for what no answer can be made without, not even one from the sheets. */
  readonly isRequired: boolean;
  check(signal: AbortSignal): Promise<ProbeFinding | undefined>;
}

/** What a probe found, and how long that took in milliseconds. */
export interface ProbeResult extends ProbeFinding {
  readonly ms: number;
}

/** All findings, by name, and what they come to: `down` only when something required is. */
export interface Health {
  readonly status: ProbeFinding['status'];
  readonly checks: Readonly<Record<string, ProbeResult>>;
}
