/**
 * Ids of a document's page besides those of its sections (`facts`) and statements (`facts.3`): section ids are kebab-case, so
 * that an underscore keeps them apart.
 */
export const SHEET_ANCHORS = { sources: '_sources', related: '_related', parts: '_parts' } as const;

/** Where a source stands in the list at the end. */
export function sourceAnchor(number: number): string {
  return `_source-${number}`;
}

/** The heading of a section, which names it. */
export function headingAnchor(sectionId: string): string {
  return `_heading-${sectionId}`;
}
