import { z } from 'zod';
import { OUTCOMES } from '../../src/answering/answer-event.ts';
import { LANGUAGES } from '../../src/source/language.ts';

/**
 * What the system said to one question, as `generate` writes it and the metrics read it: nothing in it is a judgement.
 * `failed` as outcome is an answer that ended with an error event. Citations are those last sent, by marker.
 */
export const answerRecordSchema = z.strictObject({
  id: z.string(),
  outcome: z.enum([...OUTCOMES, 'failed']),
  text: z.string(),
  language: z.enum(LANGUAGES),
  asOf: z.string(),
  snapshotId: z.string(),
  composedBy: z.string(),
  citations: z.array(
    z.strictObject({
      marker: z.number().int(),
      chunkId: z.string(),
      documentId: z.string(),
      /** Title of the document and headings down to the passage: a passage is read under them. */
      headings: z.array(z.string()),
      passage: z.string(),
      quotes: z.array(z.string()),
      /** Addresses of its sources. */
      urls: z.array(z.string()),
    }),
  ),
  /** The first passages that were found, best first; what was asked of the model or the composer rests on these. */
  evidence: z.array(z.strictObject({ documentId: z.string(), passage: z.string() })),
  /** From the request to the last event. */
  latencyMs: z.number(),
});

/** See {@link answerRecordSchema}. */
export type AnswerRecord = z.infer<typeof answerRecordSchema>;

/** A citation of a recorded answer, with the passage it stands for. */
export type CitedPassage = AnswerRecord['citations'][number];
