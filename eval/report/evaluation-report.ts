import { z } from 'zod';

/** So many out of so many. */
const tally = z.strictObject({ count: z.number().int().min(0), of: z.number().int().min(0) });

/** So many out of so many: a share that still says how much it rests on. */
export type Tally = Readonly<z.infer<typeof tally>>;

const tallies = z.record(z.string(), tally);

/** From the request to the last event, in process. */
const latency = z.strictObject({ p50: z.number(), p95: z.number() });

/** The figures that a report is compared by; the baseline holds these and nothing that depends on the machine. */
export const summarySchema = z.object({
  /** The date the answers hold for: the clock stood still there. */
  asOf: z.string(),
  questions: z.number().int().min(1),
  strict: tally,
  /** Darija in both scripts is one group. */
  byGroup: tallies,
  byVariety: tallies,
  /** `rightly`: refused of those to be refused. `wrongly`: refused of those to be answered. */
  refusals: z.strictObject({ rightly: tally, wrongly: tally }),
});

/** See {@link summarySchema}. */
export type Summary = z.infer<typeof summarySchema>;

/** A question that was not answered strictly right. */
const failure = z.strictObject({
  id: z.string(),
  variety: z.string(),
  kind: z.string(),
  split: z.string(),
  question: z.string(),
  faults: z.array(z.string()),
  text: z.string(),
});

/** A question that was not answered strictly right, with what was wrong. */
export type Failure = z.infer<typeof failure>;

/** What `evaluate` finds. `count` is the good part of a tally, but for refusals as said there. */
export const reportSchema = summarySchema.extend({
  snapshotId: z.string(),
  composedBy: z.array(z.string()),
  /** 95 % bootstrap interval of the strict accuracy, 0 to 1. */
  strictInterval: z.strictObject({ low: z.number(), high: z.number() }),
  byKind: tallies,
  bySplit: tallies,
  /** Of the questions answered from documents: all that a right answer must say in the first five passages found. */
  evidenceAtFive: tally,
  /** Of the questions to be answered: an acceptable document among the citations. */
  sourceCited: tally,
  quotesVerified: tally,
  figuresVerified: tally,
  urlsVerified: tally,
  parity: tally,
  latencyMs: latency,
  latencyByVariety: z.record(z.string(), latency),
  failures: z.array(failure),
  unverified: z.array(
    z.strictObject({ id: z.string(), what: z.enum(['quote', 'figure', 'url']), text: z.string() }),
  ),
  disagreements: z.array(z.strictObject({ parallel: z.string(), what: z.string() })),
});

/** See {@link reportSchema}. */
export type EvaluationReport = z.infer<typeof reportSchema>;

/** The part of a report that the next ones are held against. */
export function toSummary({
  asOf,
  questions,
  strict,
  byGroup,
  byVariety,
  refusals,
}: EvaluationReport): Summary {
  return { asOf, questions, strict, byGroup, byVariety, refusals };
}

/** The share of a tally, 0 to 1; undefined when there was nothing to count. */
export function share({ count, of }: Tally): number | undefined {
  return of === 0 ? undefined : count / of;
}

/** A tally for people: `92.0 % (138/150)`, or `none` when there was nothing to count. */
export function formatTally(counted: Tally): string {
  const part = share(counted);
  return part === undefined ? 'none' : `${(100 * part).toFixed(1)} % (${counted.count}/${counted.of})`;
}
