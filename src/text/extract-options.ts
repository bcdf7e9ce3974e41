/**
 * What every extractor accepts: a signal that stops long work between two steps, such as two pages. `charset` is what came
 * with the file from outside, such as a header of its server; it counts for text that is not UTF-8.
 */
export interface ExtractOptions {
  readonly signal?: AbortSignal;
  readonly charset?: string;
}
