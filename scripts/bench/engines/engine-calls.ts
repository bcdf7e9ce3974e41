/** How an engine was opened. Bytes are the resident memory of its process. */
export interface OpenReport {
  readonly openMs: number;
  /** From the start of opening to the first question answered: what opens behind the scenes is waited for. */
  readonly firstMs: number;
  readonly emptyBytes: number;
  readonly openedBytes: number;
  /** Questions that the base has. */
  readonly queries: number;
}

/** Milliseconds of each question that was put within the budget, in order, and what was found. */
export interface SearchReport {
  readonly times: readonly number[];
  readonly found: readonly (readonly string[])[];
  readonly bytes: number;
}

/** What `engine-program.ts` does. A type, not an interface, so that it counts as calls. */
export type EngineCalls = {
  /** Indexes the base and keeps the index. Throws when the engine keeps none. */
  build(): Promise<{ seconds: number }>;
  open(): Promise<OpenReport>;
  /** Puts questions one after the other until the budget is spent; at least one. */
  search(input: { from: number; count: number; k: number; budgetMs: number }): Promise<SearchReport>;
};
