import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { readSectionQuestions } from '../../../eval/ranking/sets/section-questions.ts';
import { startProgram, type AskedProgram } from '../ask-program.ts';
import { childEnvironment } from '../child-environment.ts';
import type { BenchPrograms } from '../programs.ts';
import type { AskedStream, LoadCalls, LoadOrder } from './load-calls.ts';
import { startServer, type ServerProcess } from './server-process.ts';

/** Longest that a warm-up begins answers. */
const WARM_UP_MS = 120_000;

/** How many ask at once, over how long they begin, and how many answers each asks for. */
export type WarmUp = Pick<LoadOrder, 'clients' | 'rampMs' | 'rounds'>;

/** Fake model, server and load generator, each in a process of its own. */
export interface StreamBench {
  readonly server: ServerProcess;
  readonly load: AskedProgram<LoadCalls>;
  /** Answers of the server, a question each. */
  readonly throughServer: readonly AskedStream[];
  /** Has the server answer other questions than the first `spared`, each once at most: what is measured is a service that runs, not one that has just begun. */
  warmUp(spared: number, order: WarmUp): Promise<void>;
  /** The same of the model itself. */
  readonly direct: readonly AskedStream[];
  /** Starts another service over the same model, and gives answers of it as {@link throughServer} are. It ends with the bench. */
  startOther(entry: string, args: readonly string[]): Promise<readonly AskedStream[]>;
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
      { DATA_DIR: dataDir, OPENAI_BASE_URL: fake.url, OPENAI_MODEL: 'fake' },
      { preloaded: programs.reportMemory },
    );
    const load = startProgram<LoadCalls>(programs.load, []);
    const throughServer = await answersOf(`${server.url}/api/chat`);
    const others: ServerProcess[] = [];
    return {
      server,
      load,
      throughServer,
      warmUp: async (spared, order) => {
        const streams = throughServer.slice(spared);
        const asked = order.clients * order.rounds;
        if (asked > streams.length)
          throw new RangeError(`warming up: expected at most ${streams.length} questions, received ${asked}`);
        await load.ask('run', { ...order, untilMs: WARM_UP_MS, streams }, 2 * WARM_UP_MS);
      },
      direct: [directStream(`${fake.url}/chat/completions`)],
      startOther: async (entry, args) => {
        const other = await startServer(entry, { OPENAI_BASE_URL: fake.url, OPENAI_MODEL: 'fake' }, { args });
        others.push(other);
        return answersOf(`${other.url}/api/chat`);
      },
      close: async () => {
        await load.stop();
        for (const other of others) await other.stop();
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
