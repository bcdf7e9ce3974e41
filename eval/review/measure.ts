import { parseArgs } from 'node:util';
import { assemble } from '../../src/assemble.ts';
import { errorMessage } from '../../src/common/errors.ts';
import { createLogger } from '../../src/common/logger.ts';
import { loadConfig } from '../../src/config.ts';
import type { ReviewQuestion } from '../../src/conversations/question-log.ts';
import { clusterQuestions, LEAST_SIMILARITY } from '../../src/review/cluster-questions.ts';
import { isOfField } from '../../src/review/cluster-kind.ts';
import { createQuestionReader, type ReadQuestion } from '../../src/review/read-question.ts';
import { REPLY_LANGUAGE, type Variety } from '../../src/source/language.ts';
import { isMain } from '../is-main.ts';
import { bCubed, pairScores, type ClusterScores } from '../metrics/b-cubed.ts';
import { openSystem } from '../open-system.ts';
import { QUESTIONS_DIR, readHalf, readQuestions, type Half, type Question } from '../records/question.ts';
import { readOutOfScope } from '../relevance/scope-questions.ts';

const HELP = `npx tsx eval/review/measure.ts [options]
How well clusters of questions are needs: sets of one need in several varieties, among all questions of the half.
  --split dev|test   dev without it; test only to report
  --least .25,.3     least similarities to try
  --data <folder>    a snapshot that is there, instead of one made now
Each line twice: as the base is, and as if it lacked the sheets that answer each question.`;

/** The service over a snapshot, from whose answers nothing is kept. */
async function openBase(dataDir: string | undefined): ReturnType<typeof openSystem> {
  if (dataDir === undefined) return openSystem();
  const config = loadConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  const service = await (await assemble(config, createLogger(config.logLevel))).open();
  return { service, close: () => service.close() };
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      split: { type: 'string', default: 'dev' },
      least: { type: 'string', default: String(LEAST_SIMILARITY) },
      data: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const half = readHalf(values.split);
  const questions = await readQuestions(QUESTIONS_DIR, half);
  const { service, close } = await openBase(values.data);
  try {
    const { index, analyser } = service.retrieval;
    const read = createQuestionReader({ index, analyser });
    for (const least of values.least.split(',').map(Number)) {
      await report(`${half}, least ${least}`, questions, { least, read });
      await report('… without its sheets', questions, { least, read: withoutSheets(questions, service) });
    }
    await reportField(half, questions, read);
  } finally {
    await close();
  }
}

/** Reads each question as if the base lacked every document that may answer it. */
function withoutSheets(
  questions: readonly Question[],
  { retrieval }: { retrieval: Parameters<typeof createQuestionReader>[0] },
): ReadQuestion {
  const lacking = new Map(questions.map(({ question, documents }) => [question, new Set(documents)]));
  const { index, analyser } = retrieval;
  return (text) =>
    createQuestionReader({
      analyser,
      index: {
        manifest: index.manifest,
        documentFrequency: (term) => index.documentFrequency(term),
        lexical: async (terms, options) => {
          // Enough that as many stay as are asked for.
          const hits = await index.lexical(terms, { ...options, k: 5 * options.k });
          const lacks = (alignId: string): boolean =>
            lacking.get(text)?.has(alignId.split('#')[0] ?? '') ?? false;
          return hits.filter(({ alignId }) => !lacks(alignId)).slice(0, options.k);
        },
      },
    })(text);
}

async function report(
  name: string,
  questions: readonly Question[],
  { least, read }: { readonly least: number; readonly read: ReadQuestion },
): Promise<void> {
  const asked = questions.map(({ id, question, variety }) => unanswered(id, question, variety));
  for (const { question } of asked) await read(question);
  const startedAt = performance.now();
  const { groups } = await clusterQuestions(asked, read, { least });
  const ms = performance.now() - startedAt;
  const clusterOf = new Map(
    groups.flatMap(({ wordings }, cluster) =>
      wordings.flatMap((wording) => wording.questions.map(({ answerId }) => [answerId, cluster] as const)),
    ),
  );
  const items = questions.flatMap(({ id, parallel }) =>
    parallel === undefined ? [] : [{ cluster: clusterOf.get(id) ?? -1, truth: parallel }],
  );
  console.log(
    `${name}: B³ ${format(bCubed(items))}; pairs ${format(pairScores(items))}; ` +
      `${new Set(items.map(({ truth }) => truth)).size} needs among ${questions.length} questions, ${groups.length} clusters, ${ms.toFixed(0)} ms`,
  );
}

/** Whether words alone tell what is of the field: what parts a gap from what is out of scope. */
async function reportField(half: Half, questions: readonly Question[], read: ReadQuestion): Promise<void> {
  const share = async (texts: readonly string[]): Promise<string> => {
    const readings = await Promise.all(texts.map(read));
    const ofField = readings.filter(({ field }) => isOfField([field])).length;
    return `${ofField} of ${texts.length}`;
  };
  const inScope = questions.filter(({ outcome }) => outcome === 'answered').map(({ question }) => question);
  const outOfScope = (await readOutOfScope(half)).map(({ question }) => question);
  console.log(
    `${half}, taken for the field: ${await share(inScope)} in scope, ${await share(outOfScope)} out of scope`,
  );
}

function unanswered(answerId: string, question: string, variety: Variety): ReviewQuestion {
  return {
    answerId,
    question,
    variety,
    askedOn: '2026-11-23',
    language: REPLY_LANGUAGE[variety],
    outcome: 'refused-no-evidence',
    citedDocumentIds: [],
  };
}

function format({ precision, recall, f }: ClusterScores): string {
  return `F ${f.toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)})`;
}

if (isMain(import.meta.url))
  await run().catch((error: unknown) => {
    console.error(`${errorMessage(error)}\n\n${HELP}`);
    process.exitCode = 2;
  });
