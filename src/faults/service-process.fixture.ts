import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { TestFolder } from './built-service.fixture.ts';

/** What a program said, and how it ended. */
export interface Ran {
  /** Exit code; null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program of ours that runs. */
export interface RunningProgram {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Resolves when it has ended and all that it said was read. */
  readonly ended: Promise<Ran>;
}

/** A server that serves. */
export interface RunningServer extends RunningProgram {
  readonly url: string;
  /** The lines of its log so far; what is no JSON is not among them. */
  readonly log: () => readonly Readonly<Record<string, unknown>>[];
  /** Sends SIGTERM and resolves to how it ended. */
  stop(): Promise<Ran>;
}

/** What these tests started and has not ended. */
const running = new Set<ChildProcess>();

/** Runs a program on a folder, with this environment and nothing of ours: a key on the developer's machine must not help. */
export function runProgram(
  program: string,
  { corpus, data, path }: Pick<TestFolder, 'corpus' | 'data' | 'path'>,
  env: Readonly<Record<string, string>> = {},
): RunningProgram {
  const own = { CORPUS_DIR: corpus, DATA_DIR: data, WEB_DIR: path, PORT: '0', HOST: '127.0.0.1' };
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'debug', ...own, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  // `close` and not `exit`: only then has all output been read.
  const ended = once(child, 'close').then(([code]): Ran => {
    running.delete(child);
    return { code: code as number | null, stdout, stderr };
  });
  return { child, stdout: () => stdout, stderr: () => stderr, ended };
}

/** Runs a server and waits until it says where it listens. Rejects with what it said when it ends before that. */
export async function startServer(...args: Parameters<typeof runProgram>): Promise<RunningServer> {
  const program = runProgram(...args);
  const port = await new Promise<string>((resolve, reject) => {
    program.child.stdout?.on('data', () => {
      const found = /^Open http:\/\/localhost:(\d+)\/$/m.exec(program.stdout())?.[1];
      if (found !== undefined) resolve(found);
    });
    void program.ended.then(({ code, stderr }) =>
      reject(
        new Error(
          `starting a server: expected it to listen, received its end (${code ?? 'a signal'}): ${stderr}`,
        ),
      ),
    );
  });
  return {
    ...program,
    url: `http://127.0.0.1:${port}`,
    log: () => program.stderr().split('\n').flatMap(jsonLine),
    stop: () => {
      program.child.kill('SIGTERM');
      return program.ended;
    },
  };
}

/** Ends what is left, after a test that failed in the middle too. */
export async function endAll(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      const closed = once(child, 'close');
      child.kill('SIGKILL');
      await closed;
    }),
  );
}

function jsonLine(line: string): Record<string, unknown>[] {
  // Our logger writes objects, each in a line of its own; what else is written there is for people.
  return line.startsWith('{') ? [JSON.parse(line) as Record<string, unknown>] : [];
}
