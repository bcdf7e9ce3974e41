import { readFile } from 'node:fs/promises';
import { writeFormatted } from '../report/write-formatted.ts';

const TITLE = '# What each part of retrieval is worth, measured';

/** The parts of the report, each written by its own program. */
export type ReportPart = 'One part left out' | 'Stemmers';

const ORDER: readonly ReportPart[] = ['One part left out', 'Stemmers'];

/** Writes one part of the report and leaves the other as it stands in the file, if there is one. */
export async function writeReportPart(file: string, part: ReportPart, body: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => '');
  await writeFormatted(file, replacePart(before, part, body));
}

/** The report with one part replaced or added, the parts in their order; text under other headings is dropped. */
export function replacePart(report: string, part: ReportPart, body: string): string {
  const parts = new Map<string, string>([...partsOf(report), [part, body.trim()]]);
  const kept = ORDER.flatMap((name) => {
    const text = parts.get(name);
    return text === undefined ? [] : [`## ${name}\n\n${text}`];
  });
  return `${[TITLE, ...kept].join('\n\n')}\n`;
}

function partsOf(report: string): [string, string][] {
  return report
    .split(/^## /m)
    .slice(1)
    .map((text): [string, string] => {
      const [heading = '', ...lines] = text.split('\n');
      return [heading.trim(), lines.join('\n').trim()];
    });
}
