/**
 * Source of a pattern for one marker or a list of them: `[S1]`, `[T1]`, `[S1, T2]`, and what careless models write: `[s1]`,
 * `[S 1]`, `[1]`, `【S1】`, `[Source 1]`, Arabic digits. To be used with the flags `iu`.
 */
export const MARKER_SOURCE = String.raw`[[【]\s*(?:source\s*)?[ST]?\s*[\d٠-٩]+(?:\s*[,;،]\s*[ST]?\s*[\d٠-٩]+)*\s*[\]】]`;

const ONLY_MARKERS = new RegExp(String.raw`^(?:\s*${MARKER_SOURCE}\s*[.,;]?)+\s*$`, 'iu');

/** True for a piece of text that is nothing but markers. */
export function isOnlyMarkers(text: string): boolean {
  return ONLY_MARKERS.test(text);
}
