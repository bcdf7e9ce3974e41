/** A line of a page and where its baseline is: 0 at the top edge, 1 at the bottom edge. */
export interface PlacedLine {
  readonly text: string;
  readonly height: number;
}

/** Headers and footers stand in the outer eighths of a page. */
const MARGIN = 0.125;
/** Share of the pages a line must be on; half, because headers of left and right pages may differ. */
const MOST_PAGES = 0.5;
const PAGE_NUMBER =
  /^(?:[-–—\s]*|page\s+|p\.\s*|صفحة\s+)\d{1,4}(?:\s*(?:\/|sur|of|من|de)\s*\d{1,4})?[-–—\s]*$/iu;

/**
 * Tells which lines are furniture: the same line, digits aside, at the same height near the top or bottom edge of
 * at least half of the pages; and page numbers there. Takes the lines of every page, returns for every page the
 * indexes of its furniture. A document of one page can only have a page number.
 */
export function runningLines(pages: readonly (readonly PlacedLine[])[]): ReadonlySet<number>[] {
  const seenOn = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.filter(isAtEdge).map(keyOf))) seenOn.set(key, (seenOn.get(key) ?? 0) + 1);
  }
  const enough = Math.max(2, pages.length * MOST_PAGES);
  return pages.map((page) => {
    const indexes = page.flatMap((line, i) => {
      if (!isAtEdge(line)) return [];
      return PAGE_NUMBER.test(line.text) || (seenOn.get(keyOf(line)) ?? 0) >= enough ? [i] : [];
    });
    return new Set(indexes);
  });
}

function isAtEdge(line: PlacedLine): boolean {
  return line.height < MARGIN || line.height > 1 - MARGIN;
}

/** Digits differ from page to page, and a line may sit a hair higher or lower. */
function keyOf(line: PlacedLine): string {
  return `${Math.round(line.height * 50)} ${line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ')}`;
}
