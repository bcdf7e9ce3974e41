/** Tells that something fails when it begins to, and again only after it worked in between. */
export interface FailureReport {
  failed(error: unknown): void;
  worked(): void;
}

/** A {@link FailureReport} to `onFailure`: a store that is down for an hour is one line, not one for each answer. */
export function reportOnce(onFailure: (error: unknown) => void): FailureReport {
  let isFailing = false;
  return {
    failed: (error) => {
      if (!isFailing) onFailure(error);
      isFailing = true;
    },
    worked: () => {
      isFailing = false;
    },
  };
}
