import type { Machine } from './machine.ts';
import { markdownSection } from './markdown-table.ts';
import type { PartResult, ResultTable } from './result.ts';

/** A part as it was measured. */
export interface MeasuredPart extends PartResult {
  /** ISO moment. */
  readonly startedAt: string;
  readonly seconds: number;
  /** Load of the machine at the start and at the end, one minute's mean. */
  readonly load: readonly [number, number];
}

/** Parts measured on one machine: what `results.json` holds. */
export interface BenchRun {
  readonly machine: Machine;
  readonly parts: readonly MeasuredPart[];
}

/** The run as Markdown: machine, targets, then the tables and curves of each part. */
export function formatRun({ machine, parts }: BenchRun): string {
  const versions = Object.entries(machine.versions).map(([name, version]) => `${name} ${version}`);
  return [
    '# Benchmarks',
    '',
    `Made by \`npm run bench\`. ${machine.processor}, ${machine.memoryGib} GiB, ${machine.system}, Node.js ${machine.node}. ${versions.join(', ')}.`,
    '',
    'The bases are the project’s own, every passage repeated with four fifths of its words, terms and features drawn anew, so that no two are equal; the questions are those of `eval/sections`, of which the right sections are known. Every alternative runs as it ships, over the same passages, in a process of its own on the same core, with memory in pages of 2 MB as the service’s image and unit ask for it; ratios are from the same run.',
    formatTargets(parts),
    ...parts.map(formatPart),
    '',
  ].join('\n');
}

/** The table of targets; empty when no part has any. */
export function formatTargets(parts: readonly PartResult[]): string {
  const targets = parts.flatMap(({ targets: own = [] }) => own);
  if (targets.length === 0) return '';
  const rows = targets.map(({ claim, wanted, measured, isMet }) => [
    claim,
    wanted,
    measured,
    isMet ? 'met' : '**not met**',
  ]);
  return markdownSection('Targets', ['target', 'wanted', 'measured', ''], rows);
}

function formatPart({ title, tables, plots = [], ...measured }: MeasuredPart): string {
  const { startedAt, seconds, load } = measured;
  const when = `${startedAt.slice(0, 10)}, ${seconds.toFixed(0)} seconds; load ${load[0]} at the start, ${load[1]} at the end.`;
  const drawn = plots.map(({ file, title: alt }) => `\n![${alt}](plots/${file})`);
  return [`\n## ${title}\n\n${when}`, ...tables.map((table) => formatTable(table, title)), ...drawn].join(
    '\n',
  );
}

/** A table under its own heading, unless it has that of its part. */
function formatTable({ title, head, rows, note }: ResultTable, partTitle: string): string {
  const section = markdownSection(title, head, rows).trim();
  const text = title === partTitle ? section.replace(/^## .*\n\n/, '') : section.replace(/^##/, '###');
  return note === undefined ? `\n${text}` : `\n${text}\n\n${note}`;
}
