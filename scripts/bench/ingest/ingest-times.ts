import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from '../run-program.ts';

/** What is ingested, and into what. */
export interface IngestFolders {
  readonly corpusDir: string;
  readonly dataDir: string;
}

/** What one run of the ingest program took: the whole command, and what its own report says. */
export interface TimedIngest {
  readonly seconds: number;
  /** `read 0.40 s, chunk …`, by the program's own clock. */
  readonly steps: string;
  /** `1 created, 2 updated, …`. */
  readonly chunks: string;
  /** All that the snapshot holds. */
  readonly passages: number;
}

/** As `package.json` runs it; see `npm run ingest`. */
const NODE_ARGS = ['--enable-source-maps', '--max-semi-space-size=32'];

/** Runs the built ingest program over these folders, with nothing of this process' environment but PATH. */
export async function timeIngest(
  program: string,
  { corpusDir, dataDir }: IngestFolders,
): Promise<TimedIngest> {
  const started = performance.now();
  const stdout = await runProgram([...NODE_ARGS, program], { CORPUS_DIR: corpusDir, DATA_DIR: dataDir });
  const seconds = (performance.now() - started) / 1000;
  const chunks = reported(stdout, 'chunks');
  const [created = 0, updated = 0, kept = 0] = (chunks.match(/\d+/g) ?? []).map(Number);
  return { seconds, steps: reported(stdout, 'time'), chunks, passages: created + updated + kept };
}

function reported(stdout: string, name: string): string {
  const line = stdout.split('\n').find((each) => each.startsWith(`${name}: `));
  if (line === undefined)
    throw new Error(`timing an ingest: expected a line "${name}: …", received ${stdout}`);
  return line.slice(name.length + 2);
}

/** Changes the title of the first French sheet of a corpus, so that every passage of it is new; returns its file. */
export async function changeOneSheet(corpusDir: string): Promise<string> {
  const sheets = join(corpusDir, 'sheets');
  const [file] = (await readdir(sheets, { recursive: true }))
    .filter((name) => name.endsWith('.fr.md'))
    .sort();
  if (file === undefined) throw new Error(`changing a sheet: expected *.fr.md in ${sheets}, found none`);
  const text = await readFile(join(sheets, file), 'utf8');
  const changed = text.replace(/^title: *(["']?)/m, '$&Bis ');
  if (changed === text) throw new Error(`changing ${file}: expected a title in its front matter, found none`);
  await writeFile(join(sheets, file), changed);
  return file;
}
