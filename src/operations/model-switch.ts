/** Whether answers may be composed by the model, and since when by whose decision. Never switched: on, and nothing else. */
export interface ModelSwitchState {
  readonly isOn: boolean;
  /** ISO instant. */
  readonly changedAt?: string;
  readonly by?: string;
  readonly reason?: string;
}

/** Who switched, why, and when (ISO instant). */
export interface SwitchReason {
  readonly by: string;
  readonly reason: string;
  readonly at: string;
}

/** One line of the audit: what was set, by whom, why and when. Kept for good. */
export interface SwitchEntry extends SwitchReason {
  readonly isOn: boolean;
}

/**
 * The kill switch of the model path, with its audit. What one process sets, every other of the same service reads with its next
 * `state`. Off, answers are made from the sheets. It is set by people: seldom, and each time with an entry, also when
 * nothing changes by it. An entry is kept before its effect is, so that there is never an effect without an entry.
 */
export interface ModelSwitch {
  /** Rejects when the state cannot be read: who asks then must not use the model. */
  state(): Promise<ModelSwitchState>;
  /** Resolved, it holds and is kept, whatever becomes of the process. Of two at once, one comes after the other. */
  set(isOn: boolean, reason: SwitchReason): Promise<void>;
  /** The last entries, newest first. */
  entries(limit: number): Promise<readonly SwitchEntry[]>;
}
