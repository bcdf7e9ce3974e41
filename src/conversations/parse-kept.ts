import type { Feedback } from './feedback.ts';
import type { Receipt } from './receipt.ts';

/** A receipt from the JSON that a store kept of it; undefined when there is none, or it is damaged, or of another answer. */
export function parseReceipt(json: unknown, answerId: string): Receipt | undefined {
  // Only stores write there, whole receipts; a damaged one does not parse or is not the answer it is kept for.
  const kept = parse(json) as Receipt | undefined;
  return kept?.answerId === answerId ? kept : undefined;
}

/** The same of what was said of an answer. */
export function parseFeedback(json: unknown): Feedback | undefined {
  const kept = parse(json) as Feedback | undefined;
  return kept?.rating === undefined ? undefined : kept;
}

function parse(json: unknown): object | undefined {
  if (typeof json !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
