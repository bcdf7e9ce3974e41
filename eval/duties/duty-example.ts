import { z } from 'zod';
import type { DutyEstimate, LineId } from '../../src/trade/duties/duty-estimate.ts';
import type { DutyRequest } from '../../src/trade/duties/duty-request.ts';
import { readJsonLines } from '../records/json-lines.ts';

/** Where the worked examples stand. */
const EXAMPLES_FILE = 'eval/duties/examples.jsonl';

/**
 * A duty calculation worked out without this program. `arithmetic` writes the computation out; with `source`, a worked
 * example of the base, `figures` are results that its statements tell in words.
 */
export interface DutyExample {
  readonly id: string;
  readonly about: string;
  readonly request: DutyRequest;
  readonly expected: ExpectedEstimate;
  readonly source?: {
    readonly documentId: string;
    readonly statementIds: readonly string[];
    readonly figures: readonly string[];
  };
  readonly arithmetic: string;
}

/** What is compared, to the centime. */
export interface ExpectedEstimate {
  readonly customsValue: string;
  readonly lines: readonly { readonly id: LineId; readonly amount: string }[];
  readonly totals: NonNullable<DutyEstimate['totals']>;
}

/** Reads the examples, in file order. */
export async function readExamples(): Promise<DutyExample[]> {
  // Our own file; the tests check every field that matters.
  return readJsonLines(EXAMPLES_FILE, z.custom<DutyExample>());
}

/** The part of an estimate that an example tells. */
export function comparable({
  customsValue,
  lines,
  totals,
}: DutyEstimate): Partial<Record<keyof ExpectedEstimate, unknown>> {
  return {
    customsValue: customsValue?.amount,
    lines: lines.map(({ id, amount }) => ({ id, amount })),
    totals,
  };
}
