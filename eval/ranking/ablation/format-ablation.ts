import { bootstrapInterval } from '../../metrics/bootstrap-interval.ts';
import { pairedDrop } from '../../metrics/paired-drop.ts';
import { formatInterval, formatShare } from '../format-pairs.ts';
import type { VariantValues } from './measure-variants.ts';
import type { SkippedVariant } from './variants.ts';

/** A task with what each variant reached, the whole product first. */
export interface TaskAblation {
  readonly task: string;
  readonly metric: string;
  readonly variants: readonly VariantValues[];
}

/**
 * A Markdown table, a task a row: what the whole product reaches, then for each part what is gained without it, below 0
 * when the part is of use; bold when that is significant. Skipped variants and tasks follow with their reasons.
 */
export function formatAblation(
  measured: readonly TaskAblation[],
  skipped: readonly (SkippedVariant | { readonly task: string; readonly skipped: string })[],
): string {
  const names = measured[0]?.variants.map(({ variant }) => variant) ?? [];
  const head = ['Task', 'n', ...names.map((name, i) => (i === 0 ? name : `– ${name}`))];
  const rows = measured.map(({ task, metric, variants: [whole, ...others] }) => [
    metric === 'nDCG@10' ? task : `${task} (${metric})`,
    String(whole?.values.length ?? 0),
    formatInterval(bootstrapInterval(whole?.values ?? [])),
    ...others.map(({ values }) => formatGain(whole?.values ?? [], values)),
  ]);
  const reasons = skipped.map(
    (each) => `- ${'task' in each ? each.task : each.name}: skipped, ${each.skipped}`,
  );
  return [formatTable([head, ...rows]), ...(reasons.length === 0 ? [] : [reasons.join('\n')])].join('\n\n');
}

/**
 * How much a mean rose: `+.004`, `−.031`, in bold when it rose or fell with a confidence of 95 % each (paired
 * bootstrap). Throws `RangeError` as `pairedDrop` does.
 */
export function formatGain(before: readonly number[], after: readonly number[]): string {
  const { drop, atLeast } = pairedDrop(before, after);
  const isSure = atLeast > 0 || pairedDrop(after, before).atLeast > 0;
  const size = formatShare(Math.abs(drop));
  const text = size === '.000' ? '.000' : `${drop > 0 ? '−' : '+'}${size}`;
  return isSure && size !== '.000' ? `**${text}**` : text;
}

/** A Markdown table, its head first; cells line up when it is formatted. */
export function formatTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
