/** What every extractor accepts: a signal that stops long work between two steps, such as two pages. */
export interface ExtractOptions {
  readonly signal?: AbortSignal;
}
