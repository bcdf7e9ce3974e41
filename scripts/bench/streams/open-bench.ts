import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { readSectionQuestions } from '../../../eval/ranking/sets/section-questions.ts';
import { startProgram, type AskedProgram } from '../ask-program.ts';
import { childEnvironment } from '../child-environment.ts';
import type { BenchPrograms } from '../programs.ts';
import type { AskedStream, LoadCalls } from './load-calls.ts';
import { startServer, type ServerProcess } from './server-process.ts';

/** Settings that lift what protects a public service, so that the service itself is measured and not its limits. */
const UNLIMITED: Readonly<Record<string, string>> = {};

/** Fake model, server and load generator, each in a process of its own. */
export interface StreamBench {
  readonly server: ServerProcess;
  readonly load: AskedProgram<LoadCalls>;
  /** Answers of the server, a question each. */
  readonly throughServer: readonly AskedStream[];
  /** The same of the model itself. */
  readonly direct: readonly AskedStream[];
  close(): Promise<void>;
}

/** Starts all three over an ingested base; the model writes `events` sentences, one every `intervalMs`. */
export async function openStreamBench(
  programs: BenchPrograms,
  dataDir: string,
  { intervalMs, events }: { readonly intervalMs: number; readonly events: number },
): Promise<StreamBench> {
  const fake = await startFakeModel(programs.fakeModel, intervalMs, events);
  try {
    const server = await startServer(
      programs.server,
      { DATA_DIR: dataDir, OPENAI_BASE_URL: fake.url, OPENAI_MODEL: 'fake', ...UNLIMITED },
      programs.reportMemory,
    );
    const load = startProgram<LoadCalls>(programs.load, []);
    return {
      server,
      load,
      throughServer: await answersOf(`${server.url}/api/chat`),
      direct: [directStream(`${fake.url}/chat/completions`)],
      close: async () => {
        await load.stop();
        await server.stop();
        await fake.stop();
      },
    };
  } catch (error) {
    await fake.stop();
    throw error;
  }
}

/** Questions with a section of the base each: the model is asked about every one of them. */
async function answersOf(url: string): Promise<AskedStream[]> {
  const questions = await readSectionQuestions();
  return questions.map(({ question }) => ({
    url,
    body: JSON.stringify({ question }),
    text: 'event: text-delta',
    end: 'event: answer-end',
    failure: ['event: error', 'model-failed', 'model-interrupted'],
  }));
}

function directStream(url: string): AskedStream {
  const blocks = '[S1] A block\n- One statement of it, as long as statements are in the base of documents.';
  const messages = [{ role: 'user', content: blocks }];
  const body = JSON.stringify({ model: 'fake', stream: true, messages });
  return { url, body, text: '"content":"', end: '[DONE]', failure: [] };
}

async function startFakeModel(
  program: string,
  intervalMs: number,
  events: number,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [program, String(intervalMs), String(events)], {
    env: childEnvironment(),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null) return;
    child.stdin.end();
    await once(child, 'exit');
  };
  for await (const url of createInterface({ input: child.stdout })) return { url, stop };
  throw new Error('starting the fake model: expected its address, received nothing');
}
