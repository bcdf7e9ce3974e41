import { it } from 'vitest';

/** Tests of a contract, by title, that one adapter cannot keep, and why. */
export interface ContractSkip {
  readonly reason: string;
  readonly tests: readonly string[];
}

/** `it` for a contract suite: a test named in `skip` is reported as skipped, its reason in the title. */
export function contractTest(
  skip: readonly ContractSkip[] = [],
): (title: string, body: () => Promise<void>) => void {
  return (title, body) => {
    const skipped = skip.find(({ tests }) => tests.includes(title));
    if (skipped === undefined) it(title, body);
    else it.skip(`${title} (${skipped.reason})`, body);
  };
}
