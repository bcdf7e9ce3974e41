/**
 * Concepts of the glossary that are customs regimes, and which of their words name the regime itself: a "storage" is no
 * bonded warehouse. No pattern: all words of the concept.
 */
export const REGIMES: ReadonlyMap<string, RegExp | undefined> = new Map([
  ['economic-regimes', undefined],
  ['atpa', undefined],
  ['temporary-admission', undefined],
  ['temporary-export', undefined],
  ['warehouse', /entrepôt|warehouse$|مستودع/u],
  ['industrial-free-warehouse', undefined],
  ['transit', undefined],
  ['t1-transit', undefined],
  ['free-zone', undefined],
  ['drawback', undefined],
  ['processing-under-customs', undefined],
  ['release-for-consumption', undefined],
]);

/** A firm, a person or a cost of transit is no regime. */
export const NO_REGIME =
  /(?:soci[ée]t[ée]s?|agences?|agents?|frais|temps|charika|شركة|وكيل|وكالة)\s+(?:de|d|du|dyal)?\s*transit|transit\s+(?:time|agent|company)/iu;
