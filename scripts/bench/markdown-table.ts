/** A Markdown table, columns as wide as their widest cell. Rows have as many cells as the head; `|` is escaped. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [first = [], ...rest] = cells;
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('\n');
}

/** A table under its own heading. */
export function markdownSection(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return `\n## ${title}\n\n${markdownTable(head, rows)}`;
}
