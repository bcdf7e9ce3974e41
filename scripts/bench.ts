import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import { join, resolve } from 'node:path';
import { QUESTIONS_DIR, readQuestions } from '../eval/records/question.ts';
import { assemble } from '../src/assemble.ts';
import { createLogger } from '../src/common/logger.ts';
import { benchConfig, measureIngest, timeIngest } from './bench/ingest-times.ts';
import { measureDense, measureLexical } from './bench/measure-legs.ts';
import { measureAnswers, measureStart } from './bench/measure-server.ts';
import { buildPrograms } from './build.ts';

/** `npm run bench`: how fast this checkout is on this machine, as Markdown. Key-less, over a copy of the corpus. */
/** Beside `dist/`, so that a server running from there is left alone. */
const PROGRAMS_DIR = resolve('data/bench');

function describeMachine(): string {
  const processor = `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}`;
  const memory = `${(totalmem() / 2 ** 30).toFixed(1)} GiB`;
  const load = `load ${loadavg()[0]?.toFixed(1) ?? 'unknown'} at the start`;
  return [processor, memory, `${type()} ${release()}`, `Node.js ${process.version}`, load].join(', ');
}

console.log(`# TijarIA, ${new Date().toISOString().slice(0, 10)}\n\n${describeMachine()}.\n`);
const questions = await readQuestions(QUESTIONS_DIR);
const answered = questions.filter(({ outcome }) => outcome === 'answered');
const root = await mkdtemp(join(tmpdir(), 'tijaria-bench-'));
try {
  const config = benchConfig(join(root, 'corpus'), join(root, 'data'));
  await cp('corpus', config.corpusDir, { recursive: true });
  await mkdir(PROGRAMS_DIR, { recursive: true });
  await buildPrograms(
    { server: resolve('src/server.ts'), ingest: resolve('scripts/ingest.ts') },
    PROGRAMS_DIR,
  );
  const [entry, ingest] = [join(PROGRAMS_DIR, 'server.js'), join(PROGRAMS_DIR, 'ingest.js')];
  const cold = await timeIngest(ingest, config);
  const foundation = await assemble(config, createLogger(config.logLevel));
  const service = await foundation.open();
  const { documents, chunks, terms } = service.index.manifest.counts;
  console.log(`${documents} documents, ${chunks} chunks, ${terms} terms; ${questions.length} questions.`);

  const env = { CORPUS_DIR: config.corpusDir, DATA_DIR: config.dataDir };
  const asked = questions.map(({ question }) => question);
  console.log(await measureStart(entry, env));
  console.log(await measureAnswers(entry, env, asked));
  console.log(await measureLexical(service, answered));
  console.log(await measureDense(service, foundation, answered));
  await service.close();
  console.log(await measureIngest(ingest, config, cold));
} finally {
  await rm(root, { recursive: true, force: true });
}
