import { bootstrapInterval } from '../../metrics/bootstrap-interval.ts';
import { formatGain, formatTable } from '../ablation/format-ablation.ts';
import { measureStemmings } from '../ablation/measure-stemmings.ts';
import type { VariantValues } from '../ablation/measure-variants.ts';
import { writeReportPart } from '../ablation/report-part.ts';
import { STEMMINGS } from '../ablation/stemmings.ts';
import { formatInterval } from '../format-pairs.ts';
import { missingSet } from '../sets/read-set.ts';
import type { RetrievalOptions } from './options.ts';

/** Pairs within one language: across languages stems do not meet. */
const TASKS: ReadonlySet<string> = new Set([
  'piaf fr->fr',
  'faq_admin_fr fr->fr',
  'travail_requests_fr fr->fr',
  'xquad en->en',
  'hs_products:hmrc-search-reference en->en',
  'arcd ar->ar',
  'xquad ar->ar',
]);

/** Compares ways of stemming by plain BM25, prints the table, and writes it where asked to. */
export async function runStemmers({ tasks, data, every, report }: RetrievalOptions): Promise<void> {
  const rows: string[][] = [];
  const skipped: string[] = [];
  for (const task of tasks.filter(({ id }) => TASKS.has(id))) {
    const missing = await missingSet(task.set, data);
    if (missing === undefined) rows.push(formatRow(task.id, await measureStemmings(task, data, every)));
    else skipped.push(`- ${task.id}: skipped, ${missing}`);
  }
  const names = STEMMINGS.map(({ name }) => name);
  const table = formatTable([['Task', 'n', ...names, 'Snowball against light'], ...rows]);
  const text = skipped.length === 0 ? table : `${table}\n\n${skipped.join('\n')}`;
  console.log(text);
  if (report !== undefined) await writeReportPart(report, 'Stemmers', `${explain(every)}\n\n${text}`);
}

function formatRow(id: string, measured: readonly VariantValues[]): string[] {
  const figures = measured.map(({ values }) => formatInterval(bootstrapInterval(values)));
  const of = (name: string): readonly number[] =>
    measured.find(({ variant }) => variant === name)?.values ?? [];
  const light = of('light');
  return [id, String(light.length), ...figures, formatGain(light, of('Snowball'))];
}

function explain(every: number): string {
  const asked = every === 1 ? 'all questions' : `one question in ${every}`;
  return (
    `Written by \`npm run eval:retrieval -- --stemmers --report\`, ${asked}; do not edit. nDCG@10 with its 95 % ` +
    'bootstrap interval of plain BM25 over stems, stop words left out, through the product’s index. Light: number and ' +
    'commonest endings (French, English), light10 (Arabic). Snowball on folded words, as the product has them. Bold: ' +
    'a difference with a confidence of 95 % (paired bootstrap, one side).'
  );
}
