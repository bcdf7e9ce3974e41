import { join } from 'node:path';
import type { Service } from '../../../src/assembly/open-service.ts';
import trainedIdf from '../../../src/embedding/embedded/idf-table.json' with { type: 'json' };
import { readIdfTable } from '../../../src/embedding/embedded/idf-table.ts';
import { readPivotTable } from '../../../src/text/pivot/read-pivot-table.ts';
import { readGlossary } from '../../../src/text/read-glossary.ts';
import { publicTask, sectionTask, type AblationTask } from '../ablation/ablation-task.ts';
import { allChunks } from '../all-chunks.ts';
import { formatAblation, type TaskAblation } from '../ablation/format-ablation.ts';
import { measureVariants } from '../ablation/measure-variants.ts';
import { writeReportPart } from '../ablation/report-part.ts';
import { tableWithout } from '../ablation/train-without.ts';
import { createVariants, type SkippedVariant, type Variant } from '../ablation/variants.ts';
import { missingSet } from '../sets/read-set.ts';
import { readSectionQuestions, SECTIONS } from '../sets/section-questions.ts';
import type { RetrievalOptions } from './options.ts';

/** The public tasks that tell parts apart: each language pair, a mixed index, and one set a language within itself. */
const TASKS: ReadonlySet<string> = new Set([
  'xquad en->ar',
  'xquad ar->en',
  'xquad en->ar + hs_products, piaf, arcd',
  'hs_products:hmrc-search-reference en->fr',
  'seed_ary_en_doc ary->en',
  'doda_latin ary-Latn->en',
  'piaf fr->fr',
  'arcd ar->ar',
  'faq_admin_fr fr->fr',
]);

type Skipped = SkippedVariant | { readonly task: string; readonly skipped: string };

/** Measures the product whole and with one part left out each, prints the table, and writes it where asked to. */
export async function runAblation(service: Service, options: RetrievalOptions): Promise<void> {
  const variants = await readVariants(service, options.data);
  const made = variants.filter((variant) => 'reader' in variant);
  const skipped: Skipped[] = variants.filter((variant) => 'skipped' in variant);
  const measured: TaskAblation[] = [];
  for await (const task of openTasks(service, options)) {
    if ('skipped' in task) skipped.push(task);
    else {
      // The own questions are few and matter most: they are never thinned.
      const results = await measureVariants(task, made, task.id === SECTIONS ? 1 : options.every);
      measured.push({ task: task.id, metric: task.metric, variants: results });
      console.error(`${task.id}: measured`);
    }
  }
  const table = formatAblation(measured, skipped);
  console.log(table);
  if (options.report !== undefined)
    await writeReportPart(options.report, 'One part left out', `${explain(options.every)}\n\n${table}`);
}

async function readVariants({ retrieval }: Service, dataDir: string): Promise<(Variant | SkippedVariant)[]> {
  const parallel = join(dataDir, 'parallel');
  const [{ glossary }, table] = await Promise.all([
    readGlossary('corpus/glossary.yaml', 'data/cache'),
    readPivotTable(),
  ]);
  const learnedWithout = {
    glossary: await tableWithout('glossary', parallel),
    sheets: await tableWithout('sheets', parallel),
    questions: await tableWithout('questions', parallel),
  };
  const { weights, embedder } = retrieval;
  const idf = readIdfTable(trainedIdf);
  const variants = createVariants({ glossary, table, idf, weights, learnedWithout });
  const [whole] = variants;
  const id = whole !== undefined && 'reader' in whole ? whole.reader.embedder.id : 'none';
  if (id !== embedder.id)
    throw new Error(
      `leaving parts out: expected the product's own parts, ${embedder.id}, received ${id}; ` +
        'make run-ablation.ts put them together as assemble.ts does',
    );
  return variants;
}

async function* openTasks(
  { index }: Service,
  { tasks, data, split = 'dev' }: RetrievalOptions,
): AsyncGenerator<AblationTask | { readonly task: string; readonly skipped: string }> {
  for (const task of tasks.filter(({ id }) => TASKS.has(id))) {
    const missing = await Promise.all([task.set, ...task.mixed].map((name) => missingSet(name, data)));
    const reason = missing.find((why) => why !== undefined);
    yield reason === undefined ? await publicTask(task, data) : { task: task.id, skipped: reason };
  }
  const varieties = new Set<string>(tasks.filter(({ set }) => set === SECTIONS).map(({ pair }) => pair.from));
  const questions = (await readSectionQuestions()).filter(
    (question) => question.split === split && varieties.has(question.variety),
  );
  if (questions.length > 0) yield sectionTask(questions, await allChunks(index));
}

function explain(every: number): string {
  const asked = every === 1 ? 'all questions' : `one question in ${every}, of sections all`;
  return (
    `Written by \`npm run eval:retrieval -- --ablation --report\`, ${asked}; do not edit. nDCG@10, for sections S@5 ` +
    'of the dev half, the mean of the varieties. Beside the whole product and its 95 % bootstrap interval stands what ' +
    'is gained without one part, below 0 when the part is of use; bold: it rose or fell with a confidence of 95 % ' +
    '(paired bootstrap, one side). How parts are left out is told in [README.md](README.md).'
  );
}
