import { z } from 'zod';
import { isoDate } from '../../source/field-schemas.ts';
import { VARIETIES } from '../../source/language.ts';

/** So many out of so many. */
const tally = z.strictObject({ count: z.number().int().min(0), of: z.number().int().min(0) });
/** In milliseconds, in process, on the machine of the evaluation. */
const latency = z.strictObject({ p50: z.number().min(0), p95: z.number().min(0) });

/** Latencies by the variety asked in; a variety without questions is absent. */
const latencyByVariety = z.partialRecord(z.enum(VARIETIES), latency);

/** What was found over a set of questions. */
const measures = z.strictObject({
  questions: z.number().int().min(1),
  /** Strictly right: an answer that says a part of it is wrong. */
  strict: tally,
  byVariety: z.partialRecord(z.enum(VARIETIES), tally),
  byKind: z.record(z.string(), tally),
  /** `rightly`: refused of those to be refused. `wrongly`: refused of those to be answered. */
  refusals: z.strictObject({ rightly: tally, wrongly: tally }),
  /** Sets of the same question in several varieties that are answered alike. */
  parity: tally,
  sourceCited: tally,
  quotesVerified: tally,
  figuresVerified: tally,
  urlsVerified: tally,
  latencyMs: latency,
  latencyByVariety,
});

/** An evaluation as it is published: figures only, no question and no answer. The evaluation writes it, the page shows it. */
export const scorecardSchema = z.strictObject({
  /** The day on which the questions were asked. */
  evaluatedOn: isoDate,
  /** The day whose rules the answers hold for: the clock stood still there. */
  asOf: isoDate,
  snapshotId: z.string(),
  /** `extractive`, or the models that wrote. */
  composedBy: z.array(z.string()),
  /** 95 % interval of the share that is strictly right, 0 to 1. */
  strictInterval: z.strictObject({ low: z.number().min(0).max(1), high: z.number().min(0).max(1) }),
  /** All questions. */
  all: measures,
  /** Those of them that nothing was tuned on. */
  test: measures,
});

/** See {@link scorecardSchema}. */
export type Scorecard = Readonly<z.infer<typeof scorecardSchema>>;
/** What was found over a set of questions. */
export type Measures = Readonly<z.infer<typeof measures>>;
/** So many out of so many. */
export type ScorecardTally = Readonly<z.infer<typeof tally>>;
