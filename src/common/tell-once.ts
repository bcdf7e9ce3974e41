/** Tells of the first of a row of failures; again only after something worked in between. */
export interface FailureRow {
  failed(error: unknown): void;
  worked(): void;
}

/** A row of failures that `tell` hears of once: a store that is away must not fill the log. */
export function tellOnce(tell: (error: unknown) => void): FailureRow {
  let isFailing = false;
  return {
    failed: (error) => {
      if (!isFailing) tell(error);
      isFailing = true;
    },
    worked: () => {
      isFailing = false;
    },
  };
}
